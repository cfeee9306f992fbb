import type { WayOut } from '../../findings/finding.ts';
import { redactText } from '../../vtex/redact.ts';
import { shortened } from '../../vtex/shortened.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from '../kit/model-context.tsx';
import { regionsOf } from '../regions/regions.ts';

/** The button that does what the panel can do about a finding. */
export function WayOutButton({ wayOut }: { readonly wayOut: WayOut }) {
  const model = useModel();
  const { t } = useText();
  const { edits, actions } = model;
  switch (wayOut.kind) {
    case 'set': {
      const { key, to, revert } = wayOut;
      const set = () => {
        edits.set(key, to);
        if (revert !== undefined) edits.revert(revert);
      };
      const name = redactText(key);
      return (
        <Button
          label={to === '' ? t('clearKey', name) : t('setKey', name, shortened(redactText(to)))}
          onClick={set}
        />
      );
    }
    case 'send':
      return <Button label={t('sendAgain')} onClick={() => void actions.apply(wayOut.keys)} />;
    case 'apply':
      return (
        <Button
          label={t(wayOut.as === 'page' ? 'sendPageValues' : 'takePlatformValues')}
          onClick={() => void actions.send(new Map(Object.entries(wayOut.keys)))}
        />
      );
    case 'refresh':
      return <Button label={t('readAgain')} onClick={() => void model.refresh()} />;
    case 'reload':
      return <Button label={t('reloadPage')} onClick={model.reloadPage} />;
    case 'ask-region':
      return (
        <Button label={t('askWithCookies')} onClick={() => void regionsOf(model).askAgain('same-origin')} />
      );
  }
}

function Button({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="small" onClick={onClick}>
      {label}
    </button>
  );
}
