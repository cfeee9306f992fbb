import { useText } from '../i18n/use-text.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useLate } from '../kit/time.tsx';
import type { Notice } from '../model/page-state.ts';

const loadSaid = async () => (await import('./notice-content.tsx')).NoticeSaid;
// Where the script is missing, what is said in place of the words has the only button that helps.
const loadActions = () =>
  import('./notice-content.tsx').then(
    ({ NoticeActions }) => NoticeActions,
    () => () => null,
  );

interface NoticeProps {
  readonly notice: Notice | null;
  /** In place of a shopper, or in one line above it. */
  readonly place: 'page' | 'line';
}

/**
 * What keeps the panel from showing or doing what was asked: what happened, why, what to do, the button for it,
 * and the store's own response where there is one. Its live region stays while its words come and go; all but the words for
 * what is under way is loaded when there is something to say.
 */
export function NoticeView({ notice, place }: NoticeProps) {
  const { t } = useText();
  const model = useModel();
  const isLoading = notice?.kind === 'looking' || notice?.kind === 'reading';
  const late = useLate(isLoading);
  const shown = isLoading ? null : notice;
  const failed = place === 'line' || shown?.kind === 'failed';
  return (
    <div class={`notice in-${place} ${failed ? 'bad' : ''} ${shown || late ? '' : 'silent'}`}>
      <div class="said" role={failed ? 'alert' : 'status'} key={failed ? 'alert' : 'status'}>
        {late && <h2>{t(notice?.kind === 'looking' ? 'looking' : 'readingShopper')}</h2>}
        <LoadedLater load={loadSaid} isShown={shown !== null} props={{ notice: shown, place }} isLive />
      </div>
      {late && (
        <button type="button" onClick={model.cancel}>
          {t('cancel')}
        </button>
      )}
      <LoadedLater load={loadActions} isShown={shown !== null} props={{ notice: shown, place }} />
    </div>
  );
}
