import './decoded-cookies.css';
import type { ComponentChildren } from 'preact';
import type { Json } from '../../vtex/json.ts';
import { decodeSegmentToken } from '../../vtex/segment.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { useText } from '../i18n/text.tsx';
import { Facts } from '../kit/facts.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useNow } from '../kit/time.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import { Value } from '../kit/value.tsx';
import { StoredCookies } from './stored-cookies.tsx';

/** The two cookies as they were last seen, decoded. */
export function DecodedCookies() {
  return (
    <>
      <SessionCookie />
      <SegmentCookie />
    </>
  );
}

function SessionCookie() {
  const { t, date, span } = useText();
  const token = useModel().cookies.tokens.value.session;
  const now = useNow(30_000);
  const isExpired = useFinding('session-expired', now) !== null;
  const decoded = token && decodeSessionToken(token);
  if (!decoded) return <UnreadCookie name="vtex_session" token={token} />;
  const { issuedAt, expiresAt } = decoded;
  const left = Number(expiresAt) - now;
  return (
    <Cookie name="vtex_session" token={token} note={t('signatureNotVerified')}>
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

function SegmentCookie() {
  const { t, count } = useText();
  const differing = useFinding('segment-cookie-differs');
  const token = useModel().cookies.tokens.value.segment;
  const decoded = token && decodeSegmentToken(token);
  if (!decoded) return <UnreadCookie name="vtex_segment" token={token} />;
  const note = differing
    ? count('finding_segment_cookie_differs', differing.evidence.fields.length)
    : t('segmentCookieSame');
  return (
    <Cookie name="vtex_segment" token={token} note={note}>
      <Members path="vtex_segment" members={Object.fromEntries(decoded)} />
    </Cookie>
  );
}

function UnreadCookie({ name, token }: Pick<CookieProps, 'name' | 'token'>) {
  const { t } = useText();
  const isKnown = useModel().cookies.stored.value !== null;
  return (
    <Cookie name={name} token={token}>
      {t(token ? 'cookieNotDecoded' : isKnown ? 'cookieAbsent' : 'cookieNotSeen')}
    </Cookie>
  );
}

interface CookieProps {
  readonly name: string;
  readonly token: string | undefined;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Cookie({ name, token, note, children }: CookieProps) {
  const { t, count } = useText();
  return (
    <div class="cookie">
      <h3>
        {name} {token && <small>{count('bytes', name.length + token.length)}</small>}
      </h3>
      {note && <p class="note">{note}</p>}
      <StoredCookies name={name} />
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
