import type { GgufFileInfo, GgufInsights, Llama } from 'node-llama-cpp';
import { onProcessor } from '../decoding/batch-tokens.js';

/**
 * What an inference process takes besides weights and context: Node, the libraries and the
 * vocabulary. Measured with the default model, whose vocabulary is small; see docs/measurements.
 */
const PROCESS_BYTES = 240_000_000;

/** Bytes of memory, all of it in the machine's own; with a GPU most of it lies there instead. */
export interface MemoryEstimate {
  readonly contextTokens: number;
  readonly parallel: number;
  readonly weights: number;
  /** Keys and values of 16 bits, for all sequences. */
  readonly cache: number;
  /** llama.cpp's buffers for computing and for its output. */
  readonly computing: number;
  readonly process: number;
  readonly total: number;
}

let llama: Promise<Llama> | null = null;

/** llama.cpp's own view of a file's head. The library is loaded at the first call. */
export async function readInsights(info: GgufFileInfo): Promise<GgufInsights> {
  const library = await import('node-llama-cpp');
  llama ??= library.getLlama({
    gpu: false,
    build: 'never',
    logLevel: library.LlamaLogLevel.disabled,
  });
  return library.GgufInsights.from(info, await llama);
}

/** What llama.cpp would allocate, which it is asked without loading the weights. */
export async function estimateMemory(
  info: GgufFileInfo,
  { contextTokens, parallel }: { readonly contextTokens: number; readonly parallel: number },
): Promise<MemoryEstimate> {
  const insights = await readInsights(info);
  const shape = { contextSize: contextTokens, sequences: parallel, modelGpuLayers: 0 };
  const weights = (await insights.estimateModelResourceRequirementsV2({ gpuLayers: 0 })).cpuRam;
  const context = await insights.estimateContextResourceRequirementsV2({
    ...shape,
    ...onProcessor(parallel),
  });
  // with a batch of one token and no graph, the cache is what is left
  const cache = insights.estimateContextResourceRequirements({
    ...shape,
    batchSize: 1,
    flashAttention: false,
    includeGraphOverhead: false,
  }).cpuRam;
  return {
    contextTokens,
    parallel,
    weights,
    cache: Math.min(cache, context.cpuRam),
    computing: Math.max(0, context.cpuRam - cache),
    process: PROCESS_BYTES,
    total: weights + context.cpuRam + PROCESS_BYTES,
  };
}
