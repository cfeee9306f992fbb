import './notice-content.css';
import { useSignal } from '@preact/signals';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { Popover } from '../kit/popover.tsx';
import { toggleAt } from '../kit/popover-anchor.ts';
import { hasTradePolicy } from '../model/action-problem.ts';
import type { Notice } from '../model/page-state.ts';
import { NoticeAction } from './notice-action.tsx';
import { noticeWords } from './notice-words.ts';
import { StoreResponse } from './store-response.tsx';

interface SaidProps {
  readonly notice: Notice | null;
  readonly place: 'page' | 'line';
}

/** The words of a notice. */
export function NoticeSaid({ notice, place }: SaidProps) {
  const text = useText();
  const model = useModel();
  if (!notice) return null;
  const failed = model.actions.failed.value;
  const { what, why } = noticeWords(notice, text, {
    withTradePolicy: failed !== null && hasTradePolicy(failed),
    passesPolicy: model.access.passesPolicy,
  });
  const [What, Why] = place === 'page' ? (['h2', 'p'] as const) : (['strong', 'span'] as const);
  return (
    <>
      <What>{what}</What> {why && <Why>{why}</Why>}
    </>
  );
}

/** The button that goes on from a notice, and the store's response; where there is one line for it, in details that open. */
export function NoticeActions({ notice, place }: SaidProps) {
  const { t } = useText();
  const detailsAt = useSignal<HTMLElement | null>(null);
  if (!notice) return null;
  const response = notice.kind === 'failed' && <StoreResponse failure={notice.failure} />;
  if (place === 'page')
    return (
      <>
        <NoticeAction notice={notice} />
        {response}
      </>
    );
  return (
    <span class="notice-actions">
      <NoticeAction notice={notice} />
      <button
        type="button"
        class="small"
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => toggleAt(detailsAt, currentTarget)}
      >
        {t('details')}
      </button>
      <Popover id="notice-details" label={t('details')} anchor={detailsAt}>
        <p>
          <NoticeSaid notice={notice} place="line" />
        </p>
        {response}
      </Popover>
    </span>
  );
}
