import './forced-colors.css';
import { useEffect, useRef } from 'preact/hooks';
import { AccessPopover } from '../access/access-popover.tsx';
import { useAfterFirstFrame } from '../kit/after-first-frame.tsx';
import { LoadedLater } from '../kit/loaded-later.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { Settings } from './settings.ts';
import { SingleKeys } from './single-keys.tsx';

// Where the script is missing, the line of findings says so.
const loadFindings = () =>
  import('../findings/follow-findings.tsx').then(
    ({ FollowFindings }) => FollowFindings,
    () => () => null,
  );

/** What the panel has beside what is seen: nothing waits for it. */
export function LaterParts({ settings }: { readonly settings: Settings }) {
  const { kind } = useModel().page.value;
  const hasRead = useRef(false);
  hasRead.current ||= kind !== 'looking' && kind !== 'reading';
  return (
    <>
      <SingleKeys setting={settings.singleKeys} />
      <AccessPopover />
      {hasRead.current && <FindingsLater />}
    </>
  );
}

/** The rules are loaded once what they are about is on screen: the script is the largest of all. */
function FindingsLater() {
  const isAfter = useAfterFirstFrame();
  const { actions } = useModel();
  // An action must not wait for its script. Where that is missing, the action says so.
  useEffect(() => void actions.prepare(), []);
  return <LoadedLater load={loadFindings} isShown={isAfter} props={{}} />;
}
