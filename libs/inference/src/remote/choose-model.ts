import { EngineModelUnknown } from './remote.errors.js';

/** The model that was wished for, or the only one that there is. */
export function chooseModel<M extends { readonly id: string }>(
  models: readonly M[],
  wished: string | null,
): M {
  const found =
    wished === null
      ? models.length === 1
        ? models[0]
        : undefined
      : models.find(({ id }) => id === wished);
  if (!found) throw new EngineModelUnknown(models.map(({ id }) => id));
  return found;
}
