import { type StoreCookie, sentToApi } from '../../vtex/store-cookie.ts';
import { Facts } from './facts.tsx';
import { useModel } from './model-context.ts';
import { type Text, useText } from './text.tsx';

/**
 * The cookies of one name as the browser keeps them: whom each is sent to, who can read it, how long it stays. Nothing
 * without access to the store.
 */
export function KeptCookies({ name }: { readonly name: string }) {
  const { cookies, page } = useModel();
  const text = useText();
  const { t, count, list } = text;
  const kept = cookies.value?.filter((cookie) => cookie.name === name) ?? [];
  const sent = sentToApi(kept, name, page.value.store?.signals.rootPath ?? '');
  const others = kept.filter((cookie) => !sent.includes(cookie));
  return (
    <>
      {sent.length > 1 && <p class="trap">{count('sentTogether', sent.length)}</p>}
      {sent.map((cookie) => (
        <Facts
          key={`${cookie.domain}${cookie.path} ${cookie.partition}`}
          class="members"
          facts={factsOf(cookie, text)}
        />
      ))}
      {others.length > 0 && (
        <p class="note">
          {t('keptElsewhere', list([...new Set(others.map(({ domain, path }) => domain + path))]))}
        </p>
      )}
    </>
  );
}

const sameSites: Readonly<Record<string, string>> = { no_restriction: 'None', lax: 'Lax', strict: 'Strict' };

/** The names are those of RFC 6265 and of DevTools, in every language. */
function factsOf(cookie: StoreCookie, { t, date, count }: Text): (readonly [string, string])[] {
  const { domain, hostOnly, path, httpOnly, secure, sameSite, expiresAt, partition } = cookie;
  const flag = (is: boolean) => t(is ? 'yes' : 'no');
  return [
    ['Domain', hostOnly ? t('hostOnly', domain) : domain],
    ['Path', path],
    ['HttpOnly', flag(httpOnly)],
    ['Secure', flag(secure)],
    ['SameSite', sameSites[sameSite] ?? t('notSet')],
    ['Expires', expiresAt === null ? t('withBrowser') : date(new Date(expiresAt * 1000))],
    ['Size', count('bytes', cookie.name.length + cookie.value.length)],
    ['Partition', partition ?? t('notPartitioned')],
  ];
}
