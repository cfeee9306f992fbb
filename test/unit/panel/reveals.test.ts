import { expect, it } from 'vitest';
import { createReveals } from '../../../src/panel/model/reveals.ts';

const email = ['profile', 'email'];

it('masks what is sensitive until it is asked for, and again when that is taken back', () => {
  const reveals = createReveals();
  expect(reveals.isMasked.value(email, 'ana@example.com')).toBe(true);
  expect(reveals.isMasked.value(['store', 'channel'], '1')).toBe(false);
  reveals.toggle(email, 'ana@example.com');
  expect(reveals.isMasked.value(email, 'ana@example.com')).toBe(false);
  reveals.toggle(email, 'ana@example.com');
  expect(reveals.isMasked.value(email, 'ana@example.com')).toBe(true);
});

it('reveals one value in one place, and not the next shopper’s there', () => {
  const reveals = createReveals();
  reveals.toggle(email, 'ana@example.com');
  expect(reveals.isMasked.value(email, 'bia@example.com')).toBe(true);
  expect(reveals.isMasked.value(['public', 'storeUserEmail'], 'ana@example.com')).toBe(true);
});

it('masks everything when it forgets', () => {
  const reveals = createReveals();
  reveals.toggle(email, 'ana@example.com');
  reveals.forget();
  expect(reveals.isMasked.value(email, 'ana@example.com')).toBe(true);
});
