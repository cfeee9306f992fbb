import { type BrowserName, browserNames } from '../../browsers/browser-name.ts';
import { type AccessName, accesses, bothPanels, isolationCases } from './cases.ts';
import type { Proofs } from './proofs.ts';

/** Where the document is. */
export const documentPath = 'docs/cookie-isolation.md';

const titles = { chromium: 'Chromium', firefox: 'Firefox' } as const;

interface Row {
  readonly name: string;
  readonly notIn?: { readonly [name in BrowserName]?: string };
}

const rows: readonly Row[] = [...isolationCases, bothPanels];

/** What a run has proved of a case in one browser, or that there is nothing to prove. */
function cell({ name, notIn }: Row, browser: BrowserName, access: AccessName, proofs: Proofs): string {
  if (notIn?.[browser]) return '–';
  return proofs[name]?.includes(access) ? '✓' : '**not proved**';
}

/** `docs/cookie-isolation.md`, generated from a run of the tests. */
export function isolationDocument(proofs: Readonly<Record<BrowserName, Proofs>>): string {
  const columns = browserNames.flatMap((browser) => accesses.map((access) => ({ browser, access })));
  const head = columns.map(({ browser, access }) => `${titles[browser]}, ${access}`);
  const body = rows.map((row) => [
    row.name,
    ...columns.map(({ browser, access }) => cell(row, browser, access, proofs[browser])),
  ]);
  const reasons = rows.flatMap(({ name, notIn }) =>
    browserNames.flatMap((browser) => (notIn?.[browser] ? [`- ${name}: ${notIn[browser]}`] : [])),
  );
  const table = [['inspected tab', ...head], ['---', ...head.map(() => ':-:')], ...body];
  return `# Whose session is edited

A browser can have a shopper's two cookies many times: for usual and private windows, for each container, for each
partition, for each binding. An edit must reach the session of the inspected tab, and no other. This is what the
end-to-end tests prove in the real panel (\`test/e2e/cookie-isolation.test.ts\`). This page is generated from a run of them:
\`npm test\` compares it with its own run and fails where the two differ; \`npm run cookie-isolation -- --write\` writes
the result of the last run here.

Each ✓ is one edit. Before it, every other cookie store of the browser opens the same store and gets a session of its own.
In the case of the bindings, so does the store's other binding. Where the browser partitions cookies by site, another site
embeds the store in a frame, with a session of its own. The panel then sets \`utm_source\`, and the store's sessions are
compared with those before the edit: the inspected tab's session has exactly one more write, with the new value; no other
session was written to; and every tab still has its own session. On the page of FastStore the panel sets \`locale\`, through the
page's own code, which then writes to that session itself, as often as it does.

${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

– means that the browser does not have this feature:

${reasons.join('\n')}

## Other differences between the browsers

- **Changes made elsewhere** (another tab of the same cookie store) are shown at once in Chromium with access. Without
  access, and in Firefox, the panel learns only of the inspected tab's own requests and responses: in Firefox a panel
  has no cookies API, and a background listener would be woken by every cookie of every site.
- **A page whose Content-Security-Policy forbids the request**: with access the request succeeds in Chromium. Firefox
  applies the policy to the extension's own world as well; the panel says so.
- **A service worker** of the page handles the requests of the page's own world, and in Firefox those of the extension's
  world, too. The panel says that what it shows may come from the worker. In Chromium, access bypasses the worker.
`;
}
