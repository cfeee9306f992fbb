import { useRef } from 'preact/hooks';
import type { Language, LanguageName } from '../i18n/language.ts';
import { languages } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { ResetDialog } from './reset-dialog.tsx';

/** What is seldom needed: the language, and a new session. The browser itself opens, closes and gives the focus back. */
export function Menu({ language }: { readonly language: Language }) {
  const { t } = useText();
  const names = Object.keys(languages) as LanguageName[];
  const choices = [null, ...names];
  const dialog = useRef<HTMLDialogElement>(null);
  const page = useModel().page.value;
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
        {page.kind === 'ready' && (
          <button
            type="button"
            class="entry"
            popovertarget="menu"
            popovertargetaction="hide"
            onClick={() => dialog.current?.showModal()}
          >
            {t('resetSession')}…
          </button>
        )}
      </div>
      {page.kind === 'ready' && (
        // The dialog is about one session: it closes when another is shown.
        <ResetDialog
          key={`${page.store.document.origin} ${page.shopper.session.id}`}
          origin={page.store.document.origin}
          dialog={dialog}
        />
      )}
    </>
  );
}
