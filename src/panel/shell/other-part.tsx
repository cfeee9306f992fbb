import './other-part.css';
import type { Shopper } from '../log/reading.ts';
import { SegmentPart } from '../session/segment-part.tsx';
import { SessionKeys } from '../session/session-keys.tsx';
import { treeOf } from '../session/tree-rows.ts';

/** Of session and segment the one that could be read, where the other could not: nothing here can be edited. */
export function OtherPart({ session, segment }: Partial<Shopper>) {
  return (
    <div class={session ? 'session' : 'whole-part'}>
      {segment && <SegmentPart segment={segment} />}
      {session && <SessionKeys top={treeOf(session)} />}
    </div>
  );
}
