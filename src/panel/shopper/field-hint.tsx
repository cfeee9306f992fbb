import type { Finding, WayOut } from '../../findings/finding.ts';

interface FieldHintProps {
  /** What would go wrong if the form were applied as it is. */
  readonly finding: Finding<unknown>;
  readonly text: string;
  /** On the button that fixes it. */
  readonly label: string;
  readonly onFix: (wayOut: WayOut) => void;
}

/** A finding at the field that it is about, with the button that fixes it. */
export function FieldHint({ finding: { wayOut }, text, label, onFix }: FieldHintProps) {
  return (
    <p class="hint">
      {text}{' '}
      {wayOut && (
        <button type="button" class="small" onClick={() => onFix(wayOut)}>
          {label}
        </button>
      )}
    </p>
  );
}
