import type { Hint } from '../model/hints.ts';
import { useModel } from './model-context.ts';
import { useText } from './text.tsx';

/** The traps that are told at one field, each with the button that disarms it. */
export function HintsOf({ field }: { readonly field: string }) {
  const hints = useModel().hints.value.filter((hint) => hint.field === field);
  return (
    <>
      {hints.map((hint) => (
        <HintText key={hint.kind} hint={hint} />
      ))}
    </>
  );
}

function HintText({ hint }: { readonly hint: Hint }) {
  const model = useModel();
  const { t } = useText();
  const fill = (name: string, text: string) => {
    const field = model.fields.value.find((candidate) => candidate.name === name);
    if (field) model.edit(field, text);
  };
  switch (hint.kind) {
    case 'needs-country': {
      const { country } = hint;
      return (
        <p class="hint">
          {t('hintNeedsCountry', hint.field)}{' '}
          {country && (
            <button type="button" class="small" onClick={() => fill('country', country)}>
              {t('setCountry', country)}
            </button>
          )}
        </p>
      );
    }
    case 'region-wins':
      return (
        <p class="hint">
          {t('hintRegionWins', hint.field)}{' '}
          <button type="button" class="small" onClick={() => fill('regionId', '')}>
            {t('clearRegionId')}
          </button>
        </p>
      );
  }
}
