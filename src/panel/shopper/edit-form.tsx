import './edit-form.css';

import { useSignal } from '@preact/signals';
import { channelIsNotTradePolicy } from '../../findings/channel-is-not-trade-policy.ts';
import { placeWithoutCountry } from '../../findings/place-without-country.ts';
import { postalCodeSevenDigits } from '../../findings/postal-code-seven-digits.ts';
import { regionBeatsPlace } from '../../findings/region-beats-place.ts';
import type { PublicField } from '../draft/draft.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { editFormId } from '../kit/edit-form-id.ts';
import { useModel } from '../kit/model-context.tsx';
import { useFinding } from '../kit/use-finding.tsx';
import { AddKey } from './add-key.tsx';
import { FieldHint } from './field-hint.tsx';
import { KeyField } from './key-field.tsx';

const groups: readonly { readonly group: PublicField['group']; readonly title: MessageKey }[] = [
  { group: 'location', title: 'groupLocation' },
  { group: 'marketing', title: 'groupMarketing' },
  { group: 'trade-policy', title: 'groupTradePolicy' },
  { group: 'other', title: 'groupOther' },
];

/** The public keys, each in its box; nothing is sent before Apply. */
export function EditForm() {
  const { edits, actions } = useModel();
  const { t } = useText();
  const fields = edits.fields.value;
  const justAdded = useSignal<string | null>(null);
  const hints = [
    ['finding_place_without_country', useFinding(placeWithoutCountry)],
    ['finding_region_beats_place', useFinding(regionBeatsPlace)],
    ['finding_postal_code_seven_digits', useFinding(postalCodeSevenDigits)],
    ['finding_channel_is_not_trade_policy', useFinding(channelIsNotTradePolicy)],
  ] as const;
  const hintsAt = (name: string) =>
    hints.map(
      ([words, finding]) =>
        finding?.evidence.field === name && (
          <FieldHint key={words} text={t(words, ...finding.evidence.words)} wayOut={finding.wayOut} />
        ),
    );
  return (
    <form
      id={editFormId}
      class="edit"
      tabIndex={-1}
      aria-labelledby="edit-title"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.apply();
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
              <KeyField
                key={field.name}
                field={field}
                focused={field.name === justAdded.value}
                onType={(text) => edits.change(field.name, text)}
                onRevert={() => edits.revert(field.name)}
              >
                {hintsAt(field.name)}
              </KeyField>
            ))}
          </fieldset>
        );
      })}
      <AddKey
        isTaken={(name) => fields.some((field) => field.name === name)}
        onAdd={(name) => {
          edits.add(name);
          justAdded.value = name;
        }}
      />
    </form>
  );
}
