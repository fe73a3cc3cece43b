import type { Engine } from '@app/inference';
import { ContextTooSmall } from './generation.errors.js';
import type { Profile } from './profiles.js';
import { type Ask, promptFor } from './prompts.js';
import { type Span, splitBySection, splitSmaller } from './segments.js';

// Counts of neighbouring pieces do not add up exactly: tokens may join across the cut.
const SLACK_TOKENS = 16;
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
  const count = (span: Span): Promise<number> =>
    engine.countTokens(text.slice(span.start, span.end), signal);
  return {
    kind: 'parts',
    sourceTokens,
    spans: await pack(text, splitBySection(text), room, count),
  };
}

async function pack(
  text: string,
  spans: readonly Span[],
  room: number,
  count: (span: Span) => Promise<number>,
): Promise<Span[]> {
  const packed: Span[] = [];
  let open: { span: Span; tokens: number } | null = null;
  const pending = [...spans];
  for (let span = pending.shift(); span; span = pending.shift()) {
    const tokens = await count(span);
    if (tokens > room) {
      const smaller = splitSmaller(text, span);
      if (smaller.length === 1) throw new ContextTooSmall(tokens, room);
      pending.unshift(...smaller);
      continue;
    }
    if (open && open.tokens + tokens <= room) {
      open = { span: { start: open.span.start, end: span.end }, tokens: open.tokens + tokens };
      continue;
    }
    if (open) packed.push(open.span);
    open = { span, tokens };
  }
  if (open) packed.push(open.span);
  return packed;
}
