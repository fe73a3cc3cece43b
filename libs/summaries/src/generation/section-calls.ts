import { createHash } from 'node:crypto';
import { EMPTY_TEXT } from '@app/extraction';
import type {
  BoundWords,
  Engine,
  GenerateRequest,
  GenerationEnd,
  PromptSession,
} from '@app/inference';
import { knownNumbers, type Span } from '@app/text';
import { bestAnswer } from '../candidates/best-answer.js';
import { candidateSampling } from '../candidates/candidate-sampling.js';
import { CandidateJudge } from '../candidates/candidate-judge.js';
import { answerTokens, silenceIn } from './draft-language.js';
import { NothingWritten, ReceiptMismatch } from './generation.errors.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { promptFor } from './prompts.js';
import type { CallReceipt } from './receipt.js';
import {
  detectInstructions,
  followsInstruction,
  type Language,
  stripInstructions,
  namesByEnding,
  unsupportedNames,
} from '@app/faithfulness';
import { WholeWords, type Words } from './whole-words.js';
import { withoutCodes } from './without-codes.js';

/** What all calls of one summary are made with. */
export interface CallMeans {
  readonly profile: Profile;
  readonly engine: Pick<Engine, 'info' | 'countPromptTokens'>;
  readonly session: PromptSession;
  /** How many answers a section may be given, of which the check chooses one. */
  readonly candidates: number;
  /** Of the whole source: a part of it may tell of somebody else. */
  readonly boundWords: BoundWords | null;
  /** Of most of the text. */
  readonly language: Language | null;
  readonly signal: AbortSignal;
}

export interface SectionCall extends Pick<CallReceipt, 'ask' | 'stretch'> {
  readonly section: ProfileSection;
  readonly source: string;
  /** How many calls will follow, as far as is known. */
  readonly callsAfter: number;
  readonly onText: Words;
}

/** An answer whose words nobody was told yet. */
interface HeldAnswer {
  readonly text: string;
  readonly words: readonly (readonly [text: string, tokens: number])[];
  /** What it was given of the source. */
  readonly source: string;
  /** Its place among the receipts. */
  readonly receipt: number;
}

/** Asks the engine for sections, and keeps the account of every call. */
export class SectionCalls {
  readonly receipts: CallReceipt[] = [];
  private guarded = { source: '', ...guardsOf('') };
  private candidateJudge: CandidateJudge | null = null;

  constructor(
    private readonly means: CallMeans,
    private readonly onReading: (call: number, calls: number, promptTokens: number) => void,
  ) {}

  /** What prompt and answer need together, by exact count. */
  async tokensNeeded(section: ProfileSection, source: string): Promise<number> {
    const { profile, engine, language, signal } = this.means;
    const messages = promptFor(profile, section, source);
    const tokens = await engine.countPromptTokens(messages, signal);
    return tokens + answerTokens(section, language);
  }

  /**
   * The answer, without the space around it. Where the source speaks to a program and the answer takes up
   * what is said there, the section is asked for again without it; where the check finds something against
   * an answer, it is asked for again as often as may be. Where the source has nothing of what is asked, an answer
   * that is not in the source, or is about another topic, is replaced by "Not mentioned." Nobody sees the answers that
   * are not used.
   */
  async ask(call: SectionCall): Promise<string> {
    const { engine, candidates } = this.means;
    const { section, source } = call;
    const before = this.receipts.length;
    const instructions = detectInstructions(source);
    const { followsRequests } = engine.info;
    const most = followsRequests ? candidates : 1;
    const isSilent = followsRequests && this.judgeOf(source).isSilentOn(section);
    if (instructions.length === 0 && most === 1 && !isSilent)
      return (await this.askOnce(call)).text;
    const first = await this.askWithout(instructions, call);
    const best = await bestAnswer(first, {
      most,
      ask: (candidate) => this.askHeld({ ...call, source: first.source }, candidate, source),
      judge: ({ text }) => this.judgeOf(first.source).judge(section, text),
    });
    const replaced = isSilent && this.judgeOf(first.source).isUseless(section, best.text);
    this.receipts.forEach((receipt, at) => {
      if (at < before) return;
      const used = at === best.receipt;
      this.receipts[at] = { ...receipt, used, replaced: used && replaced };
    });
    if (replaced) {
      const silence = silenceIn(this.means.language);
      call.onText(silence, this.receipts[best.receipt]?.generatedTokens ?? 0);
      return silence;
    }
    for (const [text, tokens] of best.words) call.onText(text, tokens);
    return best.text;
  }

  /** The answer to the whole source, or where it does what the source says to a program, to the rest. */
  private async askWithout(instructions: readonly Span[], call: SectionCall): Promise<HeldAnswer> {
    const first = await this.askHeld(call, 0, call.source);
    const rest = stripInstructions(call.source, instructions);
    const isLed =
      instructions.length > 0 && followsInstruction(first.text, call.source, instructions);
    if (!isLed || rest.trim() === '') return first;
    return this.askHeld({ ...call, source: rest }, 0, call.source);
  }

  private async askHeld(call: SectionCall, candidate: number, whole: string): Promise<HeldAnswer> {
    const words: [text: string, tokens: number][] = [];
    const answer = await this.askOnce(
      { ...call, onText: (text, tokens) => words.push([text, tokens]) },
      candidate,
      whole.length - call.source.length,
    );
    return { ...answer, words, source: call.source };
  }

  private async askOnce(
    { ask, stretch, section, source, callsAfter, onText }: SectionCall,
    candidate = 0,
    setAsideCharacters = 0,
  ): Promise<Pick<HeldAnswer, 'text' | 'receipt'>> {
    const { profile, engine, session, boundWords, language, signal } = this.means;
    const messages = promptFor(profile, section, source);
    const sentTokens = await engine.countPromptTokens(messages, signal);
    const call = this.receipts.length + 1;
    this.onReading(call, call + callsAfter, sentTokens);
    // what picks sentences counts words
    const { followsRequests } = engine.info;
    const maxTokens = answerTokens(section, followsRequests ? language : null);
    const sampling = candidateSampling(candidate);
    // and picks them as they stand
    const given = followsRequests ? withoutCodes(source) : source;
    const guards = { ...this.guardsFor(given), ...(boundWords && { boundWords }) };
    const request = { messages, maxTokens, sampling, source: given, ...guards };
    let text = '';
    const words = new WholeWords(maxTokens, (word, tokens) => {
      text += word;
      onText(word, tokens);
    });
    let end: GenerationEnd | null = null;
    for await (const event of session.generate(request, signal)) {
      if (event.kind === 'text') {
        words.add(event.text, event.tokens);
      } else if (event.kind === 'end') {
        end = event;
      }
    }
    if (!end) throw new NothingWritten();
    words.end(end.reason === 'length');
    const { evaluatedTokens, reusedTokens } = end;
    if (evaluatedTokens + reusedTokens !== sentTokens) {
      throw new ReceiptMismatch(sentTokens, evaluatedTokens, reusedTokens);
    }
    this.receipts.push({
      ask,
      stretch,
      section: followsRequests ? section.id : null,
      promptSha256: createHash('sha256').update(JSON.stringify(messages)).digest('hex'),
      sentTokens,
      evaluatedTokens,
      reusedTokens,
      generatedTokens: end.generatedTokens,
      takenBack: end.retracted ?? 0,
      setAsideCharacters,
      used: true,
      replaced: false,
      ended: end.reason,
      alone: end.alone ?? null,
      promptMs: end.promptMs,
      generateMs: end.generateMs,
    });
    return { text: text.trim(), receipt: this.receipts.length - 1 };
  }

  /** Reads the source once for sections that follow each other. */
  private judgeOf(source: string): CandidateJudge {
    if (this.candidateJudge?.source !== source) {
      this.candidateJudge = new CandidateJudge(source, this.means.profile);
    }
    return this.candidateJudge;
  }

  /** What may not stand in an answer, looked up once for sections that follow each other. */
  private guardsFor(source: string): ReturnType<typeof guardsOf> {
    if (this.guarded.source !== source) this.guarded = { source, ...guardsOf(source) };
    const { source: _, ...guards } = this.guarded;
    return guards;
  }
}

function guardsOf(
  source: string,
): Required<Pick<GenerateRequest, 'knownNumbers' | 'unsupportedWords' | 'namesByEnding'>> {
  const unsupportedWords = [...unsupportedNames(source), ...placeholderWords(source)];
  return {
    knownNumbers: [...knownNumbers(source)],
    unsupportedWords,
    namesByEnding: namesByEnding(source),
  };
}

/** A cell without text is no finding: the word that is for it must not become one. */
function placeholderWords(source: string): readonly string[] {
  const word = EMPTY_TEXT.replaceAll(/\W/g, '');
  const rest = source.replaceAll(EMPTY_TEXT, '').toLowerCase();
  return source.includes(EMPTY_TEXT) && !rest.includes(word) ? [word] : [];
}
