import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelModel } from '../model/panel-model.ts';

const ModelContext = createContext<PanelModel | null>(null);

/** Gives the model to all views below. */
export const ModelProvider = ModelContext.Provider;

/** The model of this panel. */
export function useModel(): PanelModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('A view is outside of ModelProvider');
  return model;
}
