/**
 * The part of Firefox's privileged API that the driver uses; there are no published types for it. The names are
 * Firefox's own, so that they can be looked up on searchfox.org.
 */

/** Remote control of one document, in whatever process it is: what Marionette itself uses. */
export interface CommandsActor {
  executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>;
  dispatchEvent(name: string, details: { x: number; y: number; eventData: object }): Promise<void>;
  getActiveElement(): Promise<unknown>;
  sendKeysToElement(element: unknown, text: string, capabilities: { toJSON(): object }): Promise<void>;
}

export interface WindowGlobal {
  readonly documentURI: { readonly spec: string };
  getActor(name: 'MarionetteCommands'): CommandsActor;
  drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
}

export interface BrowsingContext {
  readonly currentWindowGlobal: WindowGlobal | null;
  forceOffline: boolean;
}

/** A `<browser>`, which shows a document of another process. */
export interface BrowserElement extends HTMLElement {
  readonly browsingContext: BrowsingContext | null;
  readonly currentURI: { readonly spec: string };
  fixupAndLoadURIString(url: string, options: { triggeringPrincipal: unknown }): void;
  reload(): void;
  addProgressListener(listener: object, mask: number): void;
  removeProgressListener(listener: object): void;
}

export interface BrowserTab {
  readonly linkedBrowser: BrowserElement;
  readonly documentGlobal: BrowserWindow;
  readonly userContextId: number;
}

export interface BrowserWindow extends Window {
  readonly gBrowser: {
    readonly tabs: readonly BrowserTab[];
    selectedTab: BrowserTab;
    addTab(url: string, options: { userContextId: number; triggeringPrincipal: unknown }): BrowserTab;
    removeTab(tab: BrowserTab): void;
  };
  /** Prompts to the user. */
  readonly PopupNotifications: {
    readonly panel: HTMLElement;
    readonly isPanelOpen: boolean;
  };
  readonly delayedStartupPromise: Promise<void>;
  OpenBrowserWindow(options?: { private: boolean }): BrowserWindow;
}

export interface Toolbox {
  readonly win: Window & { readonly browsingContext: { readonly embedderElement: HTMLElement } };
  readonly doc: Document;
  readonly hostType: string;
  getAdditionalTools(): readonly {
    readonly id: string;
    readonly label: string;
    readonly extensionId?: string;
  }[];
  selectTool(id: string): Promise<unknown>;
  switchHost(hostType: 'bottom' | 'right'): Promise<void>;
}

export interface DevToolsLoader {
  require(id: 'devtools/client/framework/devtools'): {
    gDevTools: {
      closeToolboxForTab(tab: BrowserTab): Promise<unknown>;
      showToolboxForTab(tab: BrowserTab, options: { toolId: string; hostType: string }): Promise<Toolbox>;
    };
  };
}

/** The browser's own window, with the globals that only privileged code has. */
export interface PrivilegedWindow extends BrowserWindow {
  readonly WebExtensionPolicy: ExtensionPolicy;
  readonly ChromeUtils: {
    importESModule<Module>(url: string): Module;
    generateQI(interfaces: readonly string[]): unknown;
  };
  readonly Services: {
    readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
    readonly cookies: {
      removeCookiesWithOriginAttributes(pattern: string): void;
    };
    readonly wm: { getEnumerator(type: string): Iterable<BrowserWindow> };
    readonly obs: { notifyObservers(subject: null, topic: string): void };
    readonly locale: { availableLocales: readonly string[]; requestedLocales: readonly string[] };
  };
}

/** What an extension may reach. */
export interface ExtensionPermissionsModule {
  readonly ExtensionPermissions: {
    get(id: string): Promise<Permissions>;
    add(id: string, permissions: Permissions, emitter: unknown): Promise<void>;
    remove(id: string, permissions: Permissions, emitter: unknown): Promise<void>;
  };
}

interface Permissions {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

/** The running extension, which is notified of changes to its permissions. */
export interface ExtensionPolicy {
  getByID(id: string): { readonly extension: unknown } | null;
}
