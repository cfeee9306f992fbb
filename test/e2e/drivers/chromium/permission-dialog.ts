import type { Browser } from 'puppeteer-core';
import { eventually } from '../poll.ts';
import { type SendToUi, withUiDevTools } from './ui-devtools.ts';

/** A window or a view; `attributes` are names and values in alternation. */
interface UiNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly UiNode[];
}

/** Waits for the dialog in which the extension requests permission, and presses one of its buttons. */
export function respondToPermissionDialog(
  browser: Browser,
  profile: string,
  response: 'allow' | 'deny',
): Promise<void> {
  return withUiDevTools(browser, profile, async (send) => {
    await send('DOM.enable');
    await eventually(async () => {
      const button = await findButton(send, response);
      if (!button) throw new Error('Chromium shows no permission dialog');
      await press(send, button);
      await eventually(
        async () => {
          if (await findButton(send, response)) throw new Error('The dialog is still there');
        },
        { timeout: ignoredClickTimeout },
      );
    });
  });
}

/**
 * Chromium ignores clicks in the first half second, and within half a second of the one before: too fast for anyone to
 * have read the dialog.
 */
const ignoredClickTimeout = 700;

async function findButton(send: SendToUi, response: 'allow' | 'deny'): Promise<UiNode | undefined> {
  const { root } = await send<{ root: UiNode }>('DOM.getDocument');
  const [dialog] = findAll(root, 'ExtensionInstallDialogView');
  const [first, second] = dialog ? findAll(dialog, 'MdTextButton') : [];
  // Only Windows has the button that allows on the left.
  return (response === 'allow') === (process.platform === 'win32') ? first : second;
}

/** The nodes with a name, in document order. */
function findAll(node: UiNode, name: string): readonly UiNode[] {
  const within = (node.children ?? []).flatMap((child) => findAll(child, name));
  return node.attributes?.includes(name) ? [node, ...within] : within;
}

async function press(send: SendToUi, { nodeId }: UiNode): Promise<void> {
  for (const type of ['mousePressed', 'mouseReleased'])
    await send('DOM.dispatchMouseEvent', {
      nodeId,
      event: { type, x: 1, y: 1, button: 'left', wheelDirection: 'none' },
    });
}
