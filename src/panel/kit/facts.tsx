import type { ComponentChildren } from 'preact';
import { redactText } from '../../vtex/redact.ts';

interface FactsProps {
  /** Names, which anyone may have chosen, each with its value. */
  readonly facts: readonly (readonly [string, ComponentChildren])[];
  /** `members` where the names are the platform's own. */
  readonly class?: string;
}

/** A list of names and values. */
export function Facts({ facts, class: className }: FactsProps) {
  return (
    <dl class={className}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{redactText(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
