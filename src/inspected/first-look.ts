import { readRequests } from '../vtex/read-requests.ts';
import type { RunInPage } from './renewable-eval.ts';
import { type SentLook, sendLook } from './send-look.ts';

/**
 * Looks at the tab, and where the extension has no host permission reads the shopper with it, before the rest of the panel is
 * loaded.
 * @param hasAnyPermission whether the extension may reach any host; `null` where that is not known yet.
 * @returns `null` where nothing was sent: which calls may leave is not known.
 */
export async function sendFirstLook(
  run: RunInPage,
  hasAnyPermission: Promise<boolean | null>,
): Promise<SentLook | null> {
  const has = await hasAnyPermission.catch(() => null);
  if (has === null) return null;
  const { session, segment } = readRequests;
  return sendLook(run, has ? null : { always: [session], withSession: [segment], known: null, notAt: [] });
}
