import type { GenerateRequest } from '@app/inference';
import { z } from 'zod';
import { startLlamaServer } from '../../test/support/model-servers/real-llama-server.js';
import { NotMeasured } from './benchmark.js';

/** What node-llama-cpp takes where a request names none. */
const TOP_P = 0.95;
const PENALTY_WINDOW = 64;

const Answer = z.object({
  usage: z.object({ prompt_tokens: z.number() }),
  timings: z.object({
    prompt_n: z.number(),
    prompt_ms: z.number(),
    predicted_n: z.number(),
    predicted_ms: z.number(),
  }),
});

/** One answer, with what was read of its prompt anew, and the time that reading and writing took. */
export interface Answered {
  readonly promptTokens: number;
  readonly evaluatedTokens: number;
  readonly promptMs: number;
  readonly generatedTokens: number;
  readonly generateMs: number;
}

export interface Weights {
  readonly path: string;
  readonly adapterPath: string | null;
  readonly contextTokens: number;
  readonly threads: number;
}

/** llama.cpp's own server, with the files and the limits of the engine. */
export class LlamaServer implements AsyncDisposable {
  private constructor(private readonly server: Awaited<ReturnType<typeof startLlamaServer>>) {}

  static async start(weights: Weights): Promise<LlamaServer> {
    const { LLAMA_SERVER: binary } = process.env;
    if (!binary) {
      throw new NotMeasured(
        'LLAMA_SERVER names no llama-server to compare with. docs/measurements/README.md says where to get one.',
      );
    }
    const { path, adapterPath, contextTokens, threads } = weights;
    const server = await startLlamaServer(binary, {
      model: path,
      'ctx-size': String(contextTokens),
      parallel: '1',
      threads: String(threads),
      ...(adapterPath !== null && { lora: adapterPath }),
    });
    return new LlamaServer(server);
  }

  async answer(
    { messages, maxTokens, sampling }: GenerateRequest,
    signal: AbortSignal,
  ): Promise<Answered> {
    const response = await fetch(`${this.server.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        messages,
        max_tokens: maxTokens,
        temperature: sampling.temperature,
        top_k: sampling.topK,
        top_p: sampling.topP ?? TOP_P,
        min_p: 0,
        repeat_penalty: sampling.repeatPenalty,
        repeat_last_n: PENALTY_WINDOW,
        seed: sampling.seed,
      }),
      signal,
    });
    if (!response.ok) throw new NotMeasured(`llama-server answered ${response.status}.`);
    const { usage, timings } = Answer.parse(await response.json());
    return {
      promptTokens: usage.prompt_tokens,
      evaluatedTokens: timings.prompt_n,
      promptMs: timings.prompt_ms,
      generatedTokens: timings.predicted_n,
      generateMs: timings.predicted_ms,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
  }
}
