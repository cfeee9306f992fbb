import { ago } from '../i18n/ago.ts';
import { useText } from '../i18n/use-text.tsx';
import { useNow } from '../kit/time.tsx';
import type { Authorship, Changer } from '../model/changed-by.ts';

const words = { edit: 'byPanel', page: 'byPage', platform: 'byPlatform' } as const satisfies Record<
  Changer,
  string
>;

/** Who made a change, and how long ago: "page, 3 s ago". */
export function Author({ author: { by, at } }: { readonly author: Authorship }) {
  const text = useText();
  const { t } = text;
  const now = useNow(1_000);
  if (by === 'edit')
    return (
      <span class="author" title={t(words[by])}>
        ✎<span class="unseen">{t(words[by])}</span>
      </span>
    );
  return <span class={`author ${by}`}>{t('byAt', t(words[by]), ago(now - at, text))}</span>;
}
