import type { Language, LanguageName } from './language.ts';
import { languages } from './language.ts';
import { useText } from './text.tsx';

/** What is set once and not looked at again: the language. The browser itself opens, closes and gives the focus back. */
export function Menu({ language }: { readonly language: Language }) {
  const { t } = useText();
  const names = Object.keys(languages) as LanguageName[];
  const choices = [null, ...names];
  return (
    <>
      <button type="button" class="icon" popovertarget="menu" aria-label={t('menu')} title={t('menu')}>
        ⋮
      </button>
      <div id="menu" class="menu" popover="auto">
        <fieldset>
          <legend>{t('language')}</legend>
          {choices.map((name) => (
            <label key={name} lang={name?.replace('_', '-')}>
              <input
                type="radio"
                name="language"
                checked={language.chosen.value === name}
                onChange={() => void language.choose(name)}
              />
              {name ? languages[name] : t('languageOfBrowser', languages[language.ofBrowser])}
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
