import { type Span, splitSentences } from './sentences.js';
import { rankSentences } from './sentence-ranking.js';

const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
/** A summary is three sentences in ten of its source, at least three and at most twelve. */
const SHARE = 0.3;
const FEWEST = 3;
const MOST = 12;

/** Between the cells of a row, as readers of documents write them. */
const CELLS = ' | ';
const NEXT_LINE = /^[^\S\n]*\n[^\S\n]*$/;

/** A sentence of a source, in one line. */
export interface ChosenSentence extends Span {
  readonly text: string;
  /** What `countWords` says of it. */
  readonly words: number;
}

export interface ChosenSentences {
  /** As they follow each other in the source. */
  readonly sentences: readonly ChosenSentence[];
  /** How many were too long for what was left of `maxWords`: a sentence is never cut. */
  readonly leftOut: number;
}

/** Which sentences are wanted, as indexes of `splitSentences`: the most wanted first. */
export interface SentenceOrder {
  readonly indexes: readonly number[];
  /** Tables count as one. */
  readonly most: number;
}

/**
 * Sentences of a source, word for word, without an order the most telling ones. A row of a table brings the other rows
 * with it: a few of them would pass for the whole table, without its total.
 */
export function chooseSentences(
  source: string,
  maxWords: number,
  order: SentenceOrder | null = null,
): ChosenSentences {
  const spans = splitSentences(source);
  const { indexes, most } = order ?? mostInformative(source, spans);
  const tables = tablesIn(source, spans);
  const picked = new Map<number, ChosenSentence>();
  let choices = 0;
  let room = maxWords;
  let leftOut = 0;
  for (const index of indexes) {
    if (choices === most) break;
    const span = spans[index];
    if (!span || picked.has(span.start)) continue;
    const together = (tables.get(span) ?? [span]).map((one) => sentenceAt(source, one));
    const words = together.reduce((sum, one) => sum + one.words, 0);
    if (words > room) {
      leftOut += 1;
      continue;
    }
    for (const one of together) picked.set(one.start, one);
    choices += 1;
    room -= words;
  }
  return { sentences: [...picked.values()].toSorted((a, b) => a.start - b.start), leftOut };
}

function mostInformative(source: string, spans: readonly Span[]): SentenceOrder {
  const most = Math.min(MOST, Math.max(FEWEST, Math.ceil(spans.length * SHARE)));
  return { indexes: rankSentences(source, spans), most };
}

function sentenceAt(source: string, { start, end }: Span): ChosenSentence {
  // a line's end in a sentence is where its page was full; in the draft a line is a sentence
  const text = source.slice(start, end).replaceAll(/\s*\n\s*/g, ' ');
  return { start, end, text, words: countWords(text) };
}

/** By row the rows of its table. Those of a long table are sentences as any other: nobody wants all of them. */
function tablesIn(source: string, spans: readonly Span[]): ReadonlyMap<Span, readonly Span[]> {
  const tables: Span[][] = [];
  for (const span of spans) {
    if (!source.slice(span.start, span.end).includes(CELLS)) continue;
    const table = tables.at(-1);
    const before = table?.at(-1);
    if (before && NEXT_LINE.test(source.slice(before.end, span.start))) table?.push(span);
    else tables.push([span]);
  }
  const short = tables.filter(({ length }) => length <= MOST);
  return new Map(short.flatMap((rows) => rows.map((row) => [row, rows] as const)));
}

/** Runs of letters and digits, and other single characters that are not space. */
export function countWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words++;
  return words;
}
