import './notice-content.css';

import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { Notice } from '../model/page-state.ts';
import { NoticeAction } from './notice-action.tsx';
import { noticeWords } from './notice-words.ts';
import { StoreResponse } from './store-response.tsx';

interface SaidProps {
  readonly notice: Notice | null;
  readonly place: 'page' | 'bar';
}

/** The words of a notice. */
export function NoticeSaid({ notice, place }: SaidProps) {
  const text = useText();
  const model = useModel();
  if (!notice) return null;
  const { what, why } = noticeWords(notice, text, {
    withTradePolicy: model.actions.failed.value?.sent.has('sc') ?? false,
    passesPolicy: model.access.passesPolicy,
  });
  const [What, Why] = place === 'page' ? (['h2', 'p'] as const) : (['strong', 'span'] as const);
  return (
    <>
      <What>{what}</What> {why && <Why>{why}</Why>}
    </>
  );
}

/** The button that goes on from a notice, and the store's response. */
export function NoticeActions({ notice }: { readonly notice: Notice | null }) {
  if (!notice) return null;
  return (
    <>
      <NoticeAction notice={notice} />
      {notice.kind === 'failed' && <StoreResponse failure={notice.failure} />}
    </>
  );
}
