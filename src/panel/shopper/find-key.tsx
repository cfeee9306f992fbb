import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { knownInSession } from '../../vtex/known-keys.ts';
import { redactText } from '../../vtex/redact.ts';
import type { MessageKey, Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { findKeyPlace, useNavigation, useWantedPlace } from '../kit/navigation.tsx';
import { findKeys, meantKey, readKeyName } from './key-name.ts';

const listId = 'found-keys';

/** A box that finds a key of the form by its name, or puts another into it: with completion over all keys that are explained. */
export function FindKey() {
  const { edits } = useModel();
  const { t } = useText();
  const { wantedPlace } = useNavigation();
  const typed = useSignal('');
  /** The chosen suggestion; -1 for what is typed itself. */
  const chosen = useSignal(-1);
  const hasFocus = useSignal(false);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useWantedPlace(findKeyPlace, () => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.focus({ preventScroll: true });
  });
  const inForm = edits.fields.value.filter(({ offered }) => offered !== 'never').map(({ name }) => name);
  const found = findKeys(typed.value, inForm);
  const name = readKeyName(typed.value);
  const isOpen = hasFocus.value && typed.value.trim() !== '';

  const place = () => {
    if (!isOpen || !list.current) return;
    const { left, top, bottom, width } = box.current?.getBoundingClientRect() ?? new DOMRect();
    const { style } = list.current;
    style.left = `${Math.max(4, Math.min(left, innerWidth - Math.max(width, list.current.offsetWidth) - 4))}px`;
    const isBelow = innerHeight - bottom > top;
    style.maxHeight = `${(isBelow ? innerHeight - bottom : top) - 8}px`;
    style.top = isBelow ? `${bottom + 2}px` : 'auto';
    style.bottom = isBelow ? 'auto' : `${innerHeight - top + 2}px`;
  };
  useLayoutEffect(() => {
    if (isOpen) list.current?.showPopover();
    else list.current?.hidePopover();
    place();
    if (!isOpen) return;
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  });
  const go = (wanted: string) => {
    typed.value = '';
    chosen.value = -1;
    if (!inForm.includes(wanted)) edits.add(wanted);
    wantedPlace.value = `public.${wanted}`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      // One more place than there are suggestions: what is typed itself.
      chosen.value = ((chosen.value + 1 + step + found.length + 1) % (found.length + 1)) - 1;
    } else if (event.key === 'Enter') {
      // Enter goes to the key; it does not apply the form.
      const wanted = found[chosen.value] ?? (name.kind === 'key' ? meantKey(name.name, found) : null);
      if (wanted) go(wanted);
    } else if (event.key === 'Escape' && typed.value !== '') {
      typed.value = '';
      chosen.value = -1;
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      class="key find"
      onFocusIn={() => (hasFocus.value = true)}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        hasFocus.value = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      }}
    >
      <div class="box">
        <input
          id="find-key"
          ref={box}
          type="text"
          role="combobox"
          spellcheck={false}
          aria-label={t('findKey')}
          aria-keyshortcuts="e"
          placeholder={t('findKey')}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen.value < 0 ? undefined : `${listId}-${chosen.value}`}
          aria-describedby="find-key-said"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            chosen.value = -1;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} class="popover found-keys" popover="manual">
        <p id="find-key-said" aria-live="polite">
          {name.kind === 'other-namespace' && (
            <span class="warning">{t('onlyPublic', redactText(name.path))}</span>
          )}
        </p>
        <div id={listId} role="listbox" aria-label={t('findKey')}>
          {found.map((key, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
            <div
              key={key}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen.value}
              onClick={() => go(key)}
            >
              <b>{redactText(key)}</b> <span class="note">{aboutKey(key, t)}</span>
            </div>
          ))}
        </div>
        {name.kind === 'key' && !found.includes(name.name) && (
          <button type="button" class="small" onClick={() => go(name.name)}>
            {t('addKeyNamed', redactText(name.name))}
          </button>
        )}
      </div>
    </div>
  );
}

function aboutKey(key: string, t: Text['t']): string {
  const known = knownInSession(['public', key]);
  return known ? t(known.about as MessageKey) : '';
}
