import type { EngineInfo } from '@app/inference';

/** Under which Nest hands out the engine that answers calls. */
export const COMPLETION_ENGINE = Symbol('CompletionEngine');

/** By what name a client asks for what the engine computes with. */
export function modelIdOf({ model, engine }: EngineInfo): string {
  return model?.id ?? engine;
}
