import { Fragment } from 'preact';
import { redactText } from '../../vtex/redact.ts';
import { useText } from '../i18n/use-text.tsx';
import { showPlace, useNavigation } from '../kit/navigation.tsx';

/** Which keys an Apply would give to the page's own code, and what that means; each leads to its box. */
export function FirstPageEdit({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <span>
      {keys.map((key) => (
        <Fragment key={key}>
          <button type="button" class="small change" onClick={() => showPlace(navigation, `public.${key}`)}>
            {redactText(key)}
          </button>{' '}
        </Fragment>
      ))}
      {t('viaPageFirst')}
    </span>
  );
}
