import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { Access } from './access.tsx';
import { ActionBar } from './action-bar.tsx';
import { Cookies } from './cookies.tsx';
import { EditForm } from './edit-form.tsx';
import { isTyping } from './keys.ts';
import type { Language } from './language.ts';
import { LoadedLater } from './loaded-later.tsx';
import { useModel } from './model-context.ts';
import { NoticeView } from './notice.tsx';
import { SegmentTable } from './segment-table.tsx';
import { type TabName, TopBar } from './top-bar.tsx';

const loadSessionView = async () => (await import('./session-view.tsx')).SessionView;

/** The whole panel. */
export function Panel({ language }: { readonly language: Language }) {
  const [error] = useErrorBoundary(console.error);
  const model = useModel();
  const page = model.page.value;
  const tab = useSignal<TabName>('shopper');
  /** The keyboard asked for the filter, and has not got there yet. */
  const wantsFilter = useSignal(false);
  const accessOpen = useSignal(false);
  const cookiesOpenAt = useSignal<string | false>(false);
  /** The region Access was asked for, and is not shown yet. */
  const wantsAccess = useSignal(false);
  const showAccess = () => {
    tab.value = 'shopper';
    accessOpen.value = true;
    wantsAccess.value = true;
  };
  // What became of the question is told there, from wherever it was asked.
  const asking = model.access.state.value?.kind === 'asking';
  useEffect(() => {
    if (asking) showAccess();
  }, [asking]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (model.page.value.kind !== 'ready') return;
      event.preventDefault();
      tab.value = 'session';
      wantsFilter.value = true;
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
      <TopBar tab={tab} language={language} onAccess={showAccess} />
      <main tabIndex={-1}>
        {page.kind === 'ready' ? (
          <>
            {/* Both stay while the other is in front: with the form goes the bar's Apply, with the tree what was typed. */}
            <TabPanel name="shopper" shown={tab.value}>
              <div class="reading" tabIndex={-1}>
                <SegmentTable segment={page.shopper.segment} />
                <Cookies
                  segment={page.shopper.segment}
                  origin={page.store.document.origin}
                  open={cookiesOpenAt}
                />
                <Access open={accessOpen} wanted={wantsAccess} />
              </div>
              <EditForm />
            </TabPanel>
            <TabPanel name="session" shown={tab.value}>
              <LoadedLater
                load={loadSessionView}
                isShown={tab.value === 'session'}
                props={{ session: page.shopper.session, wantsFilter }}
              />
            </TabPanel>
          </>
        ) : (
          <>
            <NoticeView notice={(page.kind === 'no-session' && model.problem.value) || page} place="page" />
            {/* The shopper to come would push it away. */}
            {page.kind !== 'reading' && <Access open={accessOpen} wanted={wantsAccess} />}
          </>
        )}
      </main>
      {page.kind === 'ready' && <ActionBar />}
    </>
  );
}

interface TabPanelProps {
  readonly name: TabName;
  readonly shown: TabName;
  readonly children: ComponentChildren;
}

function TabPanel({ name, shown, children }: TabPanelProps) {
  return (
    <div
      id={`panel-${name}`}
      class={name}
      role="tabpanel"
      aria-labelledby={`tab-${name}`}
      hidden={shown !== name}
    >
      {children}
    </div>
  );
}
