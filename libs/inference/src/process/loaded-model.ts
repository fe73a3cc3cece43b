import {
  getLlama,
  type Llama,
  type LlamaContext,
  LlamaLogLevel,
  type LlamaModel,
} from 'node-llama-cpp';
import { onProcessor, READ_TOKENS } from '../decoding/batch-tokens.js';
import { ChatPrompt } from '../engines/chat-prompt.js';
import type { LoadModel } from './inference-messages.js';
import { SequenceReader } from '../decoding/sequence-reader.js';
import { EngineThreads } from '../threads/engine-threads.js';

export interface LoadedLlama {
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly prompt: ChatPrompt;
  readonly sequences: readonly SequenceReader[];
  /** Of one sequence. The context itself may be rounded up; this is the number that is promised. */
  readonly contextTokens: number;
  /** Null where a graphics card computes: the number of threads then stays as it was at the start. */
  readonly threads: EngineThreads | null;
}

/** Loads what a LoadModel names. It is wholly there or an error: no smaller context is tried. */
export async function loadLlama(command: LoadModel): Promise<LoadedLlama> {
  const llama = await getLlama({
    gpu: 'auto',
    build: 'never',
    // the library's own log can quote prompts
    logLevel: LlamaLogLevel.disabled,
    maxThreads: 0,
  });
  const model = await llama.loadModel({ modelPath: command.modelPath });
  const prompt = new ChatPrompt(model);
  const contextTokens = Math.min(
    model.trainContextSize,
    command.contextTokens ?? model.trainContextSize,
  );
  const cores = command.threads ?? llama.cpuMathCores;
  // the library names a backend for graphics cards also where there is no card
  const hasCard = model.gpuLayers > 0;
  const context = await model.createContext({
    contextSize: contextTokens,
    sequences: command.sequences,
    failedCreationRemedy: false,
    ...(command.adapterPath !== null && {
      lora: { adapters: [{ filePath: command.adapterPath }] },
    }),
    ...(hasCard
      ? // what the card leaves is left to threads that spin: one fewer than cores, for good
        { batchSize: READ_TOKENS.gpu, threads: Math.max(1, cores - 1) }
      : { ...onProcessor(command.sequences), threads: cores }),
  });
  const readTokens = hasCard ? READ_TOKENS.gpu : READ_TOKENS.cpu;
  const sequences = Array.from(
    { length: command.sequences },
    () =>
      new SequenceReader(
        context.getSequence({ contextShift: { strategy: refuseShift } }),
        readTokens,
      ),
  );
  const threads = hasCard ? null : new EngineThreads(llama, cores);
  return { llama, model, context, prompt, sequences, contextTokens, threads };
}

function refuseShift(): never {
  throw new Error('The context is full: the count before the start was wrong.');
}
