import { type StoreCookie, sentToApi } from '../../vtex/store-cookie.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { Facts } from '../kit/facts.tsx';
import { useFound } from '../kit/use-found.tsx';

interface StoredCookiesProps {
  readonly name: string;
  readonly stored: readonly StoreCookie[] | null;
  /** Of the binding: `''` or `/pt`. */
  readonly rootPath: string;
}

/**
 * The cookies of one name as the browser stores them: which requests carry each, what can read it, when it expires. Nothing
 * without access to the store.
 */
export function StoredCookies({ name, stored, rootPath }: StoredCookiesProps) {
  const several = useFound('several-cookies')?.evidence.several.find((each) => each.name === name);
  const text = useText();
  const { t, count, list } = text;
  const kept = stored?.filter((cookie) => cookie.name === name) ?? [];
  const sent = sentToApi(kept, name, rootPath);
  const others = kept.filter((cookie) => !sent.includes(cookie));
  return (
    <>
      {several !== undefined && <p class="warning">{count('cookiesOfName', several.count)}</p>}
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
