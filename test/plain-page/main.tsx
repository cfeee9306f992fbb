import '../../src/panel/styles/panel.css';
import { signal } from '@preact/signals';
import messages from '../../public/_locales/en/messages.json';
import { createPanelModel } from '../../src/panel/model/panel-model.ts';
import { mountPanel } from '../../src/panel/views/mount.tsx';
import { createText } from '../../src/panel/views/text.tsx';
import { createSameOriginStore } from './same-origin-store.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
dark.addEventListener('change', follow);
follow();

const model = createPanelModel({
  inspected: createSameOriginStore(),
  drafts: { load: async () => new Map(), save: async () => undefined },
  lookedAnyway: { has: async () => true, add: async () => undefined },
  visible: signal(true),
});
mountPanel(document.body, model, createText('en', messages));
