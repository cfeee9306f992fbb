import type { Signal } from '@preact/signals';
import type { Segment } from '../../vtex/segment.ts';
import { LoadedLater } from './loaded-later.tsx';
import { useText } from './text.tsx';

const loadDecodedCookies = async () => (await import('./decoded-cookies.tsx')).DecodedCookies;

interface CookiesProps {
  readonly segment: Segment;
  readonly origin: string;
  /** The origin where they were opened: they stay open there while the session goes and comes again. */
  readonly open: Signal<string | false>;
}

/** The two cookies as they were last seen, decoded; closed until asked for. */
export function Cookies({ segment, origin, open }: CookiesProps) {
  const { t } = useText();
  const isOpen = open.value === origin;
  return (
    <section class="cookies" aria-labelledby="cookies-title">
      <details open={isOpen} onToggle={(event) => (open.value = event.currentTarget.open && origin)}>
        <summary id="cookies-title">{t('cookies')}</summary>
        {isOpen && <LoadedLater load={loadDecodedCookies} isShown props={{ segment }} />}
      </details>
    </section>
  );
}
