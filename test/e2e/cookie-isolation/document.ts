import { type BrowserName, browserNames } from '../../browsers/browser-name.ts';
import { type AccessName, accesses, bothPanels, isolationCases } from './cases.ts';
import type { Proofs } from './proofs.ts';

/** Where the document lies. */
export const documentPath = 'docs/cookie-isolation.md';

const titles = { chromium: 'Chromium', firefox: 'Firefox' } as const;

interface Row {
  readonly name: string;
  readonly notIn?: { readonly [name in BrowserName]?: string };
}

const rows: readonly Row[] = [...isolationCases, bothPanels];

/** What of a case a run has proved in one browser, or why there is nothing to prove. */
function cell({ name, notIn }: Row, browser: BrowserName, access: AccessName, proofs: Proofs): string {
  if (notIn?.[browser]) return '–';
  return proofs[name]?.includes(access) ? '✓' : '**not proved**';
}

/** `docs/cookie-isolation.md`, as a run of the tests has it. */
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
end-to-end tests prove in the real panel (\`test/e2e/cookie-isolation.test.ts\`), and what they proved when this page was written:
\`npm test\` writes it anew from its own run and fails where it differs. \`npm run cookie-isolation -- --write\` puts the last run's
word here.

Each ✓ stands for one edit. Every other cookie store of the browser shows the same store with a session of its own, and so does the
store's other binding where that is the case; where a cookie store is parted by site, another site has the store in a frame, with
a session of that site's own. The panel then sets \`utm_source\`, and the store's sessions are compared
with what they were: the inspected tab's has one write more, with the value in it; all others are the same to the last
write, and every tab still has the session that it had.

${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

– stands where a browser has no such thing:

${reasons.join('\n')}

## What differs besides

- **Changes made elsewhere** (another tab of the same cookie store) are shown at once in Chromium with access. Without access, and
  in Firefox, the panel hears of what the inspected tab itself asks and is answered: a panel of Firefox has no cookies
  API, and a background that listened would be woken by every cookie of every site.
- **A page whose Content-Security-Policy forbids the request**: with access it passes in Chromium. Firefox holds the
  extension's own world to the policy as well; the panel says so.
- **A service worker** of the page has the requests of the page's own world in its hands, and in Firefox those of the
  extension's world, too. The panel says that what it shows may be the worker's word. In Chromium access passes it by.
`;
}
