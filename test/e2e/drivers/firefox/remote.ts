import { callSource, type Json } from '../expression.ts';
import type { Marionette } from './marionette.ts';
import { createRemoteAccess } from './remote-access.ts';
import { createRemoteDocuments } from './remote-documents.ts';
import { createRemotePages } from './remote-pages.ts';
import { createRemotePanels } from './remote-panels.ts';
import { createRemoteTabs } from './remote-tabs.ts';

type Methods = Omit<ReturnType<typeof createRemoteTabs>, 'tabOf' | 'bringToFront'> &
  ReturnType<typeof createRemotePanels> &
  ReturnType<typeof createRemotePages> &
  ReturnType<typeof createRemoteAccess>;

/** Calls a method of what was installed within Firefox. Tabs are given by their ids, because only JSON can be sent. */
export type Remote = <M extends keyof Methods>(
  method: M,
  ...args: Parameters<Methods[M]>
) => Promise<Awaited<ReturnType<Methods[M]>>>;

/** Installs the driver's part that runs within Firefox, until the browser ends. */
export async function installRemote(marionette: Marionette): Promise<Remote> {
  await marionette.evaluate(`(() => {
    const documents = ${callSource(createRemoteDocuments, 'window')};
    const tabs = ${callSource(createRemoteTabs, 'window, documents')};
    const panels = ${callSource(createRemotePanels, 'window, documents, tabs')};
    const pages = ${callSource(createRemotePages, 'documents, tabs')};
    const access = ${callSource(createRemoteAccess, 'window')};
    globalThis.remote = { ...tabs, ...panels, ...pages, ...access };
  })()`);
  return (method, ...args: readonly Json[]) =>
    marionette.evaluate(`remote.${method}(...${JSON.stringify(args)})`) as ReturnType<Remote> as never;
}
