import { sendFirstLook } from '../inspected/first-look.ts';
import { within } from '../vtex/within.ts';
import { devtoolsPorts } from '../webext/devtools-ports.ts';
import { earlyRequests } from '../webext/early-requests.ts';
import { startedLocales } from '../webext/locales.ts';
import { hasAnyPermission, nativeApi } from '../webext/native-api.ts';
import { followTheme } from '../webext/theme.ts';

// The first script of the panel, and a small one: the store is asked before the rest is loaded.

/**
 * How long the rest waits for a look that makes requests, in milliseconds: DevTools, which is busy while it opens, would pass the
 * look on some 15 ms later if the panel were loaded beside it. A page that takes longer must not delay the panel.
 */
const lookFirstMs = 50;

followTheme(document.documentElement);
// The log is listened to before a request leaves.
const early = earlyRequests();
const evaluate = (text: string) => nativeApi.devtools.inspectedWindow.eval(text);
const firstLook = sendFirstLook(evaluate, hasAnyPermission());
const begun = { firstLook, early, ports: devtoolsPorts(window), locales: startedLocales() };
const looked = firstLook.then((sent) => sent?.calls && sent.result);
void within(looked, { milliseconds: lookFirstMs })
  .catch(() => undefined)
  .then(() => import('./open-panel.tsx'))
  .then(({ openPanel }) => openPanel(begun));
