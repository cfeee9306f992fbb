import { render } from 'preact';
import { TextProvider } from '../i18n/use-text.tsx';
import { ModelProvider } from '../kit/model-context.tsx';
import type { PanelModel } from '../model/panel-model.ts';
import { Panel } from './panel.tsx';
import type { Settings } from './settings.ts';

/** Draws the panel into an element, and again whenever the model or the language says so. */
export function mountPanel(root: HTMLElement, model: PanelModel, settings: Settings): void {
  // Loaded later: until a control was used, no focus can be lost.
  import('../kit/keep-focus.tsx').then(({ keepFocus }) => keepFocus(root), console.error);
  settings.language.text.subscribe((text) => {
    document.documentElement.lang = text.language;
    render(
      <TextProvider value={text}>
        <ModelProvider value={model}>
          <Panel settings={settings} />
        </ModelProvider>
      </TextProvider>,
      root,
    );
  });
}
