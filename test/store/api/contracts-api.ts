import { Hono } from 'hono';
import type { StoreEnv } from '../platform/store-env.ts';
import { findContract } from '../samples/companies.ts';

/** `/api/dataentities/CL/documents/{id}`: the contract of a B2B shopper, as FastStore's server reads it. */
export function contractsApi(): Hono<StoreEnv> {
  const api = new Hono<StoreEnv>();

  api.get('/CL/documents/:id', (c) => {
    const company = findContract(c.req.param('id'));
    if (!company) return c.json({ Message: 'Not found' }, 404);
    const { contractName, email } = company;
    return c.json({
      isCorporate: true,
      corporateName: contractName,
      email,
      firstName: contractName,
      lastName: '',
      userName: email,
    });
  });

  return api;
}
