import browser from 'webextension-polyfill';
import { hostPattern } from '../vtex/host-pattern.ts';
import { originToGrant } from './origin-to-grant.ts';
import { openWords } from './words.ts';

// Without the panel's library: what two pages share is loaded in pieces, and the panel would grow by that.
const words = await openWords();
const element = (id: string) => document.getElementById(id) as HTMLElement;
const [title, about, allow, close, said] = ['title', 'about', 'allow', 'close', 'said'].map(element);

const origin = originToGrant(location.href);
document.documentElement.lang = words.language;
if (!title || !about || !allow || !close || !said) throw new Error('The page is not whole');
if (origin === null) {
  allow.hidden = true;
  said.textContent = words.t('grantWrong');
} else {
  const { host } = new URL(origin);
  title.textContent = words.t('grantTitle', host);
  about.textContent = words.t('grantAbout', host);
  allow.textContent = words.t('allowAccess', host);
  close.textContent = words.t('closeTab');
  allow.addEventListener('click', async () => {
    said.textContent = '';
    // Within the very click, as browsers demand it.
    const asked = browser.permissions.request({ origins: [hostPattern(origin)] });
    const granted = await asked.catch(() => false);
    allow.hidden = granted;
    close.hidden = false;
    said.textContent = words.t(granted ? 'grantDone' : 'accessRefused', host);
  });
  close.addEventListener('click', () => window.close());
}
