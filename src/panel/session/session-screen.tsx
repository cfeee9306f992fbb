import './session.css';
import { useText } from '../i18n/use-text.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { type SessionPart, useNavigation } from '../kit/navigation.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { SegmentPart } from './segment-part.tsx';
import { SessionKeys } from './session-keys.tsx';

const loadCookies = async () => (await import('./cookies-part.tsx')).CookiesPart;

const parts = [
  ['keys', 'partKeys'],
  ['segment', 'segment'],
  ['cookies', 'cookies'],
] as const satisfies readonly (readonly [SessionPart, string])[];

/** All that was read, as it came: the session's keys, the segment, and the two cookies. */
export function SessionScreen({ page: { shopper } }: ScreenProps) {
  const { sessionPart } = useNavigation();
  const part = sessionPart.value;
  if (part === 'keys')
    return (
      <SessionKeys session={shopper.session}>
        <Parts />
      </SessionKeys>
    );
  return (
    <>
      <div class="filter">
        <Parts />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div class="whole-part" tabIndex={0}>
        {part === 'segment' ? (
          <SegmentPart segment={shopper.segment} />
        ) : (
          <LoadedLater load={loadCookies} isShown props={{}} />
        )}
      </div>
    </>
  );
}

function Parts() {
  const { t } = useText();
  const { sessionPart } = useNavigation();
  return (
    <fieldset class="session-parts">
      <legend class="unseen">{t('parts')}</legend>
      {parts.map(([part, label]) => (
        <button
          key={part}
          type="button"
          class="small"
          aria-pressed={sessionPart.value === part}
          onClick={() => (sessionPart.value = part)}
        >
          {t(label)}
        </button>
      ))}
    </fieldset>
  );
}
