import {
  getLlama,
  type Llama,
  type LlamaContext,
  LlamaLogLevel,
  type LlamaModel,
} from 'node-llama-cpp';
import { ChatPrompt } from './chat-prompt.js';
import type { LoadModel } from './inference-messages.js';
import { SequenceReader } from './sequence-reader.js';

/** The most tokens of one decode, of all sequences together. */
const BATCH_TOKENS = 512;
/**
 * How many tokens of a prompt are read at once. Also the longest wait before the reading can be
 * cancelled, and the step in which a reading reuses what it has read. A graphics card wants many; on a
 * processor 1024 tokens cost a model of 135M 1.7 to 1.8 s with any number from 64 to 512.
 */
const READ_TOKENS = { cpu: 64, gpu: 512 };

export interface LoadedLlama {
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly context: LlamaContext;
  readonly prompt: ChatPrompt;
  readonly sequences: readonly SequenceReader[];
  /** Of one sequence. The context itself may be rounded up; this is the number that is promised. */
  readonly contextTokens: number;
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
  const context = await model.createContext({
    contextSize: contextTokens,
    sequences: command.sequences,
    batchSize: BATCH_TOKENS,
    failedCreationRemedy: false,
    ...(command.adapterPath !== null && {
      lora: { adapters: [{ filePath: command.adapterPath }] },
    }),
    // The engine's threads spin until the slowest has come, several hundred times a token. With as many
    // threads as cores one busy neighbour brought 145 tokens/s down to 0.3; with one fewer it stayed at 50.
    threads: command.threads ?? Math.max(1, llama.cpuMathCores - 1),
  });
  // the library names a backend for graphics cards also where there is no card
  const readTokens = model.gpuLayers > 0 ? READ_TOKENS.gpu : READ_TOKENS.cpu;
  const sequences = Array.from(
    { length: command.sequences },
    () =>
      new SequenceReader(
        context.getSequence({ contextShift: { strategy: refuseShift } }),
        readTokens,
      ),
  );
  return { llama, model, context, prompt, sequences, contextTokens };
}

function refuseShift(): never {
  throw new Error('The context is full: the count before the start was wrong.');
}
