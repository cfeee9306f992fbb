import { useText } from '../i18n/use-text.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import type { ScreenProps } from '../kit/screen.ts';

const loadSummary = async () => (await import('./summary.tsx')).Summary;

/** The place of the summary, which is filled a frame after the segment. */
export function SummaryLine({ page: { shopper } }: ScreenProps) {
  const { t } = useText();
  const isAfter = useAfterFirstFrame();
  return (
    <section class="summary" aria-label={t('summary')} tabIndex={-1}>
      <LoadedLater load={loadSummary} isShown={isAfter} props={{ shopper }} />
    </section>
  );
}
