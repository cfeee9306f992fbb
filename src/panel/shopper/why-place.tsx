import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useText } from '../i18n/use-text.tsx';
import { type PopoverAnchor, toggleAt } from '../kit/popover-anchor.ts';

/** What is explained: a key of `public` or a field of the segment, as `public.country` or `segment.regionId`. */
export interface WhyPlace {
  readonly place: Signal<string>;
  /** The button that was pressed; `null` while nothing is explained. */
  readonly anchor: PopoverAnchor;
  /** The fields of the segment that are fed by the public key whose box has the focus. */
  readonly fed: Signal<readonly string[]>;
}

export function createWhyPlace(): WhyPlace {
  return {
    place: signal(''),
    anchor: signal<HTMLElement | null>(null),
    fed: signal<readonly string[]>([]),
  };
}

const WhyContext = createContext<WhyPlace | null>(null);

export const WhyProvider = WhyContext.Provider;

/** What the Shopper screen explains. */
export function useWhyPlace(): WhyPlace {
  const why = useContext(WhyContext);
  if (!why) throw new Error('A view is outside of WhyProvider');
  return why;
}

interface WhyButtonProps {
  readonly place: string;
  /** Of the key or field, redacted. */
  readonly name: string;
  /** Something is found at it: what is shown says what. */
  readonly isWarned?: boolean;
}

/** Explains a key or a field: why it is what it is, and what depends on it. */
export function WhyButton({ place, name, isWarned = false }: WhyButtonProps) {
  const { t } = useText();
  const why = useWhyPlace();
  return (
    <button
      type="button"
      class={isWarned ? 'why warned' : 'why'}
      aria-haspopup="dialog"
      aria-label={t(place.startsWith('public.') ? 'explainKey' : 'why', name)}
      onClick={({ currentTarget }) => {
        why.place.value = place;
        toggleAt(why.anchor, currentTarget);
      }}
    >
      {isWarned ? '⚠' : '?'}
    </button>
  );
}
