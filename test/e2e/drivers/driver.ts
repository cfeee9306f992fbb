import type { BrowserName } from '../../browsers/browser-name.ts';
import type { Evaluate } from './expression.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LaunchOptions {
  readonly executablePath: string;
  /** The unpacked extension: `dist/chrome` or `dist/firefox`; `null` for a browser without one. */
  readonly extensionDir: string | null;
  /** Folders of further unpacked extensions, whose panels `DevTools.openPanel` opens. */
  readonly furtherExtensions?: readonly string[];
  /** DevTools' own theme; `prefers-color-scheme` in the panel follows it in both browsers. */
  readonly theme?: 'light' | 'dark';
  /**
   * As with a high contrast theme of the system: the browser puts its own few colours in place of ours. With the
   * light theme only: without a system's colours Firefox mixes dark ones of its own with them, unreadably.
   */
  readonly forcedColors?: boolean;
  /** As for a person who has set the system to reduced motion. */
  readonly reducedMotion?: boolean;
  /** First-party isolation (`privacy.firstparty.isolate`), which Firefox alone has. */
  readonly firstPartyIsolation?: boolean;
  /** Default true. Otherwise the window is visible, and DevTools is docked as the browser docks it. */
  readonly headless?: boolean;
  /**
   * The language of the browser, and so of the extension. Default `en-US`. A Chromium without that language's
   * package (Debian's `chromium-l10n`) stays English.
   */
  readonly locale?: string;
}

/**
 * A set of cookies of its own: the usual windows, private windows, and one of Firefox's containers (Chromium
 * has none).
 */
export type CookieStore = 'default' | 'private' | 'container 1' | 'container 2';

/** One running browser with the extension installed, and allowed in private windows. */
export interface DrivenBrowser {
  readonly name: BrowserName;
  /** As the browser itself reports it, such as `156.0.7204.49`. */
  readonly version: string;
  /** Resolves when the browser has ended, be it by `close` or because a person closed its window. */
  readonly closed: Promise<void>;
  openTab(url: string, cookieStore?: CookieStore): Promise<Tab>;
  /** Allows the extension a host (`http://host/*`), as on the browser's own page of the extension. */
  allowHost(pattern: string): Promise<void>;
  /** Withdraws it, as on the same page. */
  withdrawHost(pattern: string): Promise<void>;
  /** Withdraws every host and closes the extension's own pages: the extension is as after its installation. */
  withdrawAccess(): Promise<void>;
  /** Sets Chromium's site access "on click", which withholds hosts that are allowed; whether the browser has it. */
  restrictToClicks(): Promise<boolean>;
  /**
   * Clicks what makes the extension request a host, and responds to the browser's permission prompt as a person would.
   * In Firefox the request is made on a page of the extension, which is returned; in Chromium in the panel itself.
   */
  respondToPermissionPrompt(response: 'allow' | 'deny', click: () => Promise<void>): Promise<Panel | null>;
  /**
   * Installs the extension over itself, as an update does. No panel survives that: Chromium closes all of
   * DevTools, Firefox removes the panel from it. `Tab.openPanel` then opens a new one.
   */
  updateExtension(): Promise<void>;
  close(): Promise<void>;
}

/** The inspected tab. Each has a window of its own, so that no tab is in another's background. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs in the page's own world and returns JSON; promises are awaited. */
  evaluate: Evaluate;
  /** Opens DevTools with our panel selected. Without a size the panel is as large as the browser makes it. */
  openPanel(size?: Size): Promise<Panel>;
  /** Opens DevTools with a panel of the browser's own, to measure how an extension's panel opens in it. */
  openDevTools(): Promise<DevTools>;
  /** Every cookie of the tab's cookie store, HttpOnly ones too. */
  clearCookies(): Promise<void>;
  /**
   * Puts this tab alone offline, which `navigator.onLine` shows, or online again. Firefox still serves from its
   * cache what is not requested with `no-store`.
   */
  setOffline(offline: boolean): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** DevTools of one tab, in which no panel of an extension was open yet. */
export interface DevTools {
  /**
   * Opens an extension's panel for the first time, when DevTools has nothing else left to do.
   * @param title the panel's title in DevTools
   * @param script runs in the panel's document as soon as it exists: in Chromium before every script of the document, in
   * Firefox within some milliseconds
   */
  openPanel(title: string, script: string): Promise<OpenedPanel>;
  /** Closes DevTools with every panel in it. */
  close(): Promise<void>;
}

/** A panel, and when it was chosen in DevTools: before its document began, in milliseconds since 1970. */
export interface OpenedPanel {
  readonly panel: Panel;
  readonly chosenAt: number;
}

/** What `Panel.get` looks for: a role, and an accessible name that is equal to a string or matches a RegExp. */
export interface RoleQuery {
  readonly role: string;
  readonly name?: string | RegExp;
}

/** Our real panel, used as a person would use it: found by role and accessible name, with trusted input. */
export interface Panel {
  get(role: string, name?: string | RegExp, options?: { readonly within?: RoleQuery }): Locator;
  /** Runs in the panel's document and returns JSON; promises are awaited. Use `window.x`, not `globalThis.x`. */
  evaluate: Evaluate;
  /** Presses a key where the focus is: `Enter`, `ArrowDown`, `Space`, `a`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  /** Makes the panel document's `innerWidth` and `innerHeight` exactly this. */
  resize(size: Size): Promise<void>;
  /** The text on the clipboard just now. A click that copies is done before the text is there: poll until it is. */
  clipboard(): Promise<string>;
  screenshot(path: string): Promise<void>;
  /** Reloads the panel's document: in Firefox by docking DevTools elsewhere, as a person would. */
  reload(): Promise<void>;
  /** Selects another DevTools panel. */
  hide(): Promise<void>;
  /** Selects ours again. */
  show(): Promise<void>;
}

/**
 * One element, looked up again at each use. Actions and readings wait until exactly one is there (and, for actions,
 * can be used); in the end they fail with what the panel showed instead.
 */
export interface Locator {
  click(): Promise<void>;
  /** Replaces the text of a text box, by typing; an empty text clears it. */
  fill(text: string): Promise<void>;
  focus(): Promise<void>;
  /** The text as it is seen, without white space around it. */
  text(): Promise<string>;
  /** The value of a form control. */
  value(): Promise<string>;
  attribute(name: string): Promise<string | null>;
  /** How many there are just now; does not wait. */
  count(): Promise<number>;
  /** Whether there is one just now; does not wait. */
  isVisible(): Promise<boolean>;
  waitFor(): Promise<void>;
  waitGone(): Promise<void>;
}
