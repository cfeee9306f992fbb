import { useSignal } from '@preact/signals';
import type { PublicField } from '../model/draft.ts';
import { AddKey } from './add-key.tsx';
import { KeyField } from './key-field.tsx';
import { useModel } from './model-context.ts';
import { type MessageKey, useText } from './text.tsx';

/** The id by which the buttons of the bar belong to the form. */
export const editFormId = 'edit-public-keys';

const groups: readonly { readonly group: PublicField['group']; readonly title: MessageKey }[] = [
  { group: 'location', title: 'groupLocation' },
  { group: 'marketing', title: 'groupMarketing' },
  { group: 'trade-policy', title: 'groupTradePolicy' },
  { group: 'other', title: 'groupOther' },
];

/** The public keys, each in its box; nothing is sent before Apply. */
export function EditForm() {
  const model = useModel();
  const { t } = useText();
  const fields = model.fields.value;
  const justAdded = useSignal<string | null>(null);
  return (
    <form
      id={editFormId}
      class="edit"
      tabIndex={-1}
      aria-labelledby="edit-title"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void model.apply();
      }}
    >
      <h2 id="edit-title">{t('editPublicKeys')}</h2>
      {groups.map(({ group, title }) => {
        const inGroup = fields.filter((field) => field.group === group);
        if (inGroup.length === 0) return null;
        return (
          <fieldset key={group}>
            <legend>{t(title)}</legend>
            {inGroup.map((field) => (
              <KeyField key={field.name} field={field} focused={field.name === justAdded.value} />
            ))}
          </fieldset>
        );
      })}
      <AddKey onAdded={(name) => (justAdded.value = name)} />
    </form>
  );
}
