import { useSignal } from '@preact/signals';
import { ActionBar } from './action-bar.tsx';
import { Cookies } from './cookies.tsx';
import { EditForm } from './edit-form.tsx';
import { EmptyState } from './empty-state.tsx';
import { useModel } from './model-context.ts';
import { SegmentTable } from './segment-table.tsx';
import { SessionTree } from './session-tree.tsx';
import { type TabName, TopBar } from './top-bar.tsx';

/** The whole panel. */
export function Panel() {
  const page = useModel().page.value;
  const tab = useSignal<TabName>('shopper');
  return (
    <>
      <TopBar tab={tab} />
      {page.kind !== 'ready' ? (
        <EmptyState page={page} />
      ) : (
        <main>
          {/* The form stays while the other tab is in front: the bar's Apply belongs to it. */}
          <div
            id="panel-shopper"
            class="shopper"
            role="tabpanel"
            aria-labelledby="tab-shopper"
            hidden={tab.value !== 'shopper'}
          >
            <div class="reading">
              <SegmentTable segment={page.shopper.segment} />
              <Cookies segment={page.shopper.segment} />
            </div>
            <EditForm />
          </div>
          <div
            id="panel-session"
            class="session"
            role="tabpanel"
            aria-labelledby="tab-session"
            hidden={tab.value !== 'session'}
          >
            {tab.value === 'session' && <SessionTree session={page.shopper.session} />}
          </div>
        </main>
      )}
      {page.kind === 'ready' && <ActionBar />}
    </>
  );
}
