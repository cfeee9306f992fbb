import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';

interface AddKeyProps {
  /** Whether the form has a key of that name already. */
  readonly isTaken: (name: string) => boolean;
  readonly onAdd: (name: string) => void;
}

/** Puts one more key into the form, under a name that the form does not have yet. */
export function AddKey({ isTaken, onAdd }: AddKeyProps) {
  const { t } = useText();
  const open = useSignal(false);
  const name = useSignal('');
  const problem = useSignal<'keyNeedsName' | 'keyExists' | null>(null);

  // The field is there because its button was pressed. Once: drawn again, it must not take the focus from another.
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), [open.value]);

  const close = () => {
    open.value = false;
    name.value = '';
    problem.value = null;
  };
  const add = () => {
    const wanted = name.value.trim();
    problem.value = wanted === '' ? 'keyNeedsName' : isTaken(wanted) ? 'keyExists' : null;
    if (problem.value) return;
    close();
    onAdd(wanted);
  };

  if (!open.value) {
    return (
      <button type="button" class="add" onClick={() => (open.value = true)}>
        {t('addKey')}
      </button>
    );
  }
  return (
    <div class="key add">
      <label for="new-key">{t('newKey')}</label>
      <div class="box">
        <input
          id="new-key"
          ref={box}
          spellcheck={false}
          value={name.value}
          aria-invalid={problem.value !== null}
          aria-describedby="new-key-about"
          onInput={(event) => (name.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter adds the key; it does not apply the form.
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {t('add')}
        </button>
        <button type="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
      <div class="about" id="new-key-about">
        {problem.value && <p class="bad">{t(problem.value)}</p>}
      </div>
    </div>
  );
}
