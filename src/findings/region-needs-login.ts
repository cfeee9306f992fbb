import { atField, type Rule } from './finding.ts';

/** The host asks for a login where the panel asked for the region's sellers without cookies: they are not known. */
export const regionNeedsLogin: Rule<'region-needs-login'> = {
  id: 'region-needs-login',
  severity: 'note',
  check: ({ region }) =>
    region?.kind === 'login'
      ? { evidence: {}, wayOut: { kind: 'ask-region' }, about: atField('regionId') }
      : null,
};
