import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AccessState } from '../model/access.ts';
import { AllowButton } from './allow-button.tsx';
import { doubtsOf } from './doubts.ts';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';

interface AccessDetailsProps {
  readonly state: AccessState;
  /** Of the store that is shown. */
  readonly host: string;
  /** See `Access`. */
  readonly wanted: Signal<boolean>;
}

/** By which channel the store is read, the right to it, and what speaks for or against what was read. */
export function AccessDetails({ state, host, wanted }: AccessDetailsProps) {
  const { t } = useText();
  useEffect(() => {
    if (!wanted.value) return;
    wanted.value = false;
    document.querySelector<HTMLElement>('#access summary')?.focus();
    // With the focus the browser brings no more than the summary into view.
    document.querySelector('#access')?.scrollIntoView({ block: 'nearest' });
  }, [wanted.value]);
  return (
    <>
      <p>{t(state.kind === 'granted' ? 'aboutGranted' : 'aboutPage', host)}</p>
      {/* Above what comes late: its button stays where it is. */}
      <AccessAction key={state.kind} state={state} host={host} />
      <Answers />
    </>
  );
}

function AccessAction({ state, host }: Omit<AccessDetailsProps, 'wanted'>) {
  const { access } = useModel();
  const { t } = useText();
  switch (state.kind) {
    case 'none':
      return (
        <>
          <p>{t('accessAdds')}</p>
          <div class="asking">
            <AllowButton />
            <span aria-live="polite">{state.refused && t('accessRefused', host)}</span>
          </div>
        </>
      );
    case 'asking':
      return (
        <div class="asking">
          <span aria-live="polite">{t(state.elsewhere ? 'askingElsewhere' : 'asking')}</span>
          <button type="button" onClick={access.stopAsking}>
            {t('cancel')}
          </button>
        </div>
      );
    case 'granted':
      return (
        <div class="asking">
          <button type="button" onClick={() => void access.giveBack()}>
            {t('giveBack', host)}
          </button>
          <span aria-live="polite">{state.kept && t('accessKept', host)}</span>
        </div>
      );
  }
}

/** What speaks for or against what the page answered. */
function Answers() {
  const model = useModel();
  const text = useText();
  const evidence = model.evidence.value;
  if (!evidence) return null;
  const doubts = doubtsOf(evidence, model.otherSession.value, text);
  return (
    <>
      <p>{text.t(evidence.channel === 'granted' ? 'channelGranted' : 'channelPage')}</p>
      {evidence.channel === 'granted' && <p>{text.t('reportedByPage')}</p>}
      {doubts.map((doubt) => (
        <p key={doubt} class="trap">
          {doubt}
        </p>
      ))}
      {doubts.length === 0 && <p>{text.t(evidence.matchesLog === true ? 'asLogged' : 'notCompared')}</p>}
    </>
  );
}
