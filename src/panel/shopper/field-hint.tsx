import type { WayOut } from '../../findings/finding.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';

interface FieldHintProps {
  /** What would go wrong if the form were applied as it is. */
  readonly text: string;
  readonly wayOut: WayOut | null;
}

/** A finding at the field that it is about, with the button that fixes it. */
export function FieldHint({ text, wayOut }: FieldHintProps) {
  const { edits } = useModel();
  const { t } = useText();
  const fix = ({ set, to, revert }: WayOut) => {
    edits.set(set, to);
    if (revert !== undefined) edits.revert(revert);
  };
  return (
    <p class="hint">
      {text}{' '}
      {wayOut && (
        <button type="button" class="small" onClick={() => fix(wayOut)}>
          {wayOut.to === '' ? t('clearKey', wayOut.set) : t('setKey', wayOut.set, wayOut.to)}
        </button>
      )}
    </p>
  );
}
