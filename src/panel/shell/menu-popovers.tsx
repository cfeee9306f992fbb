import './menu-popovers.css';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LanguageName } from '../i18n/language.ts';
import { languages } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { KeysHelp } from './keys-help.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import type { Settings } from './settings.ts';
import { keysHelpId } from './single-keys.tsx';

interface MenuPopoversProps {
  readonly settings: Settings;
  /** The menu is to be opened at once. */
  readonly isWanted: ReadonlySignal<boolean>;
}

/** What is seldom needed: the language, the keys, and a new session. The browser itself opens, closes and gives the focus back. */
export function MenuPopovers({ settings: { language, singleKeys }, isWanted }: MenuPopoversProps) {
  const { t } = useText();
  const names = Object.keys(languages) as LanguageName[];
  const choices = [null, ...names];
  const dialog = useRef<HTMLDialogElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted.value) menu.current?.showPopover();
  }, []);
  const page = useModel().page.value;
  return (
    <>
      <div ref={menu} id="menu" class="menu" popover="auto">
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
        <label class="single-keys">
          <input
            type="checkbox"
            checked={singleKeys.on.value}
            onChange={(event) => singleKeys.choose(event.currentTarget.checked)}
          />
          {t('singleKeys')}
        </label>
        <button type="button" class="entry" popovertarget={keysHelpId}>
          {t('allKeys')}…
        </button>
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
      <KeysHelp />
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
