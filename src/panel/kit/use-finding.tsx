import type { Finding, Rule } from '../../findings/finding.ts';
import { useModel } from './model-context.tsx';

/**
 * What a rule finds in what the panel knows; `null` for nothing.
 * @param now milliseconds of `Date.now()`, for a rule that depends on the time.
 */
export function useFinding<Evidence>(rule: Rule<string, Evidence>, now = 0): Finding<Evidence> | null {
  return rule.check(useModel().findingContext(now));
}
