import { type Span, splitSentences } from '@app/text';
import { rankSentences } from './sentence-ranking.js';

const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
/** A summary is three sentences in ten of its source, at least three and at most twelve. */
const SHARE = 0.3;
const FEWEST = 3;
const MOST = 12;

/** A sentence of a source, in one line. */
export interface ChosenSentence extends Span {
  readonly text: string;
  /** What `countWords` says of it. */
  readonly words: number;
}

export interface ChosenSentences {
  /** As they follow each other in the source. */
  readonly sentences: readonly ChosenSentence[];
  /** Whether one was too long for `maxWords`: a sentence is never cut. */
  readonly leftOut: boolean;
}

/** The most telling sentences of a source, word for word. */
export function chooseSentences(source: string, maxWords: number): ChosenSentences {
  const spans = splitSentences(source);
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.ceil(spans.length * SHARE)));
  const picked: ChosenSentence[] = [];
  let room = maxWords;
  let leftOut = false;
  for (const index of rankSentences(source, spans)) {
    if (picked.length === wanted) break;
    const span = spans[index];
    if (!span) continue;
    // a line's end in a sentence is where its page was full; in the draft a line is a sentence
    const text = source.slice(span.start, span.end).replaceAll(/\s*\n\s*/g, ' ');
    const words = countWords(text);
    if (words > room) {
      leftOut = true;
      continue;
    }
    picked.push({ ...span, text, words });
    room -= words;
  }
  return { sentences: picked.toSorted((a, b) => a.start - b.start), leftOut };
}

/** Runs of letters and digits, and other single characters that are not space. */
export function countWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words++;
  return words;
}
