import { findingOf, type RuleId } from '../../findings/rules.ts';
import { useModel } from './model-context.tsx';

/**
 * What one rule finds in what the panel knows; `null` for nothing.
 * @param now milliseconds of `Date.now()`, for a rule that depends on the time.
 */
export function useFinding<Id extends RuleId>(id: Id, now = 0) {
  return findingOf(id, { ...useModel().context.value, now });
}
