import './findings.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { Popover } from '../kit/popover.tsx';
import { toggleAt } from '../kit/popover-anchor.ts';
import { wideEnoughFor } from '../kit/steady.ts';
import { FindingView } from './finding-view.tsx';
import { useFindings } from './use-findings.tsx';

/** The worst of what is found, in one line, and a way to the rest. */
export function WorstFinding() {
  const { t, count } = useText();
  const findings = useFindings();
  const listAt = useSignal<HTMLElement | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const [worst] = findings;
  if (!worst) return <span class="none">{t('noFindings')}</span>;
  return (
    <div ref={line} class={`worst ${worst.severity}`}>
      <FindingView finding={worst} onLeave={() => {}} />
      <button
        type="button"
        class="small more steady"
        style={wideEnoughFor(count('moreFindings', 10), t('details'))}
        aria-haspopup="dialog"
        onClick={() => toggleAt(listAt, line.current)}
      >
        {findings.length > 1 ? count('moreFindings', findings.length - 1) : t('details')} ▾
      </button>
      <Popover id="findings" label={t('findings')} anchor={listAt}>
        {findings.map((finding) => (
          <FindingView key={finding.id} finding={finding} onLeave={() => (listAt.value = null)} />
        ))}
      </Popover>
    </div>
  );
}
