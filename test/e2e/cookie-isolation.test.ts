import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from '../store/sample-store.ts';
import type { Session } from '../store/sessions/session.ts';
import {
  type AccessName,
  accesses,
  bothPanels,
  type IsolationCase,
  isolationCases,
} from './cookie-isolation/cases.ts';
import { forgetProofs, noteProof } from './cookie-isolation/proofs.ts';
import { createTabs, type Tabs } from './cookie-isolation/tabs.ts';
import type { CookieStore, DrivenBrowser, Panel, Tab } from './drivers/driver.ts';
import { browserName, startBrowser } from './fixtures.ts';
import { apply, box, expectField, expectOutcome } from './in-panel.ts';

const name = browserName();
const everyCookieStore: readonly CookieStore[] =
  name === 'firefox' ? ['default', 'private', 'container 1', 'container 2'] : ['default', 'private'];
let store: SampleStore;

beforeAll(async () => {
  forgetProofs(name);
  store = await startSampleStore();
});
afterAll(() => store.close());

/** A host for each case, all of one site: a browser starts no process for the next. */
const hostOf = ({ host }: Pick<IsolationCase, 'host'>) => `${host}.cases.localhost`;

/** Opens a page of the store, and waits until its session is made. */
async function visit(tab: Tab, url: string, ready = 'true'): Promise<void> {
  await tab.goto(url);
  await tab.evaluate(`window.sampleStore.sessionReady.then(() => ${ready}).then(() => true)`);
}

/** The id of the session that the tab's own page has. */
function ownSession(tab: Tab): Promise<string> {
  return tab.evaluate(
    `fetch(window.__RUNTIME__.rootPath + '/api/sessions?items=*').then((answer) => answer.json()).then(({ id }) => id)`,
  );
}

/** Opens another site that has the store in a frame, and waits until that has a session of its own. */
async function embed(tab: Tab, url: string): Promise<void> {
  const { length } = store.sessions;
  await tab.goto(store.url('/', 'plain.localhost'));
  await tab.evaluate(
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${url}' }))`,
  );
  await expect.poll(() => store.sessions.length).toBe(length + 1);
}

/** Sets `utm_source` in the panel, and waits until it was kept. */
async function edit(panel: Panel, value: string, was: string): Promise<void> {
  await panel.get('button', 'Apply 0 changes').waitFor();
  await box(panel, 'utm_source').fill(value);
  await apply(panel, 1);
  await expectOutcome(panel, '1 sent, 1 kept.');
  await expectField(panel, 'utm_source', { was, now: value });
}

/** Waits until the panel says that it reads by this channel. */
async function expectChannel(panel: Panel, access: AccessName): Promise<void> {
  const state = access === 'with access' ? 'access allowed' : 'through the page';
  await panel.get('button', new RegExp(`^Access: ${state}`)).waitFor();
}

/** The panel tells of the two cookies once each: those that other sites have of the same host are not the tab's. */
async function expectOneOfEach(panel: Panel): Promise<void> {
  await panel.get('region', 'Cookies').click();
  const shown = () => panel.get('region', 'Cookies').text();
  await expect.poll(async () => (await shown()).match(/HttpOnly/g)?.length).toBe(2);
  expect(await shown()).not.toContain('sent together');
}

/** Every session with its version, which counts its writes, and what a shopper's edit would have put there. */
const written = () =>
  new Map(
    store.sessions.map(({ id, version, namespaces }: Session) => [
      id,
      { version, utmSource: namespaces.public?.utm_source?.value },
    ]),
  );

/** Edits in the panel: this session has one write more, and every other is the same to the last write. */
async function editAlone(panel: Panel, own: string, value: string): Promise<void> {
  const expected = written();
  const { version = 0, utmSource } = expected.get(own) ?? {};
  expected.set(own, { version: version + 1, utmSource: value });
  await edit(panel, value, String(utmSource ?? null));
  expect(written()).toEqual(expected);
}

/** What is written by a channel. */
const asValue = (access: AccessName) => access.replace(' ', '-');

/** Edits in the panel of the case's tab by either channel, with the same store open in every other cookie store. */
async function prove(browser: DrivenBrowser, tabs: Tabs, isolationCase: IsolationCase): Promise<void> {
  const { cookieStore } = isolationCase;
  const host = hostOf(isolationCase);
  store.configure({ cookieFlags: 'plain', ...isolationCase.switches });
  const address = (path: string) =>
    isolationCase.https ? store.secureUrl(path, host) : store.url(path, host);
  const tab = await tabs.inspected(cookieStore);
  // Every other cookie store has a session of the same store, and so has the other binding in the same cookie store.
  const others = [
    ...everyCookieStore.filter((other) => other !== cookieStore),
    ...(isolationCase.path === '/pt' ? [cookieStore] : []),
  ];
  const bystanders = await Promise.all(others.map(tabs.beside));
  await Promise.all(bystanders.map((bystander) => visit(bystander, address('/'))));
  if (isolationCase.embedded) await embed(await tabs.beside(cookieStore), address('/'));
  const theirs = await Promise.all(bystanders.map(ownSession));
  await visit(tab, address(isolationCase.path ?? '/'), isolationCase.ready);
  const own = await ownSession(tab);
  expect(new Set([own, ...theirs]).size).toBe(bystanders.length + 1);

  const panel = await tabs.panelOf(cookieStore, host);
  for (const access of accesses) {
    if (access === 'with access') await browser.allowHost(`*://${host}/*`);
    await expectChannel(panel, access);
    await editAlone(panel, own, asValue(access));
    if (isolationCase.embedded && access === 'with access') await expectOneOfEach(panel);
    expect(await ownSession(tab), 'the tab’s own page has it').toBe(own);
    expect(await Promise.all(bystanders.map(ownSession)), 'the others are whom they were').toEqual(theirs);
    noteProof(name, isolationCase.name, access);
  }
}

/** Edits in two panels of one store at once, by either channel. */
async function proveBoth(browser: DrivenBrowser, tabs: Tabs): Promise<void> {
  const host = hostOf({ host: 'both' });
  store.configure({ cookieFlags: 'plain' });
  const cookieStores = bothPanels.cookieStores[name];
  const ids: string[] = [];
  for (const cookieStore of cookieStores) {
    const tab = await tabs.inspected(cookieStore);
    await visit(tab, store.url('/', host));
    ids.push(await ownSession(tab));
  }
  const panels: Panel[] = [];
  for (const cookieStore of cookieStores) panels.push(await tabs.panelOf(cookieStore, host));
  for (const access of accesses) {
    if (access === 'with access') await browser.allowHost(`*://${host}/*`);
    for (const panel of panels) await expectChannel(panel, access);
    for (const [index, panel] of panels.entries())
      await editAlone(panel, ids[index] ?? '', `${asValue(access)}-${index}`);
    for (const [index, panel] of panels.entries())
      await expectField(panel, 'utm_source', { now: `${asValue(access)}-${index}` });
    noteProof(name, bothPanels.name, access);
  }
}

type Proof = (browser: DrivenBrowser, tabs: Tabs) => Promise<void>;
const proofOf = (isolationCase: IsolationCase) => ({
  name: isolationCase.name,
  prove: ((browser, tabs) => prove(browser, tabs, isolationCase)) satisfies Proof,
});
const cases = isolationCases.filter(({ notIn }) => notIn?.[name] === undefined);
const isIsolated = ({ options }: IsolationCase) => options?.firstPartyIsolation === true;

/** A browser each: how it parts cookies is set at its start. */
const groups = [
  {
    title: 'a browser as it is installed',
    options: {},
    proofs: [
      ...cases.filter((each) => !isIsolated(each)).map(proofOf),
      { name: bothPanels.name, prove: proveBoth },
    ],
  },
  {
    title: 'a browser with first-party isolation',
    options: { firstPartyIsolation: true },
    proofs: cases.filter(isIsolated).map(proofOf),
  },
].filter(({ proofs }) => proofs.length > 0);

describe.each(groups)('in $title the session edited is the inspected tab’s', ({ options, proofs }) => {
  let browser: DrivenBrowser;
  let tabs: Tabs;
  beforeAll(async () => {
    browser = await startBrowser(options);
    tabs = createTabs(browser);
  });
  afterAll(() => browser.close());

  it.each(proofs)('in $name, without access and with it', ({ prove }) => prove(browser, tabs));
});
