import { useSignal } from '@preact/signals';
import { useEffect, useErrorBoundary, useMemo } from 'preact/hooks';
import { AccessRegion } from '../access/access-region.tsx';
import type { Language } from '../i18n/language.ts';
import { isTyping } from '../kit/keys.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { createOpenRegions, type ScreenProps } from '../kit/screen.tsx';
import { ActionBar } from './action-bar.tsx';
import { NoticeView } from './notice.tsx';
import { screens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';

/** The whole panel. */
export function Panel({ language }: { readonly language: Language }) {
  const [error] = useErrorBoundary(console.error);
  const model = useModel();
  const page = model.page.value;
  const chosen = useSignal(screens[0].id);
  /** The screen whose shortcut was pressed. */
  const focusWanted = useSignal(false);
  const regions = useMemo(createOpenRegions, []);
  const showAccess = () => {
    chosen.value = screens[0].id;
    regions.accessOpen.value = true;
    regions.accessWanted.value = true;
  };
  // The result of the request for access is shown there, wherever it was made.
  const asking = model.access.state.value?.kind === 'asking';
  useEffect(() => {
    if (asking) showAccess();
  }, [asking]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const screen = screens.find(({ shortcut }) => shortcut === event.key);
      if (!screen || model.page.value.kind !== 'ready') return;
      event.preventDefault();
      chosen.value = screen.id;
      focusWanted.value = true;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model]);

  if (error) {
    return (
      <main tabIndex={-1}>
        <NoticeView notice={{ kind: 'failed', doing: 'reading', failure: { kind: 'broken' } }} place="page" />
      </main>
    );
  }
  return (
    <>
      <TopBar chosen={chosen} language={language} onAccess={showAccess} />
      <main tabIndex={-1}>
        {page.kind === 'ready' ? (
          <Screens chosen={chosen.value} props={{ page, regions, focusWanted }} />
        ) : (
          <>
            <NoticeView
              notice={(page.kind === 'no-session' && model.actions.problem.value) || page}
              place="page"
            />
            {/* The shopper to come would push it away. */}
            {page.kind !== 'reading' && (
              <AccessRegion open={regions.accessOpen} wanted={regions.accessWanted} />
            )}
          </>
        )}
      </main>
      {page.kind === 'ready' && <ActionBar />}
    </>
  );
}

/** All screens stay while another is in front: with the form goes the bar's Apply, with the tree what was typed. */
function Screens({ chosen, props }: { readonly chosen: string; readonly props: ScreenProps }) {
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
            <LoadedLater load={View.load} isShown={chosen === id} props={props} />
          ) : (
            <View {...props} />
          )}
        </div>
      ))}
    </>
  );
}
