import type { Engine } from '@app/inference';
import type { Assignment } from '../requests/assignment.js';
import { answerTokens } from './draft-language.js';
import { ContextTooSmall } from './generation.errors.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { type Passages, passagesOf } from '../passages/passages-of.js';
import { promptFor } from './prompts.js';
import type { Span } from '@app/text';
import { type PlannedSections, planSections } from './planned-sections.js';
import { joinNeighbours, splitBySection, splitSmaller } from './segments.js';
import { withoutCodes } from './without-codes.js';

// Counts of neighbouring pieces do not add up exactly: tokens join and part across the cut.
const SLACK_TOKENS = 16;
// Of what a model reads well: chosen lines are denser than a text, and more of them would be routine.
const PASSAGES_SHARE = 0.5;
// Eight pieces to a call: fine enough to fill it well, and few enough to count each.
const PIECES_PER_CALL = 8;

/** What is read in one go, and how many tokens the model is given of it, by themselves. */
export interface Stretch extends Span {
  readonly tokens: number;
}

/** Which call reads what of the text. The stretches cover the text without gap or overlap. */
export interface ReadPlan extends PlannedSections {
  /** `passages`: a program read the stretches, and the model is given passages of them. */
  readonly kind: 'whole' | 'parts' | 'passages';
  /** What is asked of each stretch. */
  readonly sections: readonly ProfileSection[];
  readonly sourceTokens: number;
  readonly stretches: readonly Stretch[];
  /** What the model is given in place of the stretches. */
  readonly passages: Passages | null;
}

/** A text to read, and where its documents, pages and sections begin, as far as that is known. */
export interface TextToRead {
  readonly text: string;
  readonly breaks?: readonly number[];
  /** Where its documents begin, if it has several. */
  readonly documentStarts?: readonly number[];
}

/**
 * One stretch if the text fits the context with every request. Passages of it, chosen by rules, where it is more than
 * the model reads well. Otherwise, of a model of which that is not known, what its makers set apart,
 * packed into as few stretches as exact token counts allow. A part that is too long by itself is cut
 * between speakers, then paragraphs, then sentences.
 */
export async function planReads(
  { text, breaks = [], documentStarts = [] }: TextToRead,
  assignment: Assignment,
  engine: Engine,
  signal: AbortSignal,
): Promise<ReadPlan> {
  const { contextTokens, effectiveContextTokens = Number.POSITIVE_INFINITY } = engine.info;
  const planned = planSections(text, documentStarts, assignment, engine);
  const { order, copied } = planned;
  const sections = order.filter((section) => !copied.some((one) => one.section === section));
  const countTokens = (part: string): Promise<number> =>
    engine.countTokens(withoutCodes(part), signal);
  const sourceTokens = await countTokens(text);
  const whole = { start: 0, end: text.length };
  const asked = { ...planned, sections, sourceTokens };
  const readWhole: ReadPlan = {
    ...asked,
    kind: 'whole',
    stretches: [{ ...whole, tokens: sourceTokens }],
    passages: null,
  };
  if (sections.length === 0) return readWhole;
  const needed = await tokensBeside(assignment.profile, asked, engine, signal);
  const room = contextTokens - needed.tokens - SLACK_TOKENS;
  if (sourceTokens > effectiveContextTokens) {
    const tokens = Math.min(Math.floor(effectiveContextTokens * PASSAGES_SHARE), room);
    const limits = { sourceTokens, tokens };
    const passages = await passagesOf(
      text,
      { profile: assignment.profile, sections },
      limits,
      countTokens,
    );
    if (passages) return { ...readWhole, kind: 'passages', passages };
  }
  const fits = async ({ start, end }: Span): Promise<boolean> => {
    const source = text.slice(start, end);
    for (const section of needed.largest) {
      const messages = promptFor(assignment.profile, section, source);
      const tokens = await engine.countPromptTokens(messages, signal);
      if (tokens + answerTokens(section, planned.language) > contextTokens) return false;
    }
    return true;
  };
  if (await fits(whole)) return readWhole;
  if (room < SLACK_TOKENS) {
    throw new ContextTooSmall(needed.tokens + 2 * SLACK_TOKENS, contextTokens);
  }
  const count = ({ start, end }: Span): Promise<number> => countTokens(text.slice(start, end));
  const stretches = await pack({ text, breaks, room, count, fits }, sourceTokens);
  return { ...asked, kind: 'parts', stretches, passages: null };
}

/**
 * What a call takes beside its source: the profile's words, the request and the answer. Counts with
 * a source differ from this by few tokens, so the sections that need about the most stand for all.
 */
async function tokensBeside(
  profile: Profile,
  { sections, language }: Pick<ReadPlan, 'sections' | 'language'>,
  engine: Engine,
  signal: AbortSignal,
): Promise<{ readonly tokens: number; readonly largest: readonly ProfileSection[] }> {
  const needs: { readonly section: ProfileSection; readonly tokens: number }[] = [];
  for (const section of sections) {
    const words = await engine.countPromptTokens(promptFor(profile, section, ''), signal);
    needs.push({ section, tokens: words + answerTokens(section, language) });
  }
  const tokens = Math.max(...needs.map((need) => need.tokens));
  const largest = needs.filter((need) => need.tokens >= tokens - SLACK_TOKENS);
  return { tokens, largest: largest.map(({ section }) => section) };
}

interface Packing extends Required<Pick<TextToRead, 'text' | 'breaks'>> {
  /** The tokens of a call that are the text's. */
  readonly room: number;
  readonly count: (span: Span) => Promise<number>;
  /** Whether a call that reads this stretch stays within the context, by exact count. */
  readonly fits: (span: Span) => Promise<boolean>;
}

async function pack(packing: Packing, sourceTokens: number): Promise<Stretch[]> {
  const { text, breaks, count } = packing;
  const size = pieceSize(packing, text.length, sourceTokens);
  // The next one last: taking from the front of a long list copies it.
  const pending = joinNeighbours(splitBySection(text, breaks), size).toReversed();
  const packed: Stretch[] = [];
  while (pending.length > 0) {
    const span = await fillCall(packing, pending);
    packed.push({ ...span, tokens: await count(span) });
  }
  return packed;
}

/** Takes pieces off the end of `pending` for one call. */
async function fillCall(packing: Packing, pending: Span[]): Promise<Span> {
  const { text, room, count, fits } = packing;
  const start = pending.at(-1)?.start ?? 0;
  const taken: Span[] = [];
  let takenTokens = 0;
  for (let span = pending.pop(); span; span = pending.pop()) {
    const tokens = await count(span);
    if (tokens > room) {
      const smaller = splitSmaller(text, span);
      if (smaller.length === 1) throw new ContextTooSmall(tokens, room);
      const size = pieceSize(packing, span.end - span.start, tokens);
      for (const piece of joinNeighbours(smaller, size).toReversed()) pending.push(piece);
    } else if (takenTokens + tokens > room) {
      pending.push(span);
      break;
    } else {
      taken.push(span);
      takenTokens += tokens;
    }
  }
  const whole = (): Span => ({ start, end: taken.at(-1)?.end ?? start });
  while (taken.length > 1 && !(await fits(whole()))) pending.push(...taken.splice(-1));
  return whole();
}

function pieceSize({ room }: Packing, characters: number, tokens: number): number {
  return Math.floor((characters / tokens) * (room / PIECES_PER_CALL));
}
