import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleStore, startSampleStore } from '../store/sample-store.ts';
import type { Session } from '../store/sessions/session.ts';
import {
  type AccessName,
  accesses,
  bothPanels,
  type IsolationCase,
  type IsolationEdit,
  isolationCases,
} from './cookie-isolation/cases.ts';
import { forgetProofs, recordProof } from './cookie-isolation/proofs.ts';
import { createTabs, type Tabs } from './cookie-isolation/tabs.ts';
import type { CookieStore, DrivenBrowser, Panel, Tab } from './drivers/driver.ts';
import { browserName, startBrowser } from './fixtures.ts';
import { apply, box, expectField, expectOutcome, showCookies } from './in-panel.ts';

const name = browserName();
const everyCookieStore: readonly CookieStore[] =
  name === 'firefox' ? ['default', 'private', 'container 1', 'container 2'] : ['default', 'private'];
let store: SampleStore;

beforeAll(async () => {
  forgetProofs(name);
  store = await startSampleStore();
});
afterAll(() => store.close());

/** One host for each case, all of one site, so that the browser starts no new process for the next case. */
const hostOf = ({ host }: Pick<IsolationCase, 'host'>) => `${host}.cases.localhost`;

/** Opens a page of the store, and waits until its session is created. */
async function visit(tab: Tab, url: string, ready = 'true'): Promise<void> {
  await tab.goto(url);
  await tab.evaluate(`window.sampleStore.sessionReady.then(() => ${ready}).then(() => true)`);
}

/** The id of the session that the tab's own page has. */
function ownSession(tab: Tab): Promise<string> {
  return tab.evaluate(
    `fetch((window.__RUNTIME__?.rootPath ?? '') + '/api/sessions?items=*').then((response) => response.json()).then(({ id }) => id)`,
  );
}

/** Opens another site that embeds the store in a frame, and waits until the frame has a session of its own. */
async function embed(tab: Tab, url: string): Promise<void> {
  const { length } = store.sessions;
  await tab.goto(store.url('/', 'plain.localhost'));
  await tab.evaluate(
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${url}' }))`,
  );
  await expect.poll(() => store.sessions.length).toBe(length + 1);
}

interface Edit extends Pick<IsolationEdit, 'key' | 'field'> {
  readonly was: string;
  readonly value: string;
}

/** Sets a key in the panel, and waits until it is kept. */
async function edit(panel: Panel, { key, field, was, value }: Edit): Promise<void> {
  await panel.get('button', 'Apply 0 changes').waitFor();
  await box(panel, key).fill(value);
  await apply(panel, 1);
  await expectOutcome(panel, 'Kept.');
  await expectField(panel, field, { was, now: value });
}

/** Waits until the panel says that it reads through this channel. */
async function expectChannel(panel: Panel, access: AccessName): Promise<void> {
  const state = access === 'with access' ? 'access allowed' : 'through the page';
  await panel.get('button', new RegExp(`^Access: ${state}`)).waitFor();
}

/** The panel shows each of the two cookies once: those of the same host within other sites are not the tab's. */
async function expectOneOfEach(panel: Panel): Promise<void> {
  const cookies = await showCookies(panel);
  const shown = () => cookies.text();
  await expect.poll(async () => (await shown()).match(/HttpOnly/g)?.length).toBe(2);
  expect(await shown()).not.toContain('sent together');
  await panel.get('tab', 'Shopper').click();
}

/** Every session with its version, which counts its writes, and the value that an edit would have changed. */
const written = (key: string) =>
  new Map(
    store.sessions.map(({ id, version, namespaces }: Session) => [
      id,
      { version, value: namespaces.public?.[key]?.value },
    ]),
  );

/**
 * Edits in the panel: this session has one more write, or as many as the page makes of it, and no other session has changed.
 */
async function editAlone(panel: Panel, own: string, given: Edit, isThroughPage: boolean): Promise<void> {
  const expected = written(given.key);
  const { version = 0 } = expected.get(own) ?? {};
  await edit(panel, given);
  const found = written(given.key);
  const now = found.get(own)?.version ?? 0;
  expected.set(own, {
    version: isThroughPage ? Math.max(now, version + 1) : version + 1,
    value: given.value,
  });
  expect(found).toEqual(expected);
}

const utmSource = { key: 'utm_source', field: 'utm_source' };

/** The value that is written through a channel. */
const asValue = (access: AccessName) => access.replace(' ', '-');

/** Edits in the panel of the case's tab through both channels, with the same store open in every other cookie store. */
async function prove(browser: DrivenBrowser, tabs: Tabs, isolationCase: IsolationCase): Promise<void> {
  const { cookieStore } = isolationCase;
  const host = hostOf(isolationCase);
  store.configure({ cookieFlags: 'plain', ...isolationCase.switches });
  const address = (path: string) =>
    isolationCase.https ? store.secureUrl(path, host) : store.url(path, host);
  const tab = await tabs.inspected(cookieStore);
  // Every other cookie store has a session of the same store, and so has the other binding in the same cookie store.
  const otherCookieStores = [
    ...everyCookieStore.filter((other) => other !== cookieStore),
    ...(isolationCase.path === '/pt' ? [cookieStore] : []),
  ];
  const otherTabs = await Promise.all(otherCookieStores.map(tabs.uninspected));
  await Promise.all(otherTabs.map((other) => visit(other, address('/'))));
  if (isolationCase.embedded) await embed(await tabs.uninspected(cookieStore), address('/'));
  const otherSessions = await Promise.all(otherTabs.map(ownSession));
  await visit(tab, address(isolationCase.path ?? '/'), isolationCase.ready);
  const own = await ownSession(tab);
  expect(new Set([own, ...otherSessions]).size).toBe(otherTabs.length + 1);

  const given = isolationCase.edit ?? utmSource;
  const isThroughPage = isolationCase.edit !== undefined;
  const panel = await tabs.panelOf(cookieStore, host);
  for (const access of accesses) {
    if (access === 'with access') await browser.allowHost(`*://${host}/*`);
    await expectChannel(panel, access);
    const was = store.sessions.find(({ id }) => id === own)?.namespaces.public?.[given.key]?.value;
    const values = isolationCase.edit?.values[access] ?? asValue(access);
    await editAlone(panel, own, { ...given, was: String(was ?? null), value: values }, isThroughPage);
    if (isolationCase.embedded && access === 'with access') await expectOneOfEach(panel);
    expect(await ownSession(tab), 'the tab’s own page has the edited session').toBe(own);
    expect(await Promise.all(otherTabs.map(ownSession)), 'the other tabs still have their sessions').toEqual(
      otherSessions,
    );
    recordProof(name, isolationCase.name, access);
  }
}

/** Edits `utm_source` of a session in the panel, and no other session. */
async function editUtmSource(panel: Panel, own: string, value: string): Promise<void> {
  const was = store.sessions.find(({ id }) => id === own)?.namespaces.public?.utm_source?.value;
  await editAlone(panel, own, { ...utmSource, was: String(was ?? null), value }, false);
}

/** Edits in two panels of one store at once, through both channels. */
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
      await editUtmSource(panel, ids[index] ?? '', `${asValue(access)}-${index}`);
    for (const [index, panel] of panels.entries())
      await expectField(panel, 'utm_source', { now: `${asValue(access)}-${index}` });
    recordProof(name, bothPanels.name, access);
  }
}

type Proof = (browser: DrivenBrowser, tabs: Tabs) => Promise<void>;
const proofOf = (isolationCase: IsolationCase) => ({
  name: isolationCase.name,
  prove: ((browser, tabs) => prove(browser, tabs, isolationCase)) satisfies Proof,
});
const cases = isolationCases.filter(({ notIn }) => notIn?.[name] === undefined);
const isIsolated = ({ options }: IsolationCase) => options?.firstPartyIsolation === true;

/** One browser for each group: how it partitions cookies is set when it starts. */
const groups = [
  {
    title: 'a browser with its default settings',
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

describe.each(groups)('cookie isolation in $title', ({ options, proofs }) => {
  let browser: DrivenBrowser;
  let tabs: Tabs;
  beforeAll(async () => {
    browser = await startBrowser(options);
    tabs = createTabs(browser);
  });
  afterAll(() => browser.close());

  it.each(proofs)(
    '$name: edits the session of the inspected tab alone, without access and with it',
    ({ prove }) => prove(browser, tabs),
  );
});
