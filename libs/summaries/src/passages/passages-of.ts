import type { Span } from '@app/text';
import { mustKeepOf, topicsAsked } from '../generation/section-topics.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { choosePassages } from './choose-passages.js';

/** What of a text the model is given where the whole would be more than it reads well. */
export interface Passages {
  /** In the order of the text. */
  readonly spans: readonly Span[];
  /** The same as one text. */
  readonly text: string;
  readonly tokens: number;
}

/** Counts of characters say little of tokens: the choice is made again with less room, so often at most. */
const ATTEMPTS = 4;
const LESS = 0.95;

/**
 * Passages of a text for the sections of a profile, of at most so many tokens by exact count. Null where none can be
 * chosen, of a text that has no lines of words.
 */
export async function passagesOf(
  text: string,
  asked: { readonly profile: Profile; readonly sections: readonly ProfileSection[] },
  limits: { readonly sourceTokens: number; readonly tokens: number },
  countTokens: (text: string) => Promise<number>,
): Promise<Passages | null> {
  const query = { topics: topicsAsked(asked.sections), facts: mustKeepOf(asked.profile) };
  let characters = Math.floor((text.length / limits.sourceTokens) * limits.tokens);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const spans = choosePassages(text, query, characters);
    if (spans.length === 0) return null;
    const chosen = joined(text, spans);
    const tokens = await countTokens(chosen);
    if (tokens <= limits.tokens) return { spans, text: chosen, tokens };
    characters = Math.floor(((characters * limits.tokens) / tokens) * LESS);
  }
  return null;
}

/** Each on its line, with an empty one where paragraphs part. */
function joined(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }, index) => {
      const before = spans[index - 1];
      if (!before) return text.slice(start, end);
      const between = text.slice(before.end, start);
      const isNear = !between.includes('\n') && between.trim() === '';
      const gap = isNear ? ' ' : /\n\s*\n/.test(between) ? '\n\n' : '\n';
      return gap + text.slice(start, end);
    })
    .join('');
}
