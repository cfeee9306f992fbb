import type { BrowsingContext, CommandsActor } from './gecko.ts';

/** Any document of any process, by its browsing context. Sent to Firefox as source: uses nothing but types. */
export function createRemoteDocuments(window: Window) {
  const globalOf = (context: BrowsingContext | null | undefined) => {
    const global = context?.currentWindowGlobal;
    if (!global) throw new Error('There is no document just now');
    return global;
  };
  const actorOf = (context: BrowsingContext | null | undefined): CommandsActor =>
    globalOf(context).getActor('MarionetteCommands');

  return {
    actorOf,
    /** Evaluates in the document's own world. Without a time limit Marionette would not wait for promises at all. */
    evaluate: (context: BrowsingContext | null | undefined, expression: string) =>
      actorOf(context).executeScript(`return (${expression}\n)`, [], { timeout: 60_000 }),
    /** What the document shows in its viewport, as a base64 PNG. */
    async picture(context: BrowsingContext | null | undefined): Promise<string> {
      const bitmap = await globalOf(context).drawSnapshot(null, 1, 'rgb(255, 255, 255)');
      const canvas = window.document.createElementNS(
        'http://www.w3.org/1999/xhtml',
        'canvas',
      ) as HTMLCanvasElement;
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      bitmap.close();
      return canvas.toDataURL('image/png').replace(/^.*,/, '');
    },
  };
}

export type RemoteDocuments = ReturnType<typeof createRemoteDocuments>;
