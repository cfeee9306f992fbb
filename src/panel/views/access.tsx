import type { Signal } from '@preact/signals';
import type { AccessState } from '../model/access.ts';
import type { Evidence } from '../model/evidence.ts';
import { useModel } from './model-context.ts';
import { type Text, useText } from './text.tsx';

/** Whether the region is open: the bar above opens it, too. */
export interface AccessProps {
  readonly open: Signal<boolean>;
}

/** Whose word is shown, by which channel it came, and the right to the store: asked for, explained and given back. */
export function Access({ open }: AccessProps) {
  const model = useModel();
  const { t } = useText();
  const state = model.access.state.value;
  const origin = model.page.value.store?.document.origin;
  if (!state || !origin) return null;
  const { host } = new URL(origin);
  return (
    <section id="access" class="cookies" aria-labelledby="access-title">
      <details open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>
          <span id="access-title">{t('access')}</span> ·{' '}
          {t(state.kind === 'granted' ? 'accessGranted' : 'accessNone')}
        </summary>
        {open.value && (
          <>
            <p>{t(state.kind === 'granted' ? 'aboutGranted' : 'aboutPage', host)}</p>
            {/* Above what comes late: its button stays where it is. */}
            <AccessAction key={state.kind} state={state} host={host} />
            <Answers />
          </>
        )}
      </details>
    </section>
  );
}

function AccessAction({ state, host }: { readonly state: AccessState; readonly host: string }) {
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

/** Asks for the store's host, within the click as browsers demand it; nothing where that is asked or answered already. */
export function AllowButton() {
  const { access, page } = useModel();
  const { t } = useText();
  const { store } = page.value;
  if (!store || access.state.value?.kind !== 'none') return null;
  return (
    <button type="button" onClick={access.request}>
      {t('allowAccess', new URL(store.document.origin).host)}
    </button>
  );
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

/** Why what is shown may not be what the store said, a sentence each. */
export function doubtsOf(evidence: Evidence | null, otherSession: boolean, { t }: Text): string[] {
  return [
    ...(evidence?.matchesLog === false ? [t('notAsLogged')] : []),
    ...(otherSession ? [t('otherSession')] : []),
    ...(evidence?.byWorker ? [t('byWorker')] : []),
  ];
}
