import type { Found } from '../../findings/rules.ts';
import { redactText } from '../../vtex/redact.ts';
import { useText } from '../i18n/use-text.tsx';
import { shortenedValue, Value } from '../kit/value.tsx';

/** What disagrees: each name with both values, and where they are from. */
export function Differences({ finding: { differences = [], compares } }: { readonly finding: Found }) {
  const { t } = useText();
  if (!compares) return null;
  const [from, to] = compares;
  return (
    <>
      {differences.map(({ path, one, other }) => (
        <p key={path.join('.')} class="difference">
          <code>{redactText(path.at(-1) ?? '')}</code>:{' '}
          <Value path={path} value={one} draw={shortenedValue} />{' '}
          <span class="note">({t(`side_${from}`)})</span> ≠{' '}
          <Value path={path} value={other} draw={shortenedValue} />{' '}
          <span class="note">({t(`side_${to}`)})</span>
        </p>
      ))}
    </>
  );
}
