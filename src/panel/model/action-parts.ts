import { canPageHave } from '../../vtex/page-route.ts';
import { createPerform } from '../log/perform.ts';
import { outcomeOf, overtakenKeys } from './action-outcome.ts';
import { actionProblem, keysOfFailure } from './action-problem.ts';
import { fieldAuthors } from './changed-by.ts';

/** What carries actions out and concludes what came of them: loaded with the first one, or ahead of it. */
export const actionParts = {
  canPageHave,
  createPerform,
  outcomeOf,
  overtakenKeys,
  actionProblem,
  keysOfFailure,
  fieldAuthors,
};
export type ActionParts = typeof actionParts;
