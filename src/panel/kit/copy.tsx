import './copy.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { useModel } from './model-context.tsx';

/** Copies, and says what came of it. */
export interface Copier {
  readonly said: MessageKey | null;
  /** @param text `null` where nothing may be copied, because it is masked. */
  copy(text: string | null): void;
}

/** @param about what is copied from; of another, nothing has been said yet. */
export function useCopier(about: unknown): Copier {
  const model = useModel();
  const last = useSignal<{ readonly about: unknown; readonly said: MessageKey } | null>(null);
  const say = (said: MessageKey) => {
    last.value = { about, said };
  };
  useEffect(
    () => () => {
      if (last.peek()?.about === about) last.value = null;
    },
    [about, last],
  );
  const { value } = last;
  return {
    said: value !== null && value.about === about ? value.said : null,
    copy(text) {
      if (text === null) return say('copyMasked');
      // What is said again is heard again only where it was gone meanwhile.
      last.value = null;
      void model.copy(text).then((copied) => say(copied ? 'copied' : 'copyRefused'));
    },
  };
}

interface CopyButtonsProps {
  readonly copier: Copier;
  /** The label of each button, and what it copies. */
  readonly buttons: readonly (readonly [label: MessageKey, text: () => string | null])[];
}

export function CopyButtons({ copier, buttons }: CopyButtonsProps) {
  const { t } = useText();
  return (
    <span class="copies">
      {buttons.map(([label, text]) => (
        <button key={label} type="button" class="small" onClick={() => copier.copy(text())}>
          {t(label)}
        </button>
      ))}
      <span class={copier.said === 'copied' ? 'good' : 'bad'} aria-live="polite">
        {copier.said && `${copier.said === 'copied' ? '✓ ' : ''}${t(copier.said)}`}
      </span>
    </span>
  );
}
