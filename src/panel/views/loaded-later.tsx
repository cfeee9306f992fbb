import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** Imports a view: one function for each view, and always the same. */
type Load<Props> = () => Promise<FunctionComponent<Props>>;

interface LoadedLaterProps<Props> {
  readonly load: Load<Props>;
  readonly isShown: boolean;
  readonly props: Props;
}

/** Views whose script is here: shown again, they are drawn at once. */
const loadedViews = new WeakMap<object, unknown>();

/**
 * A view whose script is loaded when it is first shown; afterwards it stays. Throws to the error boundary where the script
 * cannot be loaded, as after an update of the extension under an open panel.
 */
export function LoadedLater<Props extends object>({ load, isShown, props }: LoadedLaterProps<Props>) {
  const view = useSignal(loadedViews.get(load) as FunctionComponent<Props> | undefined);
  const failure = useSignal<{ readonly error: unknown } | null>(null);
  const isWanted = isShown && !view.value;
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (loaded) => {
        loadedViews.set(load, loaded);
        view.value = loaded;
      },
      (error: unknown) => {
        failure.value = { error };
      },
    );
  }, [isWanted]);
  if (failure.value) throw failure.value.error;
  const View = view.value;
  return View ? <View {...props} /> : null;
}
