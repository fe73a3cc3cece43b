import { createHash } from 'node:crypto';
import { type Engine, type GenerationEnd, NEAR_GREEDY, type Reading } from '@app/inference';
import { NothingWritten, ReceiptMismatch } from './generation.errors.js';
import type { Profile, ProfileSection } from './profiles.js';
import { promptFor } from './prompts.js';
import type { CallReceipt } from './receipt.js';

export type Words = (text: string, tokens: number) => void;

/** What all calls of one summary are made with. */
export interface CallMeans {
  readonly profile: Profile;
  readonly engine: Pick<Engine, 'info' | 'countPromptTokens'>;
  readonly reading: Reading;
  readonly signal: AbortSignal;
}

export interface SectionCall {
  readonly ask: CallReceipt['ask'];
  readonly section: ProfileSection;
  readonly source: string;
  /** How many calls will follow, as far as is known. */
  readonly callsAfter: number;
  readonly onText: Words;
}

/** Asks the engine for sections, and keeps the account of every call. */
export class SectionCalls {
  readonly receipts: CallReceipt[] = [];

  constructor(
    private readonly means: CallMeans,
    private readonly onReading: (call: number, calls: number, promptTokens: number) => void,
  ) {}

  /** What prompt and answer need together, by exact count. */
  async tokensNeeded(section: ProfileSection, source: string): Promise<number> {
    const { profile, engine, signal } = this.means;
    const messages = promptFor(profile, section, source);
    return (await engine.countPromptTokens(messages, signal)) + section.outputTokens;
  }

  /** The answer, without the space around it. */
  async ask({ ask, section, source, callsAfter, onText }: SectionCall): Promise<string> {
    const { profile, engine, reading, signal } = this.means;
    const messages = promptFor(profile, section, source);
    const sentTokens = await engine.countPromptTokens(messages, signal);
    const call = this.receipts.length + 1;
    this.onReading(call, call + callsAfter, sentTokens);
    const maxTokens = section.outputTokens;
    const request = { messages, maxTokens, sampling: NEAR_GREEDY, source };
    let text = '';
    let end: GenerationEnd | null = null;
    for await (const event of reading.generate(request, signal)) {
      if (event.kind === 'text') {
        text += event.text;
        onText(event.text, event.tokens);
      } else if (event.kind === 'end') {
        end = event;
      }
    }
    if (!end) throw new NothingWritten();
    const { evaluatedTokens, reusedTokens } = end;
    if (evaluatedTokens + reusedTokens !== sentTokens) {
      throw new ReceiptMismatch(sentTokens, evaluatedTokens, reusedTokens);
    }
    this.receipts.push({
      ask,
      section: engine.info.followsRequests ? section.id : null,
      promptSha256: createHash('sha256').update(JSON.stringify(messages)).digest('hex'),
      sentTokens,
      evaluatedTokens,
      reusedTokens,
      generatedTokens: end.generatedTokens,
      ended: end.reason,
      promptMs: end.promptMs,
      generateMs: end.generateMs,
    });
    return text.trim();
  }
}
