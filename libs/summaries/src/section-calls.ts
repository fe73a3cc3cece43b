import { createHash } from 'node:crypto';
import { type Engine, type GenerationEnd, NEAR_GREEDY, type Reading } from '@app/inference';
import { knownNumbers } from '@app/text';
import { NothingWritten, ReceiptMismatch } from './generation.errors.js';
import type { Profile, ProfileSection } from './profiles.js';
import { promptFor } from './prompts.js';
import type { CallReceipt } from './receipt.js';
import { detectInstructions, followsInstruction, stripInstructions } from '@app/faithfulness';

export type Words = (text: string, tokens: number) => void;

/** What all calls of one summary are made with. */
export interface CallMeans {
  readonly profile: Profile;
  readonly engine: Pick<Engine, 'info' | 'countPromptTokens'>;
  readonly reading: Reading;
  readonly signal: AbortSignal;
}

export interface SectionCall extends Pick<CallReceipt, 'ask' | 'stretch'> {
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

  /**
   * The answer, without the space around it. Where the source speaks to a program and the answer takes up
   * what is said there, the section is asked for again without it: nobody sees the first answer.
   */
  async ask(call: SectionCall): Promise<string> {
    const { source, onText } = call;
    const spoken = detectInstructions(source);
    if (spoken.length === 0) return this.askOnce(call, 0);
    const held: [text: string, tokens: number][] = [];
    const first = await this.askOnce(
      { ...call, onText: (text, tokens) => held.push([text, tokens]) },
      0,
    );
    const rest = stripInstructions(source, spoken);
    if (followsInstruction(first, source, spoken) && rest.trim() !== '') {
      return this.askOnce({ ...call, source: rest }, source.length - rest.length);
    }
    for (const [text, tokens] of held) onText(text, tokens);
    return first;
  }

  private async askOnce(
    { ask, stretch, section, source, callsAfter, onText }: SectionCall,
    setAsideCharacters: number,
  ): Promise<string> {
    const { profile, engine, reading, signal } = this.means;
    const messages = promptFor(profile, section, source);
    const sentTokens = await engine.countPromptTokens(messages, signal);
    const call = this.receipts.length + 1;
    this.onReading(call, call + callsAfter, sentTokens);
    const maxTokens = section.outputTokens;
    const request = {
      messages,
      maxTokens,
      sampling: NEAR_GREEDY,
      source,
      knownNumbers: [...knownNumbers(source)],
    };
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
      stretch,
      section: engine.info.followsRequests ? section.id : null,
      promptSha256: createHash('sha256').update(JSON.stringify(messages)).digest('hex'),
      sentTokens,
      evaluatedTokens,
      reusedTokens,
      generatedTokens: end.generatedTokens,
      takenBack: end.takenBack ?? 0,
      setAsideCharacters,
      ended: end.reason,
      alone: end.alone ?? null,
      promptMs: end.promptMs,
      generateMs: end.generateMs,
    });
    return text.trim();
  }
}
