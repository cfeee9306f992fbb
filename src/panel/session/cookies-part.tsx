import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { rootPathOf } from '../model/page-state.ts';
import { DecodedCookies } from './decoded-cookies.tsx';

/** The two cookies as they were last seen, decoded. */
export function CookiesPart() {
  const { t } = useText();
  const { cookies, page } = useModel();
  return (
    <section class="cookies" aria-label={t('cookies')}>
      <DecodedCookies
        tokens={cookies.tokens.value}
        stored={cookies.stored.value}
        rootPath={rootPathOf(page.value)}
      />
    </section>
  );
}
