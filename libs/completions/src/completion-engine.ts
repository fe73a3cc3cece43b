import type { EngineInfo } from '@app/inference';

/** Under which Nest hands out the engine that answers calls. */
export const COMPLETION_ENGINE = Symbol('CompletionEngine');

/** Under which Nest hands out what settles once that engine is open: a function, as Nest itself waits for a promise. */
export const ENGINE_READY = Symbol('EngineReady');
export type EngineReady = () => Promise<void>;

/** By what name a client asks for what the engine computes with. */
export function modelIdOf({ model, engine }: EngineInfo): string {
  return model?.id ?? engine;
}
