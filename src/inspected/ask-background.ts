import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Answer, answers, type Question, type QuestionName } from '../messages.ts';

/**
 * How long the background may take to answer. It may have to be woken first; none of its answers waits for the store.
 * Longer than a page may take, so that a call which stands still is told as just that.
 */
const answerTimeoutMs = 6_000;

/** Asks the background. @throws Error where it does not answer in time, or answers something else. */
export type Ask = <Name extends QuestionName>(
  question: Name,
  asked: Question<Name>['asked'],
) => Promise<Answer<Name>>;

/** The background, as a panel asks it. */
export function createAsk(runtime: Pick<Runtime.Static, 'sendMessage'>): Ask {
  return async (question, asked) => {
    const answer: unknown = await withinTime(runtime.sendMessage({ question, asked }), question);
    return v.parse(answers[question], answer) as Answer<typeof question>;
  };
}

/** In Chromium a call of the background can stand still for ever, and the answer with it. */
function withinTime<T>(promise: Promise<T>, question: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The background does not answer to ${question}`)),
      answerTimeoutMs,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
