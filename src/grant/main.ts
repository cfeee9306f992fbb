import { browser } from '../webext/browser.ts';
import { hostPattern } from '../webext/host-pattern.ts';
import { openMessages } from './messages.ts';
import { originToGrant } from './origin-to-grant.ts';

// Without the panel's library: what two pages share is loaded in pieces, and the panel would grow by that.
const messages = await openMessages();
const element = (id: string) => document.getElementById(id) as HTMLElement;
const [title, about, allow, close, said] = ['title', 'about', 'allow', 'close', 'said'].map(element);

const origin = originToGrant(location.href);
document.documentElement.lang = messages.language;
if (!title || !about || !allow || !close || !said) throw new Error('The page is not whole');
if (origin === null) {
  allow.hidden = true;
  said.textContent = messages.t('grantWrong');
} else {
  const { host } = new URL(origin);
  title.textContent = messages.t('grantTitle', host);
  about.textContent = messages.t('grantAbout', host);
  allow.textContent = messages.t('allowAccess', host);
  close.textContent = messages.t('closeTab');
  allow.addEventListener('click', async () => {
    said.textContent = '';
    // Within the very click, as browsers demand it.
    const asked = browser.permissions.request({ origins: [hostPattern(origin)] });
    const granted = await asked.catch(() => false);
    allow.hidden = granted;
    close.hidden = false;
    said.textContent = messages.t(granted ? 'grantDone' : 'accessRefused', host);
  });
  close.addEventListener('click', () => window.close());
}
