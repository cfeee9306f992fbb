import type { Switches } from '../platform/switches.ts';
import { authenticationSession } from './authentication-session.ts';
import { checkoutSession } from './checkout-session.ts';
import { clickId } from './click-id.ts';
import { postalCodeMask } from './postal-code-mask.ts';
import { profileSession } from './profile-session.ts';
import { rnbSession } from './rnb-session.ts';
import { searchSession } from './search-session.ts';
import type { SessionApp } from './session-app.ts';
import { shopperSession } from './shopper-session.ts';
import { storeSession } from './store-session.ts';

const nativeApps: readonly SessionApp[] = [
  authenticationSession,
  profileSession,
  shopperSession,
  storeSession,
  rnbSession,
  checkoutSession,
  searchSession,
];

/** The session apps that a store has installed. */
export function installedApps(switches: Switches): readonly SessionApp[] {
  return [
    ...nativeApps,
    ...(switches.postalCodeMaskApp ? [postalCodeMask] : []),
    ...(switches.clickIdApp ? [clickId] : []),
  ];
}
