import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useLate } from '../kit/time.tsx';
import type { Notice } from '../model/page-state.ts';
import { NoticeAction } from './notice-action.tsx';
import { noticeWords } from './notice-words.ts';
import { StoreResponse } from './store-response.tsx';

interface NoticeProps {
  readonly notice: Notice | null;
  /** In place of a shopper, or in the bar below one. */
  readonly place: 'page' | 'bar';
}

/**
 * What keeps the panel from showing or doing what was asked: what happened, why, what to do, the button for it,
 * and the store's own response where there is one. Its live region stays while its words come and go.
 */
export function NoticeView({ notice, place }: NoticeProps) {
  const text = useText();
  const model = useModel();
  const circumstances = {
    withTradePolicy: model.actions.failed.value?.sent.has('sc') ?? false,
    passesPolicy: model.access.passesPolicy,
  };
  const loading = notice?.kind === 'looking' || notice?.kind === 'reading';
  const late = useLate(loading);
  const shown = loading && !late ? null : notice;
  const words = shown && noticeWords(shown, text, circumstances);
  const failed = place === 'bar' || shown?.kind === 'failed';
  const [What, Why] = place === 'page' ? (['h2', 'p'] as const) : (['strong', 'span'] as const);
  return (
    <div class={`notice in-${place} ${failed ? 'bad' : ''} ${shown ? '' : 'silent'}`}>
      <div class="said" role={failed ? 'alert' : 'status'} key={failed ? 'alert' : 'status'}>
        {words && (
          <>
            <What>{words.what}</What> {words.why && <Why>{words.why}</Why>}
          </>
        )}
      </div>
      {shown && <NoticeAction notice={shown} />}
      {shown?.kind === 'failed' && <StoreResponse failure={shown.failure} />}
    </div>
  );
}
