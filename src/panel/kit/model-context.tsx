import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelModel } from '../model/panel-model.ts';

const ModelContext = createContext<PanelModel | null>(null);

/** Hands the model down to all views below. */
export const ModelProvider = ModelContext.Provider;

/** The model of this panel. */
export function useModel(): PanelModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('A view stands outside of ModelProvider');
  return model;
}
