import { createHash } from 'node:crypto';
import { type Engine, type GenerationEnd, NEAR_GREEDY } from '@app/inference';
import { NothingWritten, ReceiptMismatch } from './generation.errors.js';
import type { Profile, ProfileSection } from './profiles.js';
import { promptFor } from './prompts.js';
import type { CallReceipt } from './receipt.js';

export interface SectionCall {
  readonly ask: CallReceipt['ask'];
  readonly section: ProfileSection;
  readonly source: string;
  /** How many calls will follow, as far as is known. */
  readonly callsAfter: number;
  readonly onText: (text: string, tokens: number) => void;
}

/** Asks the engine for sections, and keeps the account of every call. */
export class SectionCalls {
  readonly receipts: CallReceipt[] = [];

  constructor(
    private readonly profile: Profile,
    private readonly engine: Engine,
    private readonly onReading: (call: number, calls: number, promptTokens: number) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** What prompt and answer need together, by exact count. */
  async tokensNeeded(section: ProfileSection, source: string): Promise<number> {
    const messages = promptFor(this.profile, section, source);
    return (await this.engine.countPromptTokens(messages, this.signal)) + section.outputTokens;
  }

  /** The answer, without the space around it. */
  async ask({ ask, section, source, callsAfter, onText }: SectionCall): Promise<string> {
    const messages = promptFor(this.profile, section, source);
    const sentTokens = await this.engine.countPromptTokens(messages, this.signal);
    const call = this.receipts.length + 1;
    this.onReading(call, call + callsAfter, sentTokens);
    const maxTokens = section.outputTokens;
    const request = { messages, maxTokens, sampling: NEAR_GREEDY, source };
    let text = '';
    let end: GenerationEnd | null = null;
    for await (const event of this.engine.generate(request, this.signal)) {
      if (event.kind === 'text') {
        text += event.text;
        onText(event.text, event.tokens);
      } else if (event.kind === 'end') {
        end = event;
      }
    }
    if (!end) throw new NothingWritten();
    const { evaluatedTokens } = end;
    if (evaluatedTokens !== sentTokens) throw new ReceiptMismatch(sentTokens, evaluatedTokens, 0);
    this.receipts.push({
      ask,
      section: this.engine.info.followsRequests ? section.id : null,
      promptSha256: createHash('sha256').update(JSON.stringify(messages)).digest('hex'),
      sentTokens,
      evaluatedTokens,
      generatedTokens: end.generatedTokens,
      ended: end.reason,
      promptMs: end.promptMs,
      generateMs: end.generateMs,
    });
    return text.trim();
  }
}
