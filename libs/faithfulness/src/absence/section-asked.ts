import type { DraftSection } from '../text/read-draft.js';
import type { Topic } from '../topics.js';
import { type Asked, NOTHING_ASKED } from './asked.js';
import { topicsNamed } from './topics-named.js';

/** Of a text of one sentence. */
export const WHOLE_ASKED: Asked = { topics: ['whole'], terms: [], together: [] };
const LONGEST_HEADING = 60;

/**
 * What a sentence that names nothing itself is about: what its section asks, or the heading above it in a text without
 * sections. A text of one sentence is about the whole.
 */
export function askedIn(
  summary: string,
  body: DraftSection,
  start: number,
  isAlone: boolean,
): Asked {
  const named = topicsNamed(body.title ?? '');
  const topics = [...new Set([...(body.topic ? [body.topic] : []), ...named])];
  const terms = body.terms ?? [];
  if (topics.length > 0 || terms.length > 0) return { topics, terms, together: [] };
  const above = headingAbove(summary, body.start, start);
  if (above.length > 0) return { topics: above, terms: [], together: [] };
  return isAlone ? WHOLE_ASKED : NOTHING_ASKED;
}

function headingAbove(summary: string, from: number, start: number): readonly Topic[] {
  const before = summary.slice(Math.max(from, start - 3 * LONGEST_HEADING), start).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1).trim();
  if (line.length > LONGEST_HEADING || /[.!?;]$/.test(line)) return [];
  return topicsNamed(line);
}
