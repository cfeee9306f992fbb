import { apiHosts } from '../../vtex/api-hosts.ts';
import { readErrorBody } from '../../vtex/error-body.ts';
import { redactBeginning } from '../../vtex/redact.ts';
import { leavesInDoubt, type StoreFailure } from '../../vtex/store-error.ts';
import type { Text } from '../i18n/text.ts';
import type { Notice, Problem } from '../model/page-state.ts';

/** What a notice says: what is the matter, and why, and what to do now. */
export interface NoticeWords {
  readonly what: string;
  /** `''` where there is nothing to add. */
  readonly why: string;
}

/** What the words depend on beside the notice. */
export interface Circumstances {
  /** Whether the edit that failed asked for another trade policy, for which it may have been refused. */
  readonly withTradePolicy: boolean;
  /** Whether requests made with access pass the page's Content-Security-Policy. */
  readonly passesPolicy: boolean;
}

/** The most of a platform's message that is shown. */
const longestMessage = 300;

/**
 * The sentences of a notice.
 */
export function noticeWords(notice: Notice, text: Text, circumstances: Circumstances): NoticeWords {
  const { t } = text;
  switch (notice.kind) {
    case 'looking':
      return { what: t('looking'), why: '' };
    case 'reading':
      return { what: t('readingShopper'), why: '' };
    case 'no-page':
      return { what: t('noPageTitle'), why: t('noPageAbout') };
    case 'no-store':
      return { what: t('noStoreTitle'), why: t('noStoreAbout', notice.store.document.origin) };
    case 'no-session':
      return { what: t('noSessionTitle'), why: t('noSessionAbout', notice.store.document.origin) };
    case 'failed':
      return {
        what: headline(notice, text),
        why: [explain(notice, text, circumstances), otherHosts(notice, text)].filter(Boolean).join(' '),
      };
  }
}

/** @param problem where it is a reading's, with what could be read nevertheless. */
function headline(problem: Extract<Notice, { readonly kind: 'failed' }>, { t }: Text): string {
  const { doing, failure } = problem;
  if (failure.kind === 'disconnected') return t('disconnected');
  if (failure.kind === 'broken') return t('broken');
  if (doing === 'reading')
    return t('other' in problem && problem.other?.session ? 'segmentNotRead' : 'notRead');
  const inDoubt = leavesInDoubt(failure);
  if (doing === 'creating') return t(inDoubt ? 'creationInDoubt' : 'notCreated');
  if (doing === 'resetting') return t(inDoubt ? 'resetInDoubt' : 'notReset');
  return t(inDoubt ? 'inDoubt' : 'notApplied');
}

function explain(
  { doing, failure }: Problem,
  { t }: Text,
  { withTradePolicy, passesPolicy }: Circumstances,
): string {
  switch (failure.kind) {
    case 'moved':
      if (doing === 'reading') return t('failureMovedReading');
      return t(doing === 'applying' ? 'failureMoved' : 'failureMovedOn');
    case 'interrupted':
      return t('failureInterrupted');
    case 'no-page':
      return t('failureNoPage');
    case 'garbled':
      return t('failureGarbled');
    case 'timeout':
      return t('failureTimeout', failure.seconds);
    case 'offline':
      return t('failureOffline');
    case 'unreachable':
      return t('failureUnreachable');
    case 'blocked':
      return t(passesPolicy ? 'failureBlocked' : 'failureBlockedAnyway');
    case 'redirected':
      return t('failureRedirected');
    case 'not-json':
      return t('failureNotJson', failure.status);
    case 'unexpected':
      return t('failureUnexpected', failure.status);
    case 'cancelled':
      return t(doing === 'reading' ? 'failureCancelledReading' : 'failureCancelled');
    case 'disconnected':
      return t('failureDisconnected');
    case 'broken':
      return t('failureBroken');
    case 'status':
      return explainResponse(failure, doing, withTradePolicy, t);
  }
}

/** Where a host without a Session Manager may have it. */
function otherHosts(notice: Extract<Notice, { readonly kind: 'failed' }>, { t, list }: Text): string {
  const { doing, failure } = notice;
  const store = 'store' in notice ? notice.store : null;
  if (doing !== 'reading' || failure.kind !== 'status' || failure.status !== 404 || !store) return '';
  const hosts = apiHosts(store.document.origin, [store.signals.account]);
  return hosts.length > 0 ? t('otherHosts', list(hosts)) : '';
}

type StatusFailure = Extract<StoreFailure, { readonly kind: 'status' }>;

function explainResponse(
  failure: StatusFailure,
  doing: Problem['doing'],
  withTradePolicy: boolean,
  t: Text['t'],
): string {
  const { message, failedApp, source } = readErrorBody(failure.body, failure.headers);
  const { status } = failure;
  const isOfRouter = status === 404 && /router/i.test(source ?? '');
  const why = failedApp
    ? t('failureApp', failedApp, status)
    : isOfRouter
      ? t('failureRouter')
      : explainStatus(failure, doing, withTradePolicy, t);
  return [why, platformSays(message, t)].filter(Boolean).join(' ');
}

function explainStatus(
  { status, retryAt }: StatusFailure,
  doing: Problem['doing'],
  withTradePolicy: boolean,
  t: Text['t'],
): string {
  // An edit is refused so for its trade policy; all else is by a login wall, such as a workspace's.
  const ofTradePolicy = doing === 'applying' && withTradePolicy;
  if (!ofTradePolicy && (status === 401 || status === 403)) return t('failureLogin', status);
  if (status === 401) return t('failure401');
  if (status === 403) return t('failure403');
  if (status === 404) return t('failure404');
  if (status === 429) return t(retryAt === null ? 'failure429' : 'failure429Wait');
  if (status >= 500) return t('failure5xx', status);
  return t(doing === 'reading' ? 'failure4xxReading' : 'failure4xx', status);
}

function platformSays(message: string | null, t: Text['t']): string {
  return message ? t('platformSays', redactBeginning(message, longestMessage)) : '';
}
