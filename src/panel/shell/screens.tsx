import type { FunctionComponent } from 'preact';
import type { MessageKey } from '../i18n/text.ts';
import type { Load } from '../kit/loaded-later.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { ShopperScreen } from '../shopper/shopper-screen.tsx';

/** A screen of the panel: its tab, and its view or how that is loaded. */
interface Screen {
  readonly id: string;
  readonly label: MessageKey;
  /** A key that leads to it from anywhere but a box. */
  readonly shortcut?: string;
  /** Of the first screen the view itself; of any other a function that loads it, which is called when it is first chosen. */
  readonly view: FunctionComponent<ScreenProps> | { readonly load: Load<ScreenProps> };
}

/** Loads the screen that shows the whole session. */
const loadSessionScreen = async () => (await import('../session/session-screen.tsx')).SessionScreen;

/** All screens, in the order of their tabs. */
export const screens: readonly [Screen, ...Screen[]] = [
  { id: 'shopper', label: 'tabShopper', view: ShopperScreen },
  {
    id: 'session',
    label: 'tabSession',
    shortcut: '/',
    view: { load: loadSessionScreen },
  },
];
