import './forced-colors.css';
import { AccessPopover } from '../access/access-popover.tsx';
import type { Settings } from './settings.ts';
import { SingleKeys } from './single-keys.tsx';

/** What the panel has beside what is seen: nothing waits for it. */
export function LaterParts({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <SingleKeys setting={settings.singleKeys} />
      <AccessPopover />
    </>
  );
}
