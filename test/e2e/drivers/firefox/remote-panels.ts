import type { BrowserElement, DevToolsLoader, PrivilegedWindow, Toolbox } from './gecko.ts';
import type { RemoteDocuments } from './remote-documents.ts';
import type { RemoteTabs } from './remote-tabs.ts';

/** The toolboxes and our panel in them. Sent to Firefox as source: uses nothing but types. */
export function createRemotePanels(window: PrivilegedWindow, documents: RemoteDocuments, tabs: RemoteTabs) {
  const loader = window.ChromeUtils.importESModule<DevToolsLoader>(
    'resource://devtools/shared/loader/Loader.sys.mjs',
  );
  const { gDevTools } = loader.require('devtools/client/framework/devtools');
  const panels = new Map<number, { toolbox: Toolbox; tool: string }>();

  const openPanelOf = (id: number) => {
    const panel = panels.get(id);
    if (!panel) throw new Error('This tab has no panel open');
    return panel;
  };
  /** Firefox creates a new one when DevTools is docked elsewhere. */
  const browserIn = (id: number): BrowserElement | null | undefined => {
    const { toolbox, tool } = openPanelOf(id);
    const place = toolbox.doc.getElementById(`toolbox-panel-iframe-${tool}`) as HTMLIFrameElement | null;
    return place?.contentDocument?.querySelector<BrowserElement>('browser');
  };
  const browserOf = (id: number): BrowserElement => {
    const browser = browserIn(id);
    if (!browser) throw new Error('DevTools does not show the panel');
    return browser;
  };
  const contextOf = (id: number) => browserIn(id)?.browsingContext;
  /** Whether the panel has its document, and no longer the blank one before it. */
  const hasDocument = (id: number) =>
    contextOf(id)?.currentWindowGlobal?.documentURI.spec.startsWith('moz-extension:');
  const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true, 'moz:accessibilityChecks': false }) };

  return {
    openToolbox: async (id: number, toolId: string): Promise<void> => {
      const toolbox = await gDevTools.showToolboxForTab(tabs.tabOf(id), { toolId, hostType: 'bottom' });
      panels.set(id, { toolbox, tool: '' });
    },
    /** Extensions add their panels to an open toolbox some time after it was opened. */
    findPanel(id: number, extensionId: string): boolean {
      const { toolbox } = openPanelOf(id);
      const tool = toolbox.getAdditionalTools().find((each) => each.extensionId === extensionId);
      if (tool) panels.set(id, { toolbox, tool: tool.id });
      return tool !== undefined;
    },
    /** The same for any extension, by the title of its panel. */
    findPanelTitled(id: number, title: string): boolean {
      const { toolbox } = openPanelOf(id);
      const tool = toolbox.getAdditionalTools().find((each) => each.label === title);
      if (tool) panels.set(id, { toolbox, tool: tool.id });
      return tool !== undefined;
    },
    /**
     * Selects a panel that was not open yet, when the browser is idle, and evaluates an expression in its document as soon
     * as there is one. Returns when the panel was selected, in milliseconds since 1970.
     */
    async choosePanel(id: number, expression: string): Promise<number> {
      const { toolbox, tool } = openPanelOf(id);
      for (let times = 0; times < 2; times++)
        await new Promise((resolve) => window.requestIdleCallback(resolve));
      const { performance } = window;
      const chosenAt = performance.timeOrigin + performance.now();
      const selected = toolbox.selectTool(tool);
      // A poll: Firefox reports in no way that the panel's frame has a document.
      while (!hasDocument(id)) await new Promise((resolve) => window.setTimeout(resolve, 2));
      await documents.evaluate(contextOf(id), expression);
      await selected;
      return chosenAt;
    },
    selectPanel: async (id: number): Promise<void> => {
      const { toolbox, tool } = openPanelOf(id);
      await toolbox.selectTool(tool);
    },
    selectOtherPanel: async (id: number, toolId: string): Promise<void> => {
      await openPanelOf(id).toolbox.selectTool(toolId);
    },
    evaluateInPanel: (id: number, expression: string) => documents.evaluate(contextOf(id), expression),
    pictureOfPanel: (id: number) => documents.picture(contextOf(id)),
    focusPanel(id: number): void {
      tabs.bringToFront(id);
      browserOf(id).focus();
    },
    async clickInPanel(id: number, x: number, y: number): Promise<void> {
      tabs.bringToFront(id);
      const actor = documents.actorOf(contextOf(id));
      for (const eventData of [{ type: 'mousemove' }, {}]) {
        await actor.dispatchEvent('synthesizeMouseAtPoint', { x, y, eventData });
      }
    },
    async typeInPanel(id: number, text: string): Promise<void> {
      const actor = documents.actorOf(contextOf(id));
      await actor.sendKeysToElement(await actor.getActiveElement(), text, capabilities);
    },
    /** DevTools is made large enough, and the panel in it exactly as large as wanted. */
    resizePanel(id: number, width: number, height: number): void {
      const { toolbox } = openPanelOf(id);
      const browser = browserOf(id);
      const host = toolbox.win.browsingContext.embedderElement;
      const bars = 60;
      host.style.flex = 'none';
      if (toolbox.hostType === 'right') host.style.width = `${width}px`;
      else host.style.height = `${height + bars}px`;
      Object.assign(browser.style, { flex: 'none', width: `${width}px`, height: `${height}px` });
    },
    moveToolbox: async (id: number): Promise<void> => {
      const { toolbox } = openPanelOf(id);
      await toolbox.switchHost(toolbox.hostType === 'bottom' ? 'right' : 'bottom');
    },
    closeToolbox: async (id: number): Promise<void> => {
      if (panels.delete(id)) await gDevTools.closeToolboxForTab(tabs.tabOf(id));
    },
  };
}
