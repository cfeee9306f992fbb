import type { Finding, Rule } from '../../findings/finding.ts';
import { useModel } from './model-context.tsx';
import { useNow } from './time.tsx';

/** What a rule finds in what the panel knows; `null` for nothing. Asked again as time goes on. */
export function useFinding<Evidence>(rule: Rule<string, Evidence>): Finding<Evidence> | null {
  const now = useNow(30_000);
  return rule.check(useModel().findingContext(now));
}
