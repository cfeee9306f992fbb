import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { jsonType, textOf } from '../../vtex/json.ts';
import { fieldsFedBy } from '../../vtex/provenance.ts';
import { redactText, sensitivity } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { shortened } from '../../vtex/shortened.ts';
import type { PublicField } from '../draft/draft.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { useWantedPlace } from '../kit/navigation.tsx';
import { inForce } from './in-force.ts';
import { KeyNotes } from './key-notes.tsx';
import { useViaPage } from './use-via-page.tsx';
import { useWhyPlace, WhyButton } from './why-place.tsx';

/** Longer JSON than this gets a box of several lines. */
const longJson = 48;

interface KeyFieldProps {
  readonly field: PublicField;
  /** Something is found at it. */
  readonly isWarned: boolean;
}

/** One public key: its name, its box, what it was, and what is wrong with it. */
export function KeyField({ field, isWarned }: KeyFieldProps) {
  const { name } = field;
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { masking, edits, actions, session } = useModel();
  const { t } = useText();
  const why = useWhyPlace();
  const id = useId();
  const path = ['public', name];
  useWantedPlace(`public.${name}`, () => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.focus({ preventScroll: true });
  });
  const isRefused = actions.failedKeys.value.has(name) && field.state === 'pending';
  // What failed is to be seen, wherever the form is scrolled to.
  useLayoutEffect(() => {
    if (isRefused) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isRefused]);
  // A draft that comes back from storage is masked like a value of the session; one that is being typed is not.
  const typedHere = useRef(false);
  const shown = field.edited ? field.value : field.was;
  const sensitive = !(field.edited && typedHere.current) && sensitivity(path, shown) !== null;
  const hidden = sensitive && masking.isMasked.value(path, shown);
  // Chosen once: another element in its place would lose the focus while the user types.
  const [Box] = useState<'input' | 'textarea'>(() => (needsLines(field) ? 'textarea' : 'input'));
  const effective = session.value && field.text === '' ? inForce(name, session.value) : null;
  const force =
    effective && t('inForce', effective.isSensitive ? '••••••' : shortened(textOf(effective.value)));
  const light = (fields: readonly string[]) => {
    why.fed.value = fields;
  };
  const isViaPage = useViaPage(field);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && field.edited) {
      edits.revert(name);
      // With nothing to restore the key is DevTools' own: it opens the console.
      event.preventDefault();
      event.stopPropagation();
    }
    // In a box of several lines Enter alone begins another.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) box.current?.form?.requestSubmit();
  };
  return (
    <div
      class={`key ${isRefused ? 'invalid' : field.state}${isWarned ? ' warned' : ''}${isViaPage ? ' via-page' : ''}`}
    >
      <label for={id}>{redactText(name)}</label>
      <div class="box">
        <Box
          id={id}
          ref={box}
          spellcheck={false}
          value={hidden ? '' : field.text}
          placeholder={hidden ? '••••••' : (force ?? undefined)}
          aria-invalid={field.state === 'invalid' || isRefused}
          aria-describedby={`${id}-notes`}
          onFocus={() => light(fieldsFedBy(`public.${name}`))}
          onBlur={() => light([])}
          onKeyDown={onKeyDown}
          onInput={(event) => {
            typedHere.current = true;
            edits.change(name, event.currentTarget.value);
          }}
        />
        <KeyNotes
          id={`${id}-notes`}
          field={field}
          inForce={force}
          isRefused={isRefused}
          isViaPage={isViaPage}
        />
        {field.as === 'json' && !isEmpty(field.was) && (
          <span class="type">{jsonType(field.was ?? null)}</span>
        )}
        {field.offered === 'present' && isEmpty(field.was) && (
          <button
            type="button"
            class="small type-of-key"
            aria-label={t(field.as === 'json' ? 'typeIsJson' : 'typeIsText', redactText(name))}
            onClick={() => edits.readAs(name, field.as === 'json' ? 'text' : 'json')}
          >
            {field.as === 'json' ? 'JSON' : t('typeText')}
          </button>
        )}
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
        <WhyButton place={`public.${name}`} name={redactText(name)} isWarned={isWarned} />
      </div>
    </div>
  );
}

/** A box of one line would drop the line breaks of a text, and shows little of long JSON. */
function needsLines({ as, text }: PublicField): boolean {
  return text.includes('\n') || (as === 'json' && text.length > longJson);
}
