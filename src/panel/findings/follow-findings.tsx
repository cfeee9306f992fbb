import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findAll } from '../../findings/rules.ts';
import { isEqual } from '../../vtex/same.ts';
import { afterFrame } from '../kit/after-frame.tsx';
import { useModel } from '../kit/model-context.tsx';
import type { PanelModel } from '../model/panel-model.ts';
import { findingContext } from './finding-context.ts';
import { mutedOf } from './muted.ts';

/** How often what depends on the time is looked at again, in milliseconds. */
const everyMs = 30_000;

/**
 * Keeps what is found up to date, until the returned function is called.
 * @param schedule runs the rules: after the frame that shows what they are about, which must not wait for them.
 */
export function followFindings(
  model: PanelModel,
  schedule: (run: () => void) => () => void = afterFrame,
): () => void {
  let cancel = () => {};
  const find = () => {
    const muted = mutedOf(model).ids.value;
    const context = findingContext(model, Date.now());
    cancel();
    cancel = schedule(() => {
      const found = findAll(context).map((each) =>
        muted.has(each.id) ? { ...each, isMuted: true as const } : each,
      );
      // What is the same is drawn no second time.
      if (!isEqual(found, model.found.peek())) model.noteFound(found);
    });
  };
  const stop = effect(find);
  const timer = setInterval(find, everyMs);
  return () => {
    stop();
    clearInterval(timer);
    cancel();
  };
}

/** Keeps what is found up to date, and draws nothing. */
export function FollowFindings() {
  const model = useModel();
  useEffect(() => followFindings(model), [model]);
  return null;
}
