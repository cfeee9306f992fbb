import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { jsonType, textOf } from '../../vtex/json.ts';
import { redactText, sensitivity } from '../../vtex/redact.ts';
import type { PublicField } from '../draft/draft.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { Value } from '../kit/value.tsx';

/** Longer JSON than this gets a box of several lines. */
const longJson = 48;

interface KeyFieldProps {
  readonly field: PublicField;
  /** Whether the box takes the focus as it appears: its key was just added. */
  readonly focused: boolean;
  readonly onType: (text: string) => void;
  /** The box is to have what the session has. */
  readonly onRevert: () => void;
  /** What is found at this field. */
  readonly children?: ComponentChildren;
}

/** One public key: its name, its box, what it was, and what is wrong with it. */
export function KeyField({ field, focused, onType, onRevert, children }: KeyFieldProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // Before the browser draws: what is typed after Enter goes into the new box.
  useLayoutEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  const { masking } = useModel();
  const { t, about } = useText();
  const id = useId();
  const path = ['public', field.name];
  // A draft that comes back from storage is masked like a value of the session; one that is being typed is not.
  const typedHere = useRef(false);
  const shown = field.edited ? field.value : field.was;
  const sensitive = !(field.edited && typedHere.current) && sensitivity(path, shown) !== null;
  // What does not fit into the line of the box is read in full here.
  const plainWas =
    field.state === 'pending' && sensitivity(path, field.was) === null ? textOf(field.was ?? '') : undefined;
  const hidden = sensitive && masking.isMasked.value(path, shown);
  // Chosen once: another element in its place would lose the focus while the user types.
  const [Box] = useState<'input' | 'textarea'>(() => (needsLines(field) ? 'textarea' : 'input'));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && field.edited) {
      onRevert();
      // With nothing to restore the key is DevTools' own: it opens the console.
      event.preventDefault();
      event.stopPropagation();
    }
    // In a box of several lines Enter alone begins another.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) box.current?.form?.requestSubmit();
  };
  return (
    <div class={`key ${field.state}`}>
      <label for={id} title={about('public', field.name) ?? undefined}>
        {redactText(field.name)}
      </label>
      <div class="box">
        <Box
          id={id}
          ref={box}
          spellcheck={false}
          value={hidden ? '' : field.text}
          placeholder={hidden ? '••••••' : field.example ? t('example', field.example) : undefined}
          aria-invalid={field.state === 'invalid'}
          aria-describedby={`${id}-was ${id}-about`}
          onKeyDown={onKeyDown}
          onInput={(event) => {
            typedHere.current = true;
            onType(event.currentTarget.value);
          }}
        />
        {/* In the line of the box: what comes and goes with an edit must not move the boxes below. */}
        <span class="was" id={`${id}-was`} title={plainWas}>
          {field.state === 'pending' && (
            <>
              {t('was')} <Value path={path} value={field.was} />
            </>
          )}
        </span>
        {field.as === 'json' && field.was !== undefined && <span class="type">{jsonType(field.was)}</span>}
        {sensitive && (
          <button
            type="button"
            class="small"
            aria-describedby={id}
            onClick={() => masking.toggle(path, shown)}
          >
            {t(hidden ? 'reveal' : 'hide')}
          </button>
        )}
      </div>
      <div class="about" id={`${id}-about`}>
        {field.state === 'invalid' && <p class="bad">{t('invalidJson')}</p>}
      </div>
      {children}
    </div>
  );
}

/** A box of one line would drop the line breaks of a text, and shows little of long JSON. */
function needsLines({ as, text }: PublicField): boolean {
  return text.includes('\n') || (as === 'json' && text.length > longJson);
}
