import {
  getLlama,
  type Llama,
  type LlamaContext,
  LlamaLogLevel,
  type LlamaModel,
} from 'node-llama-cpp';
import { onProcessor, READ_TOKENS } from './batch-tokens.js';
import { ChatPrompt } from './chat-prompt.js';
import type { LoadModel } from './inference-messages.js';
import { SequenceReader } from './sequence-reader.js';

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
  // the library names a backend for graphics cards also where there is no card
  const hasCard = model.gpuLayers > 0;
  const context = await model.createContext({
    contextSize: contextTokens,
    sequences: command.sequences,
    failedCreationRemedy: false,
    ...(command.adapterPath !== null && {
      lora: { adapters: [{ filePath: command.adapterPath }] },
    }),
    ...(hasCard ? { batchSize: READ_TOKENS.gpu } : onProcessor(command.sequences)),
    // The engine's threads spin until the slowest has come, several hundred times a token. With as many
    // threads as cores one busy neighbour brought 145 tokens/s down to 0.3; with one fewer it stayed at 50.
    threads: command.threads ?? Math.max(1, llama.cpuMathCores - 1),
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
  return { llama, model, context, prompt, sequences, contextTokens };
}

function refuseShift(): never {
  throw new Error('The context is full: the count before the start was wrong.');
}
