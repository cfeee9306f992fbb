import type { Found, RuleId } from '../../findings/rules.ts';
import { useModel } from './model-context.tsx';

/** What a rule has found; `null` for nothing. */
export function useFound<Id extends RuleId>(id: Id): Found<Id> | null {
  const found = useModel().found.value ?? [];
  return found.find((each): each is Found<Id> => each.id === id) ?? null;
}

/** The boxes and rows at which something is found that is not muted, and that the status line does not say. */
export function useFoundPlaces(): ReadonlySet<string> {
  const found = useModel().found.value ?? [];
  return new Set(
    found.flatMap(({ about, isMuted, inStatusLine }) =>
      about?.kind === 'place' && !isMuted && !inStatusLine ? [about.place] : [],
    ),
  );
}
