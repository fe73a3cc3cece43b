import type { Engine } from '@app/inference';
import { ContextTooSmall } from './generation.errors.js';
import type { Profile } from './profiles.js';
import { type Ask, promptFor } from './prompts.js';
import { joinNeighbours, type Span, splitBySection, splitSmaller } from './segments.js';

// Counts of neighbouring pieces do not add up exactly: tokens join and part across the cut.
const SLACK_TOKENS = 16;
// Eight pieces to a call: fine enough to fill it well, and few enough to count each.
const PIECES_PER_CALL = 8;
const ASK_OF_MANY_PARTS: Ask = { kind: 'part', part: 99_999, parts: 99_999 };

/** Which call reads which stretch of the text. The spans cover the text without gap or overlap. */
export interface ReadingPlan {
  readonly kind: 'whole' | 'parts';
  readonly sourceTokens: number;
  readonly spans: readonly Span[];
}

/**
 * One call if the text fits the context; otherwise sections, packed into as few calls as exact
 * token counts allow. A section that is too long by itself is cut at paragraphs, then sentences.
 */
export async function planReading(
  text: string,
  profile: Profile,
  engine: Engine,
  signal: AbortSignal,
): Promise<ReadingPlan> {
  const sourceTokens = await engine.countTokens(text, signal);
  const whole = await engine.countPromptTokens(promptFor(profile, { kind: 'whole' }, text), signal);
  if (whole + profile.outputTokens <= engine.info.contextTokens) {
    return { kind: 'whole', sourceTokens, spans: [{ start: 0, end: text.length }] };
  }
  const words = await engine.countPromptTokens(promptFor(profile, ASK_OF_MANY_PARTS, ''), signal);
  const room = engine.info.contextTokens - profile.outputTokens - words - SLACK_TOKENS;
  if (room < SLACK_TOKENS) {
    throw new ContextTooSmall(
      words + profile.outputTokens + 2 * SLACK_TOKENS,
      engine.info.contextTokens,
    );
  }
  const packing: Packing = {
    text,
    room,
    count: (span) => engine.countTokens(text.slice(span.start, span.end), signal),
    fits: async ({ start, end }) => {
      const messages = promptFor(profile, ASK_OF_MANY_PARTS, text.slice(start, end));
      const tokens = await engine.countPromptTokens(messages, signal);
      return tokens + profile.outputTokens <= engine.info.contextTokens;
    },
  };
  return { kind: 'parts', sourceTokens, spans: await pack(packing, sourceTokens) };
}

interface Packing {
  readonly text: string;
  /** The tokens of a call that are the text's. */
  readonly room: number;
  readonly count: (span: Span) => Promise<number>;
  /** Whether a call that reads this stretch stays within the context, by exact count. */
  readonly fits: (span: Span) => Promise<boolean>;
}

async function pack(packing: Packing, sourceTokens: number): Promise<Span[]> {
  const { text } = packing;
  const size = pieceSize(packing, text.length, sourceTokens);
  // The next one last: taking from the front of a long list copies it.
  const pending = joinNeighbours(splitBySection(text), size).toReversed();
  const packed: Span[] = [];
  while (pending.length > 0) packed.push(await fillCall(packing, pending));
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
