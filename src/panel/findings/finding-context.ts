import type { FindingContext, Seen } from '../../findings/finding.ts';
import { hasShopper, isSameBinding, type Reading, type Shopper, type Store } from '../log/reading.ts';
import { rootPathOf } from '../model/page-state.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { pageSessionsOf } from '../page-session/page-session.ts';
import { regionsOf } from '../regions/regions.ts';
import { cookieNamesOf } from './cookie-names.ts';
import { lastEditOf } from './last-edit.ts';

/**
 * What the rules of `src/findings` look at.
 * @param now milliseconds of `Date.now()`.
 */
export function findingContext(model: PanelModel, now: number): FindingContext {
  const { page, edits, actions, cookies, evidence, log, hasApi } = model;
  const pageSessions = pageSessionsOf(model);
  const state = page.value;
  const readings = log.readings.value;
  const shopper = state.kind === 'ready' ? state.shopper : null;
  const reading = state.kind === 'ready' ? readings.find(({ id }) => id === state.reading) : undefined;
  const isLoaded = pageSessions.isLoaded.value;
  return {
    // Of a host without a Session Manager the form alone is made of what the page has.
    session: hasApi.value ? (shopper?.session ?? null) : null,
    segment: shopper?.segment ?? null,
    readTogether: reading?.result?.kind === 'shopper',
    history: shopper ? historyOf(readings, shopper, state.store) : [],
    form: new Map(edits.fields.value.map(({ name, value }) => [name, value])),
    lastEdit: lastEditOf(actions.current.value, readings),
    tokens: cookies.tokens.value,
    cookies: cookies.stored.value,
    cookieNames: cookieNamesOf(readings, state.store),
    page: state.store?.signals ?? null,
    pageSession: isLoaded ? pageSessions.shown.value : null,
    isPageStorageRefused: isLoaded && pageSessions.isRefused.value,
    hasApi: hasApi.value,
    origin: state.store?.document.origin ?? null,
    rootPath: rootPathOf(state),
    evidence: evidence.value,
    region: regionsOf(model).ofSegment.value,
    failure: actions.problem.value?.failure ?? (state.kind === 'failed' ? state.failure : null),
    now,
  };
}

/** What the readings of the session that is shown have shown, at the same binding. */
function historyOf(readings: readonly Reading[], shown: Shopper, store: Store | null): Seen[] {
  return readings
    .filter(hasShopper)
    .filter(
      ({ result, store: at }) =>
        result.kind === 'shopper' &&
        result.shopper.session.id === shown.session.id &&
        isSameBinding(at, store),
    )
    .map(({ at, result }) => ({ at, ...result.shopper }));
}
