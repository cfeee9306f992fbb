import { render } from 'preact';
import type { Language } from '../i18n/language.ts';
import { TextProvider } from '../i18n/use-text.tsx';
import { ModelProvider } from '../kit/model-context.tsx';
import type { PanelModel } from '../model/panel-model.ts';
import { Panel } from './panel.tsx';

/** Draws the panel into an element, and again whenever the model or the language says so. */
export function mountPanel(root: HTMLElement, model: PanelModel, language: Language): void {
  // Loaded later: until a control was used, no focus can be lost.
  import('../kit/keep-focus.tsx').then(({ keepFocus }) => keepFocus(root), console.error);
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
