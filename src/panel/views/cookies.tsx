import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Json } from '../../vtex/json.ts';
import { redactText } from '../../vtex/redact.ts';
import { decodeSegmentToken, type Segment, segmentChanges } from '../../vtex/segment.ts';
import { decodeSessionToken } from '../../vtex/session-token.ts';
import { KeptCookies } from './kept-cookies.tsx';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';
import { useNow } from './time.ts';
import { Value } from './value.tsx';

/** The two cookies as they were last seen, decoded; closed until asked for. */
export function Cookies({ segment }: { readonly segment: Segment }) {
  const { t } = useText();
  const open = useSignal(false);
  return (
    <section class="cookies" aria-labelledby="cookies-title">
      <details open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary id="cookies-title">{t('cookies')}</summary>
        {open.value && (
          <>
            <SessionCookie />
            <SegmentCookie segment={segment} />
          </>
        )}
      </details>
    </section>
  );
}

function SessionCookie() {
  const { t, date, span } = useText();
  const token = useModel().tokens.value.session;
  const now = useNow(30_000);
  if (!token) return <NoCookie name="vtex_session" />;
  const decoded = decodeSessionToken(token);
  if (!decoded) {
    return (
      <Cookie name="vtex_session" token={token}>
        {t('cookieNotDecoded')}
      </Cookie>
    );
  }
  const { issuedAt, expiresAt } = decoded;
  const left = expiresAt ? expiresAt.getTime() - now : null;
  return (
    <Cookie name="vtex_session" token={token} note={t('signatureNotVerified')}>
      <Facts
        facts={[
          ...(issuedAt ? [[t('issued'), date(issuedAt)] as const] : []),
          ...(expiresAt ? [[t('expires'), date(expiresAt)] as const] : []),
          ...(left !== null ? [[t('timeLeft'), left > 0 ? span(left) : t('expired')] as const] : []),
        ]}
      />
      <Members path="vtex_session" members={decoded.header} />
      <Members path="vtex_session" members={decoded.claims} />
    </Cookie>
  );
}

function SegmentCookie({ segment }: { readonly segment: Segment }) {
  const { t, count } = useText();
  const token = useModel().tokens.value.segment;
  if (!token) return <NoCookie name="vtex_segment" />;
  const decoded = decodeSegmentToken(token);
  if (!decoded) {
    return (
      <Cookie name="vtex_segment" token={token}>
        {t('cookieNotDecoded')}
      </Cookie>
    );
  }
  const differing = segmentChanges(segment, decoded).size;
  const note = differing === 0 ? t('segmentCookieSame') : count('segmentCookieDiffers', differing);
  return (
    <Cookie name="vtex_segment" token={token} note={note}>
      <Members path="vtex_segment" members={Object.fromEntries(decoded)} />
    </Cookie>
  );
}

function NoCookie({ name }: { readonly name: string }) {
  const { t } = useText();
  const isKnown = useModel().cookies.value !== null;
  return <Cookie name={name}>{t(isKnown ? 'cookieAbsent' : 'cookieNotSeen')}</Cookie>;
}

interface CookieProps {
  readonly name: string;
  readonly token?: string;
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
      {token && (
        <dl>
          <div>
            <dt>{t('rawValue')}</dt>
            <dd>
              <Value path={['cookie', name]} value={token} />
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
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
    <dl class="members">
      {Object.entries(members).map(([name, value]) => (
        <div key={name}>
          <dt>{redactText(name)}</dt>
          <dd>
            <Value path={[path, name]} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
