import { useEffect } from 'preact/hooks';
import { isTyping } from '../kit/keys.tsx';
import { useModel } from '../kit/model-context.tsx';
import { findKeyPlace, type Navigation, showPlace, useNavigation } from '../kit/navigation.tsx';
import type { PanelModel } from '../model/panel-model.ts';
import { screens } from './screens.tsx';
import type { SingleKeySetting } from './settings.ts';

/** The element that lists all keys. */
export const keysHelpId = 'keys-help';

/** What a single key does; `null` for a key that is no command. */
function commandOf(key: string, navigation: Navigation, model: PanelModel): (() => void) | null {
  if (key === '?') return () => document.getElementById(keysHelpId)?.togglePopover();
  if (key === 'r') return () => void model.refresh();
  if (model.page.value.kind !== 'ready') return null;
  const { screen, focusWanted } = navigation;
  if (key === 'e') return () => showPlace(navigation, findKeyPlace);
  const byNumber = screens[Number(key) - 1];
  if (byNumber) return () => (screen.value = byNumber.id);
  const byShortcut = screens.find(({ shortcut }) => shortcut !== undefined && shortcut === key);
  if (!byShortcut) return null;
  return () => {
    // What the key leads to is in one part of it.
    navigation.sessionPart.value = 'keys';
    screen.value = byShortcut.id;
    focusWanted.value = byShortcut.id;
  };
}

/** Makes single keys commands, anywhere but in a box or the tree, where letters have another meaning. Draws nothing. */
export function SingleKeys({ setting }: { readonly setting: SingleKeySetting }) {
  const model = useModel();
  const navigation = useNavigation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !setting.on.value) return;
      const isInTree = target instanceof Element && target.closest('[role="tree"]') !== null;
      // In the tree a letter leads to a row; a sign is none.
      if (isInTree && /^[a-z0-9]$/i.test(key)) return;
      const command = commandOf(key, navigation, model);
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model, navigation, setting]);
  return null;
}
