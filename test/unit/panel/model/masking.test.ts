import { expect, it } from 'vitest';
import { createMasking } from '../../../../src/panel/model/masking.ts';

const email = ['profile', 'email'];

it('masking: hides a sensitive value until it is revealed, and again when it is masked again', () => {
  const masking = createMasking();
  expect(masking.isMasked.value(email, 'ana@example.com')).toBe(true);
  expect(masking.isMasked.value(['store', 'channel'], '1')).toBe(false);
  masking.toggle(email, 'ana@example.com');
  expect(masking.isMasked.value(email, 'ana@example.com')).toBe(false);
  masking.toggle(email, 'ana@example.com');
  expect(masking.isMasked.value(email, 'ana@example.com')).toBe(true);
});

it('masking: reveals one value in one place, and not the next shopper’s value there', () => {
  const masking = createMasking();
  masking.toggle(email, 'ana@example.com');
  expect(masking.isMasked.value(email, 'bia@example.com')).toBe(true);
  expect(masking.isMasked.value(['public', 'storeUserEmail'], 'ana@example.com')).toBe(true);
});

it('masking: says which values were revealed', () => {
  const masking = createMasking();
  expect(masking.isRevealed.value(email, 'ana@example.com')).toBe(false);
  masking.toggle(email, 'ana@example.com');
  expect(masking.isRevealed.value(email, 'ana@example.com')).toBe(true);
});

it('masking: hides everything after a reset', () => {
  const masking = createMasking();
  masking.toggle(email, 'ana@example.com');
  masking.reset();
  expect(masking.isMasked.value(email, 'ana@example.com')).toBe(true);
});
