import { useEffect, useErrorBoundary, useMemo } from 'preact/hooks';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { createNavigation, NavigationProvider, screenIds, showAccess } from '../kit/navigation.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { SummaryLine } from '../shopper/summary-line.tsx';
import { ActionBar } from './action-bar.tsx';
import { FindingsLine } from './findings-line.tsx';
import { NoticeView } from './notice.tsx';
import { screens } from './screens.tsx';
import type { Settings } from './settings.ts';
import { TopBar } from './top-bar.tsx';

const loadLaterParts = async () => (await import('./later-parts.tsx')).LaterParts;
const loadOtherPart = async () => (await import('./other-part.tsx')).OtherPart;

/** The whole panel. */
export function Panel({ settings }: { readonly settings: Settings }) {
  const [error] = useErrorBoundary(console.error);
  const model = useModel();
  const page = model.page.value;
  const navigation = useMemo(() => createNavigation(screens[0].id), []);
  // The result of the request for access is shown there, wherever it was made.
  const asking = model.access.state.value?.kind === 'asking';
  useEffect(() => {
    if (asking) showAccess(navigation);
  }, [asking]);

  if (error) {
    return (
      <main tabIndex={-1}>
        <NoticeView notice={{ kind: 'failed', doing: 'reading', failure: { kind: 'broken' } }} place="page" />
      </main>
    );
  }
  return (
    <NavigationProvider value={navigation}>
      <TopBar settings={settings} />
      {page.kind === 'ready' && (
        <>
          {navigation.screen.value === screenIds.shopper && <SummaryLine page={page} />}
          <FindingsLine />
        </>
      )}
      <main tabIndex={-1}>
        {page.kind === 'ready' ? (
          <Screens chosen={navigation.screen.value} page={page} />
        ) : (
          <>
            <NoticeView
              notice={(page.kind === 'no-session' && model.actions.problem.value) || page}
              place="page"
            />
            {page.kind === 'failed' && page.other && (
              <div class="other" tabIndex={-1}>
                <LoadedLater load={loadOtherPart} isShown props={page.other} />
              </div>
            )}
          </>
        )}
      </main>
      {page.kind === 'ready' && <ActionBar />}
      <LoadedLater load={loadLaterParts} isShown props={{ settings }} />
    </NavigationProvider>
  );
}

interface ScreensProps extends ScreenProps {
  readonly chosen: string;
}

/** All screens stay while another is in front: with the form goes the bar's Apply, with the tree what was typed. */
function Screens({ chosen, page }: ScreensProps) {
  return (
    <>
      {screens.map(({ id, view: View }) => (
        <div
          key={id}
          id={`panel-${id}`}
          class={id}
          role="tabpanel"
          aria-labelledby={`tab-${id}`}
          hidden={chosen !== id}
        >
          {'load' in View ? (
            <LoadedLater load={View.load} isShown={chosen === id} props={{ page }} />
          ) : (
            <View page={page} />
          )}
        </div>
      ))}
    </>
  );
}
