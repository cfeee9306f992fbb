import './session.css';
import { useMemo } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { type SessionPart, useNavigation } from '../kit/navigation.tsx';
import type { ScreenProps } from '../kit/screen.ts';
import { pageSessionsOf } from '../page-session/page-session.ts';
import { PagePart } from './page-part.tsx';
import { SegmentPart } from './segment-part.tsx';
import { SessionKeys } from './session-keys.tsx';
import { treeOf } from './tree-rows.ts';

const loadCookies = async () => (await import('./cookies-part.tsx')).CookiesPart;

const partLabels = {
  keys: 'partKeys',
  segment: 'segment',
  cookies: 'cookies',
  page: 'partPage',
} as const satisfies Record<SessionPart, string>;

/** All that was read, as it came: the session's keys, the segment, the two cookies, and the session that a FastStore page keeps. */
export function SessionScreen({ page: { shopper } }: ScreenProps) {
  const { sessionPart } = useNavigation();
  const top = useMemo(() => treeOf(shopper.session), [shopper.session]);
  const parts = useParts();
  const [first] = parts;
  const part = parts.includes(sessionPart.value) ? sessionPart.value : first;
  const choice = <Parts parts={parts} chosen={part} />;
  if (part === 'page') return <PagePart>{choice}</PagePart>;
  if (part === 'keys') return <SessionKeys top={top}>{choice}</SessionKeys>;
  return (
    <>
      <div class="filter">{choice}</div>
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

/** A host without a Session Manager shows no keys; most pages keep no session. */
function useParts(): readonly SessionPart[] {
  const model = useModel();
  const hasPage = pageSessionsOf(model).shown.value !== null;
  const ofPage: SessionPart[] = hasPage ? ['page'] : [];
  return model.hasApi.value ? ['keys', 'segment', 'cookies', ...ofPage] : [...ofPage, 'segment', 'cookies'];
}

interface PartsProps {
  readonly parts: readonly SessionPart[];
  readonly chosen: SessionPart | undefined;
}

function Parts({ parts, chosen }: PartsProps) {
  const { t } = useText();
  const { sessionPart } = useNavigation();
  return (
    <fieldset class="session-parts">
      <legend class="unseen">{t('parts')}</legend>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          class="small"
          aria-pressed={chosen === part}
          onClick={() => (sessionPart.value = part)}
        >
          {t(partLabels[part])}
        </button>
      ))}
    </fieldset>
  );
}
