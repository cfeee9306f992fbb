import './decoded-cookies.css';

import type { ComponentChildren } from 'preact';
import { segmentCookieDiffers } from '../../findings/segment-cookie-differs.ts';
import { sessionExpired } from '../../findings/session-expired.ts';
import type { Json } from '../../vtex/json.ts';
import { redactText } from '../../vtex/redact.ts';
import { isPlatformField } from '../../vtex/segment.ts';
import { readSegmentToken } from '../../vtex/segment-token.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import type { StoreCookie } from '../../vtex/store-cookie.ts';
import type { ShopperCookies } from '../../vtex/store-fetch.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { Facts } from '../kit/facts.tsx';
import { useNow } from '../kit/time.tsx';
import { useFinding } from '../kit/use-finding.tsx';
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
  const isExpired = useFinding(sessionExpired) !== null;
  const decoded = token && decodeSessionToken(token);
  if (!decoded) {
    const isSegment = token !== undefined && readSegmentToken(token).kind === 'segment';
    const reason = isSegment ? 'cookieIsSegment' : 'cookieNotDecoded';
    return <UnreadCookie name="vtex_session" token={token} reason={reason} {...stored} />;
  }
  const { issuedAt, expiresAt } = decoded;
  const left = Number(expiresAt) - now;
  return (
    <Cookie name="vtex_session" token={token} note={t('signatureNotVerified')} {...stored}>
      <Facts
        facts={[
          [t('issued'), issuedAt && date(issuedAt)] as const,
          [t('expires'), expiresAt && date(expiresAt)] as const,
          [t('timeLeft'), expiresAt && (isExpired ? t('finding_session_expired') : span(left))] as const,
        ].filter(([, value]) => value)}
      />
      <Members path="vtex_session" members={decoded.header} />
      <Members path="vtex_session" members={decoded.claims} />
    </Cookie>
  );
}

function SegmentCookie({ token, ...stored }: CookieOfShopperProps) {
  const { t, count, list } = useText();
  const differing = useFinding(segmentCookieDiffers);
  const read = token === undefined ? null : readSegmentToken(token);
  if (read?.kind !== 'segment')
    return (
      <UnreadCookie
        name="vtex_segment"
        token={token}
        reason={read?.kind === 'jwt' ? 'cookieIsJwt' : 'cookieNotDecoded'}
        {...stored}
      />
    );
  const foreign = [...read.segment.keys()].filter((name) => !isPlatformField(name));
  const note = [
    differing
      ? count('finding_segment_cookie_differs', differing.evidence.fields.length)
      : t('segmentCookieSame'),
    ...(read.isLatin1 ? [t('cookieIsLatin1')] : []),
    ...(foreign.length > 0 ? [t('foreignFields', list(foreign.map(redactText)))] : []),
  ].join(' ');
  return (
    <Cookie name="vtex_segment" token={token} note={note} {...stored}>
      <Members path="vtex_segment" members={Object.fromEntries(read.segment)} />
    </Cookie>
  );
}

interface UnreadCookieProps extends CookieOfShopperProps, Pick<CookieProps, 'name'> {
  /** Why a token that is there cannot be read. */
  readonly reason: MessageKey;
}

function UnreadCookie({ name, token, reason, ...stored }: UnreadCookieProps) {
  const { t } = useText();
  const absent = stored.stored ? 'cookieAbsent' : 'cookieNotSeen';
  return (
    <Cookie name={name} token={token} {...stored}>
      {t(token === undefined ? absent : token.trim() === '' ? 'cookieEmpty' : reason)}
    </Cookie>
  );
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
      <h3>
        {name} {token && <small>{count('bytes', name.length + token.length)}</small>}
      </h3>
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
