import type {
  Engine,
  EngineInfo,
  GenerateRequest,
  GenerationEvent,
  PromptSession,
} from '@app/inference';
import { assign, Generation, planReads, type Profile } from '@app/summaries';

/** What a text makes the service ask of its engine, and what the engine answered. */
export interface Dialogue {
  readonly requests: readonly GenerateRequest[];
  readonly text: string;
}

/** Has the service's own planning and prompts put to the engine once, and takes them down. */
export async function takeDown(
  engine: Engine,
  profile: Profile,
  source: string,
  signal: AbortSignal,
): Promise<Dialogue> {
  const listener = { reading: () => undefined, text: () => undefined };
  const recorder = new Recorder(engine);
  const assignment = assign(profile, null);
  const plan = await planReads({ text: source }, assignment, recorder, signal);
  const generation = new Generation(assignment, recorder, listener, signal, 1);
  const { text } = await generation.write(source, plan);
  return { requests: recorder.requests, text };
}

/** The same requests again, with nothing around them; in milliseconds. */
export async function timeAlone(
  engine: Engine,
  { requests }: Dialogue,
  signal: AbortSignal,
): Promise<{ readonly ms: number; readonly tokens: number }> {
  const startedAt = performance.now();
  let tokens = 0;
  await using reading = engine.openSession();
  for (const request of requests) {
    for await (const event of reading.generate(request, signal)) {
      if (event.kind === 'end') tokens += event.generatedTokens;
    }
  }
  return { ms: performance.now() - startedAt, tokens };
}

class Recorder implements Engine {
  readonly requests: GenerateRequest[] = [];
  readonly info: EngineInfo;

  constructor(private readonly engine: Engine) {
    this.info = engine.info;
  }

  countTokens(text: string, signal: AbortSignal): Promise<number> {
    return this.engine.countTokens(text, signal);
  }

  countPromptTokens(messages: GenerateRequest['messages'], signal: AbortSignal): Promise<number> {
    return this.engine.countPromptTokens(messages, signal);
  }

  generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<GenerationEvent> {
    this.requests.push(request);
    return this.engine.generate(request, signal);
  }

  openSession(): PromptSession {
    const reading = this.engine.openSession();
    return {
      generate: (request, signal) => {
        this.requests.push(request);
        return reading.generate(request, signal);
      },
      [Symbol.asyncDispose]: () => reading[Symbol.asyncDispose](),
    };
  }

  /** The engine belongs to whoever opened it. */
  async [Symbol.asyncDispose](): Promise<void> {}
}
