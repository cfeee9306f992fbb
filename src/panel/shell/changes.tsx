import { redactText } from '../../vtex/redact.ts';
import { useText } from '../i18n/use-text.tsx';
import { ChangedValue } from '../kit/changed-value.tsx';
import { useModel } from '../kit/model-context.tsx';
import { showKey, showPlace, useNavigation } from '../kit/navigation.tsx';
import { OutcomeText } from './outcome-text.tsx';
import { useOtherChanges } from './shopper-changes.tsx';

interface ChangesProps {
  /** Called before a button leads elsewhere. */
  readonly onLeave: () => void;
}

/** All that the last action changed, in the segment and in the session, and what came of it in full. */
export function Changes({ onLeave }: ChangesProps) {
  const { t } = useText();
  const { diff } = useModel();
  const navigation = useNavigation();
  const fields = [...diff.fields.value];
  const keys = useOtherChanges();
  const leave = (go: () => void) => () => {
    onLeave();
    go();
  };
  return (
    <>
      <p>
        <OutcomeText />
      </p>
      <h2>{t('segment')}</h2>
      {fields.length === 0 && <p class="note">{t('nothingChanged')}</p>}
      <ul class="changes">
        {fields.map(([name, change]) => (
          <li key={name}>
            <button
              type="button"
              class="small"
              onClick={leave(() => showPlace(navigation, `segment.${name}`))}
            >
              {redactText(name)}
            </button>{' '}
            <ChangedValue path={['segment', name]} {...change} />
          </li>
        ))}
      </ul>
      <h2>{t('changedInSession')}</h2>
      {keys.length === 0 && <p class="note">{t('nothingChanged')}</p>}
      <ul class="changes">
        {keys.map(({ namespace, key, ...change }) => (
          <li key={`${namespace}.${key}`}>
            <button type="button" class="small" onClick={leave(() => showKey(navigation, [namespace, key]))}>
              {redactText(`${namespace}.${key}`)}
            </button>{' '}
            <ChangedValue path={[namespace, key]} {...change} />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" onClick={leave(diff.clear)}>
          {t('clear')}
        </button>
      </p>
    </>
  );
}
