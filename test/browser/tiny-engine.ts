import { type Engine, LlamaCppEngine } from '@app/inference';
import { tinyModel } from '../support/tiny-model.js';

const START_MS = 30_000;

/** The real engine in its own process, with the model of the tests. */
export function tinyEngine(): Promise<Engine> {
  return LlamaCppEngine.open(
    { model: { id: 'tiny', name: 'Tiny', ...tinyModel() }, threads: 1, contextTokens: 4096 },
    AbortSignal.timeout(START_MS),
  );
}
