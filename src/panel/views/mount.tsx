import { render } from 'preact';
import type { PanelModel } from '../model/panel-model.ts';
import { keepFocus } from './keep-focus.ts';
import type { Language } from './language.ts';
import { ModelProvider } from './model-context.ts';
import { Panel } from './panel.tsx';
import { TextProvider } from './text.tsx';

/** Draws the panel into an element, and again whenever the model or the language says so. */
export function mountPanel(root: HTMLElement, model: PanelModel, language: Language): void {
  keepFocus(root);
  language.text.subscribe((text) => {
    document.documentElement.lang = text.language;
    render(
      <TextProvider value={text}>
        <ModelProvider value={model}>
          <Panel language={language} />
        </ModelProvider>
      </TextProvider>,
      root,
    );
  });
}
