interface Choice {
  readonly theme: 'light' | 'dark';
  readonly locale: string;
  readonly forcedColors: boolean;
  readonly reducedMotion: boolean;
  readonly firstPartyIsolation: boolean;
}

/** A profile's `user.js`. Marionette adds its own preferences for tests to these, which keep Firefox quiet too. */
export function preferencesFile(choice: Choice): string {
  const { theme, locale, forcedColors, reducedMotion, firstPartyIsolation } = choice;
  const preferences = {
    ...quiet,
    'devtools.theme': theme,
    'intl.accept_languages': locale,
    ...(forcedColors && { 'browser.display.document_color_use': 2 }),
    ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
    ...(firstPartyIsolation && { 'privacy.firstparty.isolate': true }),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

const quiet = {
  // Firefox chooses a port and writes it to MarionetteActivePort.
  'marionette.port': 0,
  // No requests to a network that may not be available.
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'security.remote_settings.crlite_filters.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'toolkit.telemetry.server': 'data:,',
  // No page, bar or prompt of a first start.
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'devtools.everOpened': true,
  'startup.homepage_welcome_url': '',
  'termsofuse.bypassNotification': true,
  // A tab that is offline does not reach a store on localhost either.
  'network.disable-localhost-when-offline': true,
  // A panel has the focus in its document even while another window is in front.
  'focusmanager.testmode': true,
  // Firefox's pictures show scroll bars that take space as white holes.
  'ui.useOverlayScrollbars': 1,
};
