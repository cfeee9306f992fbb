import type { Signal } from '@preact/signals';
import { useText } from '../i18n/use-text.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import { rootPathOf } from '../model/page-state.ts';

const loadDecodedCookies = async () => (await import('./decoded-cookies.tsx')).DecodedCookies;

interface CookiesRegionProps {
  readonly origin: string;
  /** The origin where they were opened: they stay open there while the session goes and comes again. */
  readonly open: Signal<string | false>;
}

/** The two cookies as they were last seen, decoded; closed until asked for. */
export function CookiesRegion({ origin, open }: CookiesRegionProps) {
  const { t } = useText();
  const { cookies, page } = useModel();
  const isOpen = open.value === origin;
  return (
    <section class="cookies" aria-labelledby="cookies-title">
      <details open={isOpen} onToggle={(event) => (open.value = event.currentTarget.open && origin)}>
        <summary id="cookies-title">{t('cookies')}</summary>
        {isOpen && (
          <LoadedLater
            load={loadDecodedCookies}
            isShown
            props={{
              tokens: cookies.tokens.value,
              stored: cookies.stored.value,
              rootPath: rootPathOf(page.value),
            }}
          />
        )}
      </details>
    </section>
  );
}
