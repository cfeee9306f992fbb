import { render } from 'preact';
import type { PanelModel } from '../model/panel-model.ts';
import { ModelProvider } from './model-context.ts';
import { Panel } from './panel.tsx';
import { type Text, TextProvider } from './text.tsx';

/** Draws the panel into an element, and again whenever the model says so. */
export function mountPanel(root: Element, model: PanelModel, text: Text): void {
  document.documentElement.lang = text.language;
  render(
    <TextProvider value={text}>
      <ModelProvider value={model}>
        <Panel />
      </ModelProvider>
    </TextProvider>,
    root,
  );
}
