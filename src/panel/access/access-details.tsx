import './asking.css';
import type { Evidence } from '../../vtex/store-fetch.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { AccessState } from '../model/access.ts';
import { AllowButton } from './allow-button.tsx';
import { useDoubts } from './use-doubts.tsx';

interface AccessDetailsProps {
  readonly state: AccessState;
  /** Of the store that is shown. */
  readonly host: string;
}

/** By which channel the store is read, the permission for it, and what confirms or contradicts what was read. */
export function AccessDetails({ state, host }: AccessDetailsProps) {
  const evidence = useModel().evidence.value;
  const { t } = useText();
  return (
    <>
      <p>{t(state.kind === 'granted' ? 'aboutGranted' : 'aboutPage', host)}</p>
      {/* Above what comes late: its button stays where it is. */}
      <AccessAction key={state.kind} state={state} host={host} />
      {evidence && <EvidenceText evidence={evidence} />}
    </>
  );
}

function AccessAction({ state, host }: AccessDetailsProps) {
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
          <button type="button" onClick={() => void access.remove()}>
            {t('removeAccess', host)}
          </button>
          <span aria-live="polite">{state.kept && t('accessKept', host)}</span>
        </div>
      );
  }
}

/** What confirms or contradicts what the page reported. */
function EvidenceText({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useText();
  const doubts = useDoubts();
  return (
    <>
      <p>{t(evidence.channel === 'granted' ? 'channelGranted' : 'channelPage')}</p>
      {evidence.channel === 'granted' && <p>{t('reportedByPage')}</p>}
      {doubts.map((doubt) => (
        <p key={doubt} class="warning">
          {doubt}
        </p>
      ))}
      {doubts.length === 0 && <p>{t(evidence.matchesLog === true ? 'asLogged' : 'notCompared')}</p>}
    </>
  );
}
