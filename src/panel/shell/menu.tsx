import { useSignal } from '@preact/signals';
import { useText } from '../i18n/use-text.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import type { Settings } from './settings.ts';

const loadPopovers = async () => (await import('./menu-popovers.tsx')).MenuPopovers;

/** The button of the menu. */
export function Menu({ settings }: { readonly settings: Settings }) {
  const { t } = useText();
  const isAfter = useAfterFirstFrame();
  /** The button was pressed before there was a menu: it opens as soon as there is. */
  const isWanted = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="icon"
        popovertarget="menu"
        aria-label={t('menu')}
        title={t('menu')}
        onClick={() => {
          isWanted.value = document.getElementById('menu') === null;
        }}
      >
        ⋮
      </button>
      <LoadedLater load={loadPopovers} isShown={isAfter} props={{ settings, isWanted }} />
    </>
  );
}
