import { useSignal } from '@preact/signals';
import { LoadedLater } from '../kit/loaded-later.tsx';
import type { Shopper } from '../log/reading.ts';
import { SegmentTable } from '../shopper/segment-table.tsx';
import { loadSessionScreen } from './screens.tsx';

const nothing = new Map<string, never>();

/** Of session and segment the one that could be read, where the other could not: nothing here can be edited. */
export function OtherPart({ session, segment }: Partial<Shopper>) {
  const focusWanted = useSignal(false);
  return (
    <div class={session ? 'session' : 'reading'}>
      {segment && <SegmentTable segment={segment} changes={nothing} changers={nothing} />}
      {session && (
        <LoadedLater
          load={loadSessionScreen}
          isShown
          props={{ page: { shopper: { session } }, focusWanted }}
        />
      )}
    </div>
  );
}
