import { type Signal, signal, useSignal } from '@preact/signals';
import { useEffect, useErrorBoundary, useMemo } from 'preact/hooks';
import { AccessRegion } from '../access/access-region.tsx';
import type { Language } from '../i18n/language.ts';
import { isTyping } from '../kit/keys.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { createOpenRegions, type ScreenProps } from '../kit/screen.ts';
import { ActionBar } from './action-bar.tsx';
import { NoticeView } from './notice.tsx';
import { screens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';

const loadOtherPart = async () => (await import('./other-part.tsx')).OtherPart;

/** The whole panel. */
export function Panel({ language }: { readonly language: Language }) {
  const [error] = useErrorBoundary(console.error);
  const model = useModel();
  const page = model.page.value;
  const chosen = useSignal(screens[0].id);
  /** Of each screen, whether its shortcut was pressed, and what it leads to has not taken the focus yet. */
  const focusWanted = useMemo(() => new Map(screens.map(({ id }) => [id, signal(false)])), []);
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
      const screen = screens.find(({ shortcut }) => shortcut !== undefined && shortcut === event.key);
      if (!screen || model.page.value.kind !== 'ready') return;
      event.preventDefault();
      chosen.value = screen.id;
      const wanted = focusWanted.get(screen.id);
      if (wanted) wanted.value = true;
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
          <Screens chosen={chosen.value} page={page} regions={regions} focusWanted={focusWanted} />
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

interface ScreensProps extends Omit<ScreenProps, 'focusWanted'> {
  readonly chosen: string;
  readonly focusWanted: ReadonlyMap<string, Signal<boolean>>;
}

/** All screens stay while another is in front: with the form goes the bar's Apply, with the tree what was typed. */
function Screens({ chosen, page, regions, focusWanted }: ScreensProps) {
  return (
    <>
      {screens.map(({ id, view: View }) => {
        const props = { page, regions, focusWanted: focusWanted.get(id) ?? signal(false) };
        return (
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
        );
      })}
    </>
  );
}
