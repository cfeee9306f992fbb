import { findContract } from '../samples/companies.ts';
import { readLoginToken } from '../sessions/login-token.ts';
import { textOf } from '../sessions/session.ts';
import type { SessionApp } from './session-app.ts';

/** vtex.authentication-session: who is logged in, from the login cookie in the `cookie` namespace. */
export const authenticationSession: SessionApp = {
  name: 'vtex.authentication-session',
  inputs: { cookie: ['VtexIdclientAutCookie', 'VtexIdclientAutCookie_.*'] },
  runOnCreate: false,
  transform({ account, namespaces, now }) {
    const token =
      textOf(namespaces, 'cookie', `VtexIdclientAutCookie_${account.name}`) ||
      textOf(namespaces, 'cookie', 'VtexIdclientAutCookie');
    const login = readLoginToken(token, account.name, now);
    const { customerId = '', unitId = '' } = login?.company ?? {};
    const unitName = findContract(customerId)?.unitName ?? '';
    return {
      authentication: {
        ...{ storeUserId: login?.userId ?? '', storeUserEmail: login?.email ?? '' },
        ...{ customerId, unitId, unitName },
      },
    };
  },
};
