import { useSignal } from '@preact/signals';
import type { ComponentChild, FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { ReloadPanel } from './reload-panel.tsx';

/** Imports a view: one function for each view, and always the same. */
export type Load<Props> = () => Promise<FunctionComponent<Props>>;

interface LoadedLaterProps<Props> {
  readonly load: Load<Props>;
  readonly isShown: boolean;
  readonly props: Props;
  /** It is in a live region, by which a failure is announced already. */
  readonly isLive?: boolean;
  /** What is drawn until the view is loaded. */
  readonly meanwhile?: ComponentChild;
}

/** Views whose script is here: shown again, they are drawn at once. */
const loadedViews = new WeakMap<object, unknown>();

/** Loads a view before it is shown, so that it is drawn at once. Where that fails, it is reported when it is shown. */
export function loadAhead<Props>(load: Load<Props>): void {
  load().then(
    (loaded) => loadedViews.set(load, loaded),
    () => undefined,
  );
}

/** A view whose script is loaded when it is first shown; afterwards it stays. */
export function LoadedLater<Props extends object>({
  load,
  isShown,
  props,
  isLive = false,
  meanwhile = null,
}: LoadedLaterProps<Props>) {
  const view = useSignal(loadedViews.get(load) as FunctionComponent<Props> | undefined);
  const failed = useSignal(false);
  const isWanted = isShown && !view.value;
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (loaded) => {
        loadedViews.set(load, loaded);
        view.value = loaded;
      },
      (error: unknown) => {
        console.error(error);
        failed.value = true;
      },
    );
  }, [isWanted]);
  if (failed.value) return <NotLoaded isLive={isLive} />;
  const View = view.value;
  return View ? <View {...props} /> : meanwhile;
}

/** As after an update of the extension under an open panel: its files have other names then. */
function NotLoaded({ isLive }: { readonly isLive: boolean }) {
  const { t } = useText();
  return (
    <div class="notice bad not-loaded">
      <p role={isLive ? undefined : 'alert'}>{t('notLoaded')}</p>
      <ReloadPanel />
    </div>
  );
}
