import { getLlama, LlamaLogLevel, type LlamaModel } from 'node-llama-cpp';
import { ChatPrompt } from './chat-prompt.js';
import type { ChatMessage } from './engine.js';

/** A model's tokens without its weights: what the engine reads of a prompt and writes of an answer. */
export class Tokenizer implements AsyncDisposable {
  private readonly prompt: ChatPrompt;

  private constructor(private readonly model: LlamaModel) {
    this.prompt = new ChatPrompt(model);
  }

  static async open(modelPath: string): Promise<Tokenizer> {
    const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.disabled });
    return new Tokenizer(await llama.loadModel({ modelPath, vocabOnly: true }));
  }

  /** The same ids that the engine evaluates before it writes. */
  promptTokens(messages: readonly ChatMessage[]): readonly number[] {
    return this.prompt.tokenize(messages);
  }

  /** The ids of a whole answer, with the one that ends it. */
  answerTokens(answer: string): readonly number[] {
    const end = this.model.tokens.eos ?? this.model.tokens.eot;
    return [...this.model.tokenize(answer), ...(end === null ? [] : [end])];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.model.dispose();
  }
}
