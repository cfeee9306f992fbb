import { useText } from '../i18n/use-text.tsx';
import { wideEnoughFor } from '../kit/steady.ts';

interface ListButtonProps {
  /** How many findings are neither muted nor in the line. */
  readonly others: number;
  readonly muted: number;
  /** What is in the line: a finding, nothing, or what has failed. */
  readonly line: 'finding' | 'nothing' | 'failure';
  readonly onPress: () => void;
}

/** Opens the list of all that is found. Beside a finding or nothing it always has one place. */
export function ListButton({ others, muted, line, onPress }: ListButtonProps) {
  const { t, count } = useText();
  if (line === 'failure') {
    return (
      <button
        key="beside-failure"
        type="button"
        class="small"
        aria-label={count('findingsCount', others)}
        aria-haspopup="dialog"
        onClick={onPress}
      >
        ⚠ {others} ▾
      </button>
    );
  }
  const withFinding = others > 0 ? count('moreFindings', others) : t('details');
  const withNothing = others > 0 ? count('findingsCount', others) : count('allMuted', muted);
  return (
    <button
      key="beside-finding"
      type="button"
      class="small more steady"
      style={wideEnoughFor(
        t('details'),
        ...(['moreFindings', 'findingsCount', 'allMuted'] as const).map((key) => count(key, 10)),
      )}
      aria-haspopup="dialog"
      onClick={onPress}
    >
      {line === 'finding' ? withFinding : withNothing} ▾
    </button>
  );
}
