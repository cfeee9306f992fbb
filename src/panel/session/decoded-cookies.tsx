import './decoded-cookies.css';

import type { ComponentChildren } from 'preact';
import { type CookieContent, readCookie } from '../../vtex/cookie-content.ts';
import type { Json } from '../../vtex/json.ts';
import { redactText } from '../../vtex/redact.ts';
import { isPlatformField } from '../../vtex/segment.ts';
import type { StoreCookie } from '../../vtex/store-cookie.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { Facts } from '../kit/facts.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNow } from '../kit/time.tsx';
import { useFound } from '../kit/use-found.tsx';
import { Value } from '../kit/value.tsx';
import { StoredCookies } from './stored-cookies.tsx';

interface Stored {
  /** Every cookie of the store in the tab's cookie store; `null` without access. */
  readonly stored: readonly StoreCookie[] | null;
  /** Of the binding: `''` or `/pt`. */
  readonly rootPath: string;
}

interface DecodedCookiesProps extends Stored {
  readonly tokens: ShopperCookies;
}

/** The two cookies as they were last seen, decoded. */
export function DecodedCookies({ tokens, ...others }: DecodedCookiesProps) {
  return (
    <>
      <SessionCookie token={tokens.session} {...others} />
      <SegmentCookie token={tokens.segment} {...others} />
    </>
  );
}

function SessionCookie({ token, ...stored }: CookieOfShopperProps) {
  const { t, date, span } = useText();
  const now = useNow(30_000);
  const content = token === undefined ? null : readCookie(token);
  if (content?.kind !== 'jwt')
    return <UnreadCookie name="vtex_session" token={token} content={content} {...stored} />;
  const { header, claims, issuedAt, expiresAt } = content.token;
  const left = Number(expiresAt) - now;
  return (
    <Cookie name="vtex_session" token={token} note={t('signatureNotVerified')} {...stored}>
      <Facts
        facts={[
          [t('issued'), issuedAt && date(issuedAt)] as const,
          [t('expires'), expiresAt && date(expiresAt)] as const,
          [t('timeLeft'), expiresAt && (left <= 0 ? t('expired') : span(left))] as const,
        ].filter(([, value]) => value)}
      />
      <Members path="vtex_session" members={header} />
      <Members path="vtex_session" members={claims} />
    </Cookie>
  );
}

function SegmentCookie({ token, ...stored }: CookieOfShopperProps) {
  const { t, list } = useText();
  const differing = useFound('segment-cookie-differs');
  const found = useModel().found.value;
  const content = token === undefined ? null : readCookie(token);
  if (content?.kind !== 'segment')
    return <UnreadCookie name="vtex_segment" token={token} content={content} {...stored} />;
  const foreign = [...content.segment.keys()].filter((name) => !isPlatformField(name));
  const note = [
    // Nothing of it is known before the rules are loaded.
    ...(!found
      ? []
      : differing
        ? [t('differsIn', list(differing.evidence.fields.map(redactText)))]
        : [t('segmentCookieSame')]),
    ...(content.isLatin1 ? [t('cookieIsLatin1')] : []),
    ...(foreign.length > 0 ? [t('foreignFields', list(foreign.map(redactText)))] : []),
  ].join(' ');
  return (
    <Cookie name="vtex_segment" token={token} note={note} {...stored}>
      <Members path="vtex_segment" members={Object.fromEntries(content.segment)} />
    </Cookie>
  );
}

interface UnreadCookieProps extends CookieOfShopperProps, Pick<CookieProps, 'name'> {
  /** What is there in place of the cookie's own token; `null` where there is no cookie. */
  readonly content: CookieContent | null;
}

function UnreadCookie({ name, token, content, ...stored }: UnreadCookieProps) {
  const { t } = useText();
  const absent = stored.stored ? 'cookieAbsent' : 'cookieNotSeen';
  return (
    <Cookie name={name} token={token} {...stored}>
      <p>{content ? inItsPlace(content, t) : t(absent)}</p>
    </Cookie>
  );
}

function inItsPlace(content: CookieContent, t: Text['t']): string {
  switch (content.kind) {
    case 'empty':
      return t('cookieEmpty');
    case 'segment':
      return t('cookieIsSegment');
    case 'jwt':
      return t('cookieIsJwt');
    case 'other-json':
      return t('cookieIsOtherJson', content.type);
    case 'unreadable':
      return t('cookieNotDecoded');
  }
}

interface CookieOfShopperProps extends Stored {
  readonly token: string | undefined;
}

interface CookieProps extends CookieOfShopperProps {
  readonly name: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Cookie({ name, token, note, stored, rootPath, children }: CookieProps) {
  const { t, count } = useText();
  return (
    <div class="cookie">
      <h2>
        {name} {token && <small>{count('bytes', name.length + token.length)}</small>}
      </h2>
      {note && <p class="note">{note}</p>}
      <StoredCookies name={name} stored={stored} rootPath={rootPath} />
      {children}
      {token && <Facts facts={[[t('rawValue'), <Value path={['cookie', name]} value={token} />]]} />}
    </div>
  );
}

function Members({
  path,
  members,
}: {
  readonly path: string;
  readonly members: { readonly [name: string]: Json };
}) {
  return (
    <Facts
      class="members"
      facts={Object.entries(members).map(([name, value]) => [
        name,
        <Value path={[path, name]} value={value} />,
      ])}
    />
  );
}
