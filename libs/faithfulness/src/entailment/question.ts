import type { Span } from '@app/text';
import type { SentenceEvidence } from '../evidence/evidence.js';

/** What a model is asked of one sentence of a draft: whether the passages say all of it. */
export interface EntailmentQuestion {
  /** The whole source where it is short, else what stands around the evidence, in its order. */
  readonly passages: string;
  readonly statement: string;
}

/** A source of so many characters is shown whole. */
const WHOLE_MAX = 1300;
/** What is shown of a longer one, at most. */
const PASSAGES_MAX = 1700;
const PLACES_MAX = 6;
/** On each side of a place, to the end of the sentence or line. */
const AROUND = 140;
const NEAR = 20;
const GAP = '\n…\n';

/** Null where there is nothing to compare: of what the source has nothing of, and of what says that nothing is there. */
export function questionOf(
  source: string,
  draft: string,
  { start, end, spans, absence }: SentenceEvidence,
): EntailmentQuestion | null {
  if (absence || spans.length === 0) return null;
  return { passages: passagesOf(source, spans), statement: draft.slice(start, end).trim() };
}

/** What a question shows of its source. */
export function shownOf(source: string): 'whole' | 'passages' {
  return source.length <= WHOLE_MAX ? 'whole' : 'passages';
}

/** Between two ends of sentences or lines, to the letter: nobody need compare it. */
export function isSentenceOf(source: string, statement: string): boolean {
  const at = source.indexOf(statement);
  if (at < 0) return false;
  const before = source.slice(0, at).trimEnd();
  const gap = source.slice(before.length, at);
  const isStart = before === '' || gap.includes('\n') || (gap !== '' && /[.!?]$/.test(before));
  const after = source.slice(at + statement.length);
  return isStart && (/[.!?]$/.test(statement) ? /^(?:\s|$)/ : /^[^\S\n]*(?:\n|$)/).test(after);
}

function passagesOf(source: string, spans: readonly Span[]): string {
  if (shownOf(source) === 'whole') return source.trim();
  const places: Span[] = [];
  for (const { start, end } of spans.slice(0, PLACES_MAX)) {
    const place = {
      start: startOfSentence(source, Math.max(0, start - AROUND)),
      end: endOfSentence(source, Math.min(source.length, end + AROUND)),
    };
    const last = places.at(-1);
    if (last && place.start <= last.end + NEAR) {
      places[places.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    } else places.push(place);
  }
  const passages = places.map(({ start, end }) => source.slice(start, end).trim()).join(GAP);
  return passages.slice(0, PASSAGES_MAX);
}

function startOfSentence(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - WHOLE_MAX), at);
  const last = [...before.matchAll(/[.!?]\s|\n/g)].at(-1);
  return last ? at - before.length + last.index + last[0].length : at - before.length;
}

function endOfSentence(text: string, at: number): number {
  const found = /[.!?](?=\s)|\n/.exec(text.slice(at, at + WHOLE_MAX));
  return found ? at + found.index + 1 : Math.min(text.length, at + WHOLE_MAX);
}
