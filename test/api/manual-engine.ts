import {
  type Engine,
  type EngineInfo,
  ForwardedSession,
  type GenerateRequest,
  type GenerationEvent,
  type PromptSession,
} from '@app/inference';

type Command = { readonly kind: 'say'; readonly text: string } | { readonly kind: 'end' };

/** An engine that says a word when the test tells it to; a token is a character. */
export class ManualEngine implements Engine {
  readonly info: EngineInfo = {
    engine: 'extractive',
    build: 'fake',
    model: null,
    adapter: null,
    contextTokens: 1_000_000,
    sequences: null,
    chatTemplateSha256: null,
    label: 'Words of a test',
    followsRequests: false,
    networkIsolated: true,
    sandbox: null,
  };
  /** What was asked, in order. */
  readonly asked: GenerateRequest[] = [];
  /** How many calls ended because their signal did. */
  aborted = 0;
  private readonly commands: Command[] = [];
  private wake: (() => void) | null = null;

  /** The engine's next words. */
  say(...texts: readonly string[]): void {
    this.commands.push(...texts.map((text) => ({ kind: 'say', text }) as const));
    this.wake?.();
  }

  /** Ends the call that runs, or the next. */
  end(): void {
    this.commands.push({ kind: 'end' });
    this.wake?.();
  }

  /** Takes back what no call has said yet. */
  forget(): void {
    this.commands.splice(0);
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    return text.length;
  }

  async countPromptTokens(
    messages: GenerateRequest['messages'],
    signal: AbortSignal,
  ): Promise<number> {
    signal.throwIfAborted();
    return messages.reduce((sum, { content }) => sum + content.length, 0);
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    this.asked.push(request);
    const promptTokens = await this.countPromptTokens(request.messages, signal);
    yield { kind: 'prompt', evaluatedTokens: promptTokens, reusedTokens: 0 };
    let generatedTokens = 0;
    for (;;) {
      const command = await this.next(signal);
      if (command.kind === 'end') break;
      generatedTokens += command.text.length;
      yield { kind: 'text', text: command.text, tokens: command.text.length };
    }
    yield {
      kind: 'end',
      reason: 'stop',
      promptTokens,
      evaluatedTokens: promptTokens,
      reusedTokens: 0,
      generatedTokens,
      promptMs: 1,
      generateMs: 1,
    };
  }

  openSession(): PromptSession {
    return new ForwardedSession(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end();
  }

  private async next(signal: AbortSignal): Promise<Command> {
    for (;;) {
      if (signal.aborted) {
        this.aborted += 1;
        throw signal.reason;
      }
      const command = this.commands.shift();
      if (command) return command;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }
}
