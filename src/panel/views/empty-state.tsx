import type { ComponentChildren } from 'preact';
import type { PageState } from '../model/page-state.ts';
import { useModel } from './model-context.ts';
import { explain, ProblemAlert } from './problem.tsx';
import { useText } from './text.tsx';

/** What stands in place of a shopper: what is the matter, why, and the button that goes on from there. */
export function EmptyState({ page }: { readonly page: Exclude<PageState, { kind: 'ready' }> }) {
  const model = useModel();
  const text = useText();
  const { t } = text;
  const tryAgain = (
    <button type="button" onClick={() => void model.refresh()}>
      {t('tryAgain')}
    </button>
  );
  switch (page.kind) {
    case 'looking':
      return <Empty title={t('looking')} />;
    case 'reading':
      return <Empty title={t('readingShopper')} />;
    case 'no-page':
      return (
        <Empty title={t('noPageTitle')} about={t('noPageAbout')}>
          {tryAgain}
        </Empty>
      );
    case 'no-store':
      return (
        <Empty title={t('noStoreTitle')} about={t('noStoreAbout', page.store.document.origin)}>
          <button type="button" onClick={() => void model.lookAnyway()}>
            {t('lookAnyway')}
          </button>
        </Empty>
      );
    case 'no-session':
      return (
        <Empty title={t('noSessionTitle')} about={t('noSessionAbout', page.store.document.origin)}>
          <button type="button" class="primary" onClick={() => void model.createSession()}>
            {t('createSession')}
          </button>
          <ProblemAlert />
        </Empty>
      );
    case 'failed':
      return (
        <Empty alert title={t('notRead')} about={explain(page.failure, text)}>
          {tryAgain}
        </Empty>
      );
  }
}

interface EmptyProps {
  readonly title: string;
  readonly about?: string;
  readonly alert?: boolean;
  readonly children?: ComponentChildren;
}

function Empty({ title, about, alert, children }: EmptyProps) {
  return (
    <main class="empty-state">
      <div role={alert ? 'alert' : 'status'}>
        <h2>{title}</h2>
        {about && <p>{about}</p>}
      </div>
      {children}
    </main>
  );
}
