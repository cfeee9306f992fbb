import { render } from 'preact';
import browser from 'webextension-polyfill';
import { originToGrant } from '../browser/grant-page.ts';
import { openLanguage } from '../browser/i18n.ts';
import { TextProvider } from '../panel/views/text.tsx';
import { hostPattern } from '../vtex/host-pattern.ts';
import { GrantPage } from './grant-page.tsx';

const { text } = await openLanguage();
const origin = originToGrant(location.href);
document.documentElement.lang = text.value.language;
render(
  <TextProvider value={text.value}>
    <GrantPage
      host={origin && new URL(origin).host}
      request={() =>
        browser.permissions.request({ origins: origin ? [hostPattern(origin)] : [] }).catch(() => false)
      }
      close={() => window.close()}
    />
  </TextProvider>,
  document.body,
);
