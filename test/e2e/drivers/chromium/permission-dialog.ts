import type { Browser } from 'puppeteer-core';
import { eventually } from '../poll.ts';
import { type AskUi, withUiDevTools } from './ui-devtools.ts';

/** A window or a view; `attributes` are names and values by turns. */
interface UiNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly UiNode[];
}

/** Waits for the dialog that asks whether the extension may, and presses one of its buttons. */
export function answerPermissionDialog(
  browser: Browser,
  profile: string,
  answer: 'allow' | 'deny',
): Promise<void> {
  return withUiDevTools(browser, profile, async (ask) => {
    await ask('DOM.enable');
    await eventually(async () => {
      const button = await findButton(ask, answer);
      if (!button) throw new Error('Chromium asks nothing');
      await press(ask, button);
      await eventually(
        async () => {
          if (await findButton(ask, answer)) throw new Error('The dialog is still there');
        },
        { timeout: clickedInHaste },
      );
    });
  });
}

/**
 * Chromium takes no answer in the first half second, nor a click within half a second of the one before: nobody can
 * have read so fast.
 */
const clickedInHaste = 700;

async function findButton(ask: AskUi, answer: 'allow' | 'deny'): Promise<UiNode | undefined> {
  const { root } = await ask<{ root: UiNode }>('DOM.getDocument');
  const [dialog] = findAll(root, 'ExtensionInstallDialogView');
  const [first, second] = dialog ? findAll(dialog, 'MdTextButton') : [];
  // Only Windows has the button that agrees at the left.
  return (answer === 'allow') === (process.platform === 'win32') ? first : second;
}

/** The nodes of a name, in the order of a tree that is walked down. */
function findAll(node: UiNode, name: string): readonly UiNode[] {
  const within = (node.children ?? []).flatMap((child) => findAll(child, name));
  return node.attributes?.includes(name) ? [node, ...within] : within;
}

async function press(ask: AskUi, { nodeId }: UiNode): Promise<void> {
  for (const type of ['mousePressed', 'mouseReleased'])
    await ask('DOM.dispatchMouseEvent', {
      nodeId,
      event: { type, x: 1, y: 1, button: 'left', wheelDirection: 'none' },
    });
}
