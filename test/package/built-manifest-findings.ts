import type { BrowserName } from '../browsers/browser-name.ts';

const members = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'icons',
  'devtools_page',
  'permissions',
  'optional_host_permissions',
  'background',
  'content_security_policy',
];
const ownMember = { chromium: 'minimum_chrome_version', firefox: 'browser_specific_settings' } as const;

/** What a built manifest asks for beyond what we promise: host permissions, scripts and any other unknown member. */
export function manifestFindings(manifest: Readonly<Record<string, unknown>>, name: BrowserName): string[] {
  const known = new Set<string>([...members, ownMember[name]]);
  const findings = Object.keys(manifest)
    .filter((member) => !known.has(member))
    .map((member) => `the manifest has ${member}`);
  const permissions = JSON.stringify(manifest.permissions);
  if (permissions !== '["storage","scripting","cookies"]')
    findings.push(`the permissions are ${permissions}`);
  const hosts = JSON.stringify(manifest.optional_host_permissions);
  if (hosts !== '["*://*/*"]') findings.push(`the optional hosts are ${hosts}`);
  const policy = JSON.stringify(manifest.content_security_policy) ?? '';
  if (!policy.includes("default-src 'none'") || !policy.includes("script-src 'self';"))
    findings.push(`the policy is ${policy}`);
  return findings;
}
