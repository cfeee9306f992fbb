import type { PartName } from '../results.ts';

/** How one part is presented. */
export interface Section {
  readonly title: string;
  /** What is measured, and how. Markdown. */
  readonly how: string;
  /** What ours is compared with. */
  readonly reference: string;
}

/** The sections of `docs/performance.md`, in their order. */
export const sections: Readonly<Record<PartName, Section>> = {
  opening: {
    title: 'Opening',
    how: `From the moment at which the panel is chosen in DevTools to the frame that shows the shopper: our segment table, and
the printed session in the bare panel. DevTools is open and idle before; opening DevTools itself takes 1 to 4 seconds and
is not counted. The first moment is noted where the panel is chosen, the last one in the panel's own document, by the
same observer in both panels. Rows "from document" count from the \`performance.timeOrigin\` of the panel's
document, without the time that DevTools needs until then. The store responds to each call after 100 ms.

"Session known": the page itself has called \`/api/sessions\`. "Access allowed": the same with access to the host. "No
evidence": the page has a session, but nothing shows that, so that our second request waits for the network log.`,
    reference: 'bare panel',
  },
  edit: {
    title: 'Edit to diff',
    how: `From the click on Apply (\`timeStamp\` of the event) to the frame that shows the new value in the diff, by the
milliseconds after which the store responds. Each panel has a tab and a session of its own.`,
    reference: 'bare panel',
  },
  'page-load': {
    title: 'Load of a page',
    how: `The navigation timing of the sample store's front page with DevTools closed, in a browser with the extension against
a second browser without any extension.`,
    reference: 'without extension',
  },
  requests: {
    title: 'Requests',
    how: `What the panel requests from a store that responds after 100 ms. \`npm test\` checks the numbers of opening, refresh and
edit too.`,
    reference: '',
  },
  keys: {
    title: 'Sessions of 10 to 20,000 keys',
    how: `Each key has a value of 180 characters, so that 5,000 keys are 1 MB. A key press in the filter of the Session screen, and
a click on "Collapse all" or "Expand all": the longest time without a new frame from then until the last
change is drawn. "Bare panel": a key press in the text box of the bare panel, to which nothing is drawn but the letter. An idle panel has a new frame every 17 ms. The openings are single ones, at a store that responds at once.`,
    reference: 'bare panel',
  },
  heap: {
    title: 'Memory',
    how: `The heap that the panel's model uses after 1,000 edits of a session of 200 keys with 200 characters each, as a multiple of
the heap after 100 edits. Measured in Node, after garbage collection.`,
    reference: '',
  },
};
