import type { RemoteDocuments } from './remote-documents.ts';
import type { RemoteTabs } from './remote-tabs.ts';

/** A tab's own document with trusted input, as panels have it. Sent to Firefox as source: uses nothing but types. */
export function createRemotePages(documents: RemoteDocuments, tabs: RemoteTabs) {
  const contextOf = (id: number) => tabs.tabOf(id).linkedBrowser.browsingContext;
  return {
    focusPage(id: number): void {
      tabs.bringToFront(id);
      tabs.tabOf(id).linkedBrowser.focus();
    },
    async clickInPage(id: number, x: number, y: number): Promise<void> {
      tabs.bringToFront(id);
      const actor = documents.actorOf(contextOf(id));
      for (const eventData of [{ type: 'mousemove' }, {}]) {
        await actor.dispatchEvent('synthesizeMouseAtPoint', { x, y, eventData });
      }
    },
  };
}
