import type { Devtools } from 'webextension-polyfill';

/** The part of the API that runs text in the inspected page. */
export type EvalApi = Pick<Devtools.Static['inspectedWindow'], 'eval'>;

/** Runs text in the inspected page. Rejects, or gives something else than text, where the tab refuses. */
export type RunInPage = (expression: string) => Promise<unknown>;

/** An `eval` that can be replaced by another. */
export interface RenewableEval {
  readonly run: RunInPage;
  /** Takes another context of the extension where this one's `eval` has died; says whether it did. */
  renewed(): Promise<boolean>;
}

/**
 * In Firefox the `eval` of a document of the extension can die when the inspected tab goes to another page (seen with
 * one of four pages that the browser may keep): from then on it rejects every call, while a tab that cannot be
 * inspected *resolves* with an error. The `eval` of another document of the extension lives.
 * @param openAnother opens such a document, and gives its `inspectedWindow`.
 */
export function renewableEval(own: EvalApi, openAnother: () => Promise<EvalApi>): RenewableEval {
  let current = own;
  let dead: EvalApi | null = null;
  let renewing: Promise<boolean> | null = null;

  const renew = () =>
    openAnother().then(
      (opened) => {
        current = opened;
        return true;
      },
      () => false,
    );
  return {
    async run(expression) {
      const used = current;
      try {
        return await used.eval(expression);
      } catch (error) {
        // Firefox's message for any error inside of itself. Chromium has another for a tab that refuses.
        if (String(error).includes('An unexpected error occurred')) dead = used;
        throw error;
      }
    },
    async renewed() {
      if (!renewing && dead !== current) return false;
      // Two that find it dead at once share one renewal: a second would take the first one's document away.
      renewing ??= renew().finally(() => {
        renewing = null;
      });
      return renewing;
    },
  };
}
