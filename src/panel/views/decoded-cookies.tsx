import type { ComponentChildren } from 'preact';
import type { Json } from '../../vtex/json.ts';
import { decodeSegmentToken, type Segment, segmentChanges } from '../../vtex/segment.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { Facts } from './facts.tsx';
import { KeptCookies } from './kept-cookies.tsx';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';
import { useNow } from './time.ts';
import { Value } from './value.tsx';

/** The two cookies as they were last seen, decoded. */
export function DecodedCookies({ segment }: { readonly segment: Segment }) {
  return (
    <>
      <SessionCookie />
      <SegmentCookie segment={segment} />
    </>
  );
}

function SessionCookie() {
  const { t, date, span } = useText();
  const token = useModel().tokens.value.session;
  const now = useNow(30_000);
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
          [t('timeLeft'), expiresAt && (left > 0 ? span(left) : t('expired'))] as const,
        ].filter(([, value]) => value)}
      />
      <Members path="vtex_session" members={decoded.header} />
      <Members path="vtex_session" members={decoded.claims} />
    </Cookie>
  );
}

function SegmentCookie({ segment }: { readonly segment: Segment }) {
  const { t, count } = useText();
  const token = useModel().tokens.value.segment;
  const decoded = token && decodeSegmentToken(token);
  if (!decoded) return <UnreadCookie name="vtex_segment" token={token} />;
  const differing = segmentChanges(segment, decoded).size;
  const note = differing === 0 ? t('segmentCookieSame') : count('segmentCookieDiffers', differing);
  return (
    <Cookie name="vtex_segment" token={token} note={note}>
      <Members path="vtex_segment" members={Object.fromEntries(decoded)} />
    </Cookie>
  );
}

function UnreadCookie({ name, token }: Pick<CookieProps, 'name' | 'token'>) {
  const { t } = useText();
  const isKnown = useModel().cookies.value !== null;
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
      <KeptCookies name={name} />
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
