import type { ReadonlySignal } from '@preact/signals';
import type { Severity, WayOut } from '../../findings/finding.ts';
import { rules } from '../../findings/rules.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNow } from '../kit/time.tsx';
import { computedUnlessSame } from '../log/computed-unless-same.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { type Said, saidOf } from './finding-words.ts';

/** A finding that is shown. */
export interface ShownFinding extends Said {
  readonly id: string;
  readonly severity: Severity;
  readonly wayOut: WayOut | null;
}

type Findings = ReadonlySignal<readonly ShownFinding[]>;

/** Of each model the findings at a time and in a language: several views ask for them, and a rule may decode a cookie. */
const cache = new WeakMap<
  PanelModel,
  { readonly now: number; readonly text: Text; readonly found: Findings }
>();

function findingsOf(model: PanelModel, now: number, text: Text): Findings {
  const cached = cache.get(model);
  if (cached?.now === now && cached.text === text) return cached.found;
  const found = computedUnlessSame(() => findAll(model, now, text));
  cache.set(model, { now, text, found });
  return found;
}

function findAll(model: PanelModel, now: number, text: Text): ShownFinding[] {
  const context = model.findingContext(now);
  return rules
    .flatMap((rule) => {
      const finding = rule.check(context);
      // Each rule's evidence goes with its own words.
      const said = finding && saidOf(rule.id, finding.evidence as never, text);
      return said ? [{ id: rule.id, severity: rule.severity, wayOut: finding.wayOut, ...said }] : [];
    })
    .sort((one, other) => Number(one.severity === 'note') - Number(other.severity === 'note'));
}

/** Everything that is found, the worst first; but for what the line below the screens says of an edit. */
export function useFindings(): readonly ShownFinding[] {
  const text = useText();
  const model = useModel();
  return findingsOf(model, useNow(30_000), text).value;
}

/** The boxes and rows at which something is found. */
export function useFoundPlaces(): ReadonlySet<string> {
  return new Set(useFindings().flatMap(({ leadsTo }) => (leadsTo?.kind === 'place' ? [leadsTo.place] : [])));
}
