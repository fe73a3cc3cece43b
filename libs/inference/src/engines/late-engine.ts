import type {
  ChatMessage,
  Engine,
  EngineInfo,
  GenerateRequest,
  GenerationEvent,
  PromptSession,
} from './engine.js';
import { EngineNotOpen } from './engine.errors.js';

/** An engine that is opened after those who use it were made. Until then it refuses with `EngineNotOpen`. */
export class LateEngine implements Engine {
  private engine: Engine | null = null;

  constructor(private readonly make: (signal: AbortSignal) => Promise<Engine>) {}

  /** May be tried again after a failure; once it is open, another call changes nothing. */
  async open(signal: AbortSignal): Promise<void> {
    this.engine ??= await this.make(signal);
  }

  get info(): EngineInfo {
    return this.opened().info;
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    return this.opened().countTokens(text, signal);
  }

  async countPromptTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number> {
    return this.opened().countPromptTokens(messages, signal);
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    yield* this.opened().generate(request, signal);
  }

  openSession(): PromptSession {
    return this.opened().openSession();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine?.[Symbol.asyncDispose]();
  }

  private opened(): Engine {
    if (!this.engine) throw new EngineNotOpen();
    return this.engine;
  }
}
