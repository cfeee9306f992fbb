import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Segment, type SegmentChange, segmentChanges } from '../../vtex/segment.ts';
import type { PageState, Store } from './page-state.ts';

/** What a write has changed, in the segment that is shown and for the page in the tab. */
export interface Marks {
  /** How the segment differs from the one before the write, by field. */
  readonly changes: ReadonlySignal<ReadonlyMap<string, SegmentChange>>;
  /** The page in the tab was built before the write. */
  readonly pageIsOlder: ReadonlySignal<boolean>;
  /** A write was sent from this document, when the segment was this. */
  note(store: Store, before: Segment): void;
  /** What differs is no news any more. */
  clear(): void;
}

export function createMarks(page: ReadonlySignal<PageState>): Marks {
  const before = signal<Segment | null>(null);
  /** The nonce of the document that was in the tab when the last write was sent. */
  const writtenIn = signal<string | null>(null);
  return {
    changes: computed(() =>
      before.value && page.value.kind === 'ready'
        ? segmentChanges(before.value, page.value.shopper.segment)
        : new Map<string, SegmentChange>(),
    ),
    pageIsOlder: computed(
      () => page.value.kind === 'ready' && page.value.store.document.nonce === writtenIn.value,
    ),
    note({ document }, segment) {
      batch(() => {
        before.value = segment;
        writtenIn.value = document.nonce;
      });
    },
    clear() {
      before.value = null;
    },
  };
}
