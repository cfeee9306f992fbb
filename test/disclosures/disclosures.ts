/** What the extension asks of the browser. */
interface Permission {
  /** As in the manifest; `devtools_page` is a key of its own there. */
  readonly name: string;
  /** Asked for while the extension runs, when the user wants it. */
  readonly optional: boolean;
  /** The code that needs it. */
  readonly files: readonly string[];
  readonly why: string;
}

/** A request to the store, below the root path of its binding. */
interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly when: string;
  /** The messages on the buttons that make it; none where it is made by reading alone. */
  readonly buttons: readonly string[];
}

/** Something that is kept. */
interface Kept {
  readonly what: string;
  readonly where: string;
  /** The area of `browser.storage` and the key in it, where it is one. */
  readonly storage?: { readonly area: 'session' | 'local'; readonly key: string };
  readonly until: string;
}

/**
 * What README, PRIVACY, docs/security.md and the listings of the stores say of permissions, requests and storage, and what
 * the code is checked against. `npm run documents -- --write` writes the tables.
 */
export const disclosures: {
  readonly permissions: readonly Permission[];
  readonly requests: readonly Request[];
  readonly kept: readonly Kept[];
} = {
  permissions: [
    {
      name: 'devtools_page',
      optional: false,
      files: ['src/devtools/main.ts'],
      why: 'The panel itself.',
    },
    {
      name: 'storage',
      optional: false,
      files: [
        'src/webext/panel-memory.ts',
        'src/background/keep-any-permission.ts',
        'src/webext/locales.ts',
        'src/webext/single-keys.ts',
      ],
      why: '`storage.session`, in memory and gone with the browser: what you typed and have not applied outlives the panel, which Firefox loads again whenever DevTools is docked elsewhere; so do the origins where you chose *Look anyway*, the findings that you muted, and whether you have allowed access to any store, which Firefox’s panel may not ask. `storage.local`: the language that you chose in the panel’s menu, whether you switched single keys off there, and nothing else.',
    },
    {
      name: 'scripting',
      optional: false,
      files: ['src/background/handlers.ts'],
      why: 'With access to a store: makes the panel’s requests from a world of the extension’s own in the inspected tab, where no script of the page runs. Does nothing at a host that you have not allowed.',
    },
    {
      name: 'cookies',
      optional: false,
      files: ['src/background/cookie-store.ts', 'src/inspected/inspected-tab.ts'],
      why: 'With access to a store: shows both cookies with their attributes, follows their changes in Chromium, deletes them when you reset the session. Does nothing at a host that you have not allowed.',
    },
    {
      name: '*://*/*',
      optional: true,
      files: ['src/inspected/host-permission.ts', 'src/grant/main.ts'],
      why: 'So that any store’s host *can* be asked for. The extension has none from the start: you allow one store at a time, with *Allow access*, and remove it in the details of *Access*.',
    },
  ],
  requests: [
    {
      method: 'GET',
      path: '/api/sessions?items=*',
      when: 'Only while the panel is visible: when it becomes visible, when the tab shows another page, when the page itself may have changed the session, after an edit, and when you ask for it',
      buttons: [],
    },
    { method: 'GET', path: '/api/segments', when: 'Together with the one above', buttons: [] },
    {
      method: 'PATCH',
      path: '/api/sessions',
      when: 'Only when you press *Apply*, or send the same edit again. It has the keys that you changed and no others',
      buttons: ['apply_other', 'sendAgain'],
    },
    {
      method: 'POST',
      path: '/api/sessions',
      when: 'Only when you press *Create session*, or try it again; and with access when you press *Reset session*, after both cookies were deleted. It has no keys',
      buttons: ['createSession', 'resetSession'],
    },
    {
      method: 'GET',
      path: '/api/sessions/invalidToken?items=*',
      when: 'Only when you press *Reset session* without access, or with access where the browser kept the cookies',
      buttons: ['resetSession'],
    },
    {
      method: 'GET',
      path: '/api/checkout/pub/regions/{regionId}',
      when: 'Once for each `regionId` that is shown and does not name its sellers itself, while the panel is visible; and again when you press *Ask again*. Without cookies; with them only when you press *Ask with my cookies*, where the host asks for a login',
      buttons: ['askAgain', 'askWithCookies'],
    },
    {
      method: 'GET',
      path: '/api/checkout/pub/regions',
      when: 'Only when you press *Look up*. It has the country, the postal code or coordinates, and the trade policy of the form, and no cookies',
      buttons: ['lookUp'],
    },
    {
      method: 'GET',
      path: '/api/checkout/pub/postal-code/{country}/{postalCode}',
      when: 'Together with the one above, where the form has a postal code. Without cookies',
      buttons: ['lookUp'],
    },
  ],
  kept: [
    {
      what: 'Drafts: what you typed and have not applied',
      where: '`storage.session` (memory), by tab and origin',
      storage: { area: 'session', key: 'draft' },
      until: 'Until applied or discarded, or the browser is closed',
    },
    {
      what: 'Origins that you chose *Look anyway* for',
      where: '`storage.session` (memory)',
      storage: { area: 'session', key: 'looked-anyway' },
      until: 'Until the browser is closed',
    },
    {
      what: 'Findings that you muted, by the names of their rules',
      where: '`storage.session` (memory), by origin',
      storage: { area: 'session', key: 'muted' },
      until: 'Until you unmute them, or the browser is closed',
    },
    {
      what: 'Whether you have allowed access to any store, not to which',
      where: '`storage.session` (memory)',
      storage: { area: 'session', key: 'any-permission' },
      until: 'Until the browser is closed',
    },
    {
      what: 'The language that you chose for the panel',
      where: '`storage.local` (disk)',
      storage: { area: 'local', key: 'language' },
      until: 'Until you choose the browser’s language again, or remove the extension',
    },
    {
      what: 'That single keys are no commands, where you switched them off',
      where: '`storage.local` (disk)',
      storage: { area: 'local', key: 'single-keys' },
      until: 'Until you switch them on again, or remove the extension',
    },
    {
      what: 'Drafts, such origins and muted findings of a private window',
      where: 'Memory of the devtools page, nowhere else',
      until: 'Until DevTools is closed',
    },
    { what: 'Hosts that you allowed', where: 'The browser’s own list', until: 'Until you remove them' },
    {
      what: 'What was read and done: session, segment, both cookies, edits; and what you revealed',
      where: 'The panel’s memory',
      until: 'At the longest until DevTools is closed',
    },
    {
      what: 'A random number, and calls that wait for their response',
      where: 'A property of the inspected page’s `window`',
      until: 'Until the page is left; a call goes as soon as its response was read',
    },
    {
      what: 'What you apply on a FastStore page: trade policy, country, postal code, coordinates, language',
      where: 'The page’s own session, `fs::session`, in its memory and in IndexedDB of its origin',
      until: 'As long as the page keeps it: until it is changed, or the site’s data are deleted',
    },
  ],
};
