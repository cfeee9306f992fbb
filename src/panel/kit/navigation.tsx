import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { PopoverAnchor } from './popover-anchor.ts';

/** What the screen of the whole session shows: its keys, the segment as it came, the cookies, or the session that the page keeps. */
export type SessionPart = 'keys' | 'segment' | 'cookies' | 'page';

/** Where the user is in the panel, and what is to be shown next. */
export interface Navigation {
  /** The id of the screen in front. */
  readonly screen: Signal<string>;
  readonly sessionPart: Signal<SessionPart>;
  /** A key of the session that is to be chosen in the tree, by namespace and name; `null` once it is. */
  readonly wantedKey: Signal<readonly string[] | null>;
  /** The id of the screen whose shortcut was pressed, until what it leads to has the focus. */
  readonly focusWanted: Signal<string | null>;
  /** A box of the form or a row of the segment, as `public.country` or `segment.regionId`, that is to have the focus. */
  readonly wantedPlace: Signal<string | null>;
  /** What the details of access are shown at; `null` while they are closed. */
  readonly accessAt: PopoverAnchor;
  /** The button that shows them. */
  readonly accessButton: { current: HTMLElement | null };
}

export function createNavigation(firstScreen: string): Navigation {
  return {
    screen: signal(firstScreen),
    sessionPart: signal<SessionPart>('keys'),
    wantedKey: signal<readonly string[] | null>(null),
    focusWanted: signal<string | null>(null),
    wantedPlace: signal<string | null>(null),
    accessAt: signal<HTMLElement | null>(null),
    accessButton: { current: null },
  };
}

/** The ids of the two screens that others lead to. */
export const screenIds = { shopper: 'shopper', session: 'session' } as const;

/** The place of the box in which a key is looked for. */
export const findKeyPlace = 'find-key';

/** The place of the list of all findings. */
export const findingsPlace = 'findings';

/** Leads to a box of the form or a row of the segment. */
export function showPlace({ screen, wantedPlace }: Navigation, place: string): void {
  screen.value = screenIds.shopper;
  wantedPlace.value = place;
}

/** Leads to a part of the session's screen. */
export function showSessionPart({ screen, sessionPart }: Navigation, part: SessionPart): void {
  sessionPart.value = part;
  screen.value = screenIds.session;
}

/** Leads to a key in the tree of the session. */
export function showKey(navigation: Navigation, path: readonly string[]): void {
  showSessionPart(navigation, 'keys');
  navigation.wantedKey.value = path;
}

/** Shows the details of access. */
export function showAccess({ accessAt, accessButton }: Navigation): void {
  accessAt.value = accessButton.current;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Gives the navigation to all views below. */
export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('A view is outside of NavigationProvider');
  return navigation;
}

/** Calls a view's function whenever the place that it draws is to have the focus. */
export function useWantedPlace(place: string, show: () => void): void {
  const { wantedPlace } = useNavigation();
  const isWanted = wantedPlace.value === place;
  // What is typed next goes there already.
  useLayoutEffect(() => {
    if (!isWanted) return;
    wantedPlace.value = null;
    show();
  }, [isWanted]);
}
