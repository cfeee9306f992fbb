import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Json, jsonType } from '../../vtex/json.ts';
import { knownInSession } from '../../vtex/known-keys.ts';
import { redactText, sensitivity } from '../../vtex/redact.ts';
import type { PublicField } from '../model/draft.ts';
import { aboutMessage } from './about.ts';
import { HintsOf } from './field-hints.tsx';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';
import { Value } from './value.tsx';

/** Longer JSON than this gets a box of several lines. */
const longJson = 48;

interface KeyFieldProps {
  readonly field: PublicField;
  /** Whether the box takes the focus as it appears: its key was just added. */
  readonly focused: boolean;
}

/** One public key: its name, its box, what it was, and what speaks against it. */
export function KeyField({ field, focused }: KeyFieldProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // Before the browser draws: whoever types on after Enter types into the new box.
  useLayoutEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  const model = useModel();
  const { t } = useText();
  const id = useId();
  const path = ['public', field.name];
  const known = knownInSession(path);
  // A draft that comes back from storage is masked like a value of the session; one that is being typed is not.
  const typedHere = useRef(false);
  const shown = field.edited ? field.value : field.was;
  const sensitive = !(field.edited && typedHere.current) && sensitivity(path, shown) !== null;
  // What does not fit into the line of the box is read in full here.
  const plainWas =
    field.state === 'pending' && sensitivity(path, field.was) === null ? asText(field.was) : undefined;
  const hidden = sensitive && model.isMasked.value(path, shown);
  // Chosen once: another element in its place would lose the focus in the middle of a word.
  const [Box] = useState<'input' | 'textarea'>(() => (needsLines(field) ? 'textarea' : 'input'));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && field.edited) {
      model.restore(field.name);
      // With nothing to restore the key is DevTools' own: it opens the console.
      event.preventDefault();
      event.stopPropagation();
    }
    // In a box of several lines Enter alone begins another.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) box.current?.form?.requestSubmit();
  };
  return (
    <div class={`key ${field.state}`}>
      <label for={id} title={known ? t(aboutMessage(known)) : undefined}>
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
            model.edit(field, event.currentTarget.value);
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
            onClick={() => model.toggleReveal(path, shown)}
          >
            {t(hidden ? 'reveal' : 'hide')}
          </button>
        )}
      </div>
      <div class="about" id={`${id}-about`}>
        {field.state === 'invalid' && <p class="bad">{t('invalidJson')}</p>}
      </div>
      <HintsOf field={field.name} />
    </div>
  );
}

function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A box of one line would drop the line breaks of a text, and shows little of long JSON. */
function needsLines({ as, text }: PublicField): boolean {
  return text.includes('\n') || (as === 'json' && text.length > longJson);
}
