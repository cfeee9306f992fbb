import { useText } from '../i18n/use-text.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { NoticeView } from './notice.tsx';

const loadWorst = async () => (await import('../findings/worst-finding.tsx')).WorstFinding;

/**
 * What failed last or else the worst of what is found, in one line, which has its place whether there is anything to say or
 * nothing.
 */
export function FindingsLine() {
  const { actions } = useModel();
  const { t } = useText();
  const isAfter = useAfterFirstFrame();
  const problem = actions.problem.value;
  return (
    <section class={`findings-line${problem ? ' failed' : ''}`} aria-label={t('mainFinding')} tabIndex={-1}>
      <NoticeView notice={problem} place="line" />
      <LoadedLater load={loadWorst} isShown={isAfter} props={{ isCovered: problem !== null }} />
    </section>
  );
}
