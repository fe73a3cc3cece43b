import type { ChatMessage, GenerateRequest } from '../engines/engine.js';
import type { Adapter, ModelIdentity } from '../engines/identity.js';

/** What a server says of itself and its model, once at the start. */
export interface ServerFacts {
  /** The server and its version, and what of the request it does not carry out. */
  readonly build: string;
  readonly model: ModelIdentity;
  readonly adapter: Adapter | null;
  readonly contextTokens: number;
  readonly chatTemplateSha256: string | null;
}

export type RemoteReport =
  /** What of the prompt the server says it has read; where it says so before the text. */
  | { readonly kind: 'evaluated'; readonly tokens: number }
  /** `tokens` since the last report, as far as they are known; `pieces` are equal where tokens are. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tokens: number;
      readonly ids?: readonly number[];
    }
  | {
      readonly kind: 'end';
      readonly reason: 'stop' | 'length';
      readonly evaluatedTokens: number;
      readonly generatedTokens: number;
      /** The server's own times, where it tells them. */
      readonly promptMs: number | null;
      readonly generateMs: number | null;
    };

/** Messages whose tokens the server has counted. */
export interface CountedPrompt {
  readonly tokens: number;
  /** Reads them and writes the answer. Leaving the loop ends the request. */
  answer(
    request: Pick<GenerateRequest, 'maxTokens' | 'sampling'>,
    signal: AbortSignal,
  ): AsyncIterable<RemoteReport>;
}

/** One kind of server, behind which a model computes. */
export interface RemoteServer {
  readonly facts: ServerFacts;
  countTokens(text: string, signal: AbortSignal): Promise<number>;
  /** Throws `TokenCountUnknown` where the server cannot count what does not fit its context. */
  countPrompt(messages: readonly ChatMessage[], signal: AbortSignal): Promise<CountedPrompt>;
}

/** What is asked of a server, whatever kind it is. */
export interface ServerWishes {
  readonly model: string | null;
  /** Never more than the server has. */
  readonly contextTokens: number | null;
}
