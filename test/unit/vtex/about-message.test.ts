import { expect, it } from 'vitest';
import { aboutMessage } from '../../../src/vtex/about-message.ts';

it.each([
  [['store'], 'about_store'],
  [['segment', 'channel'], 'about_segment_channel'],
  [['public', '__bindingId'], 'about_public___bindingId'],
  [['storefront-permissions', 'userId'], 'about_storefront_permissions_userId'],
  [['public', 'vtex-impersonated-customer-email'], 'about_public_vtex_impersonated_customer_email'],
])('about message: of %j it is %s', (names, message) => {
  expect(aboutMessage(...names)).toBe(message);
});

it.each([
  [['public', 'utm-source']],
  [['public', 'utm.source']],
  [['public', 'vtex_impersonated_customer_email']],
  [['public', '']],
])('about message: there is none of %j, whose name is not the known one', (names) => {
  expect(aboutMessage(...names)).toBeNull();
});
