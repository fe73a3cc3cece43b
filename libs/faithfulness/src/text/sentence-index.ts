import type { Span } from '@app/text';
import { type Measure, measuresOf } from '../statements/numbers/measures.js';
import type { Polarity } from '../statements/negation/deny.js';
import { polarityOf } from '../statements/negation/negation.js';
import { type Term, termsOf } from './terms.js';
import { type Word, wordsOf } from './words.js';

const LONGEST_LABEL = 8;

/** A sentence of the summary with what is read from it; places are those in the sentence. */
export interface SentenceIndex {
  readonly span: Span;
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  /** Of each word. */
  readonly polarities: readonly Polarity[];
  readonly measures: readonly Measure[];
}

export function indexSentence(summary: string, span: Span): SentenceIndex {
  const text = summary.slice(span.start, span.end);
  const words = wordsOf(text);
  return {
    span,
    text,
    words,
    terms: termsOf(words),
    polarities: withoutLabel(words),
    measures: measuresOf(text),
  };
}

/** "Ears, nose and throat: denies congestion": a label says nothing. */
function withoutLabel(words: readonly Word[]): readonly Polarity[] {
  const label = words.slice(0, LONGEST_LABEL).findIndex(({ before }) => before.includes(':'));
  return polarityOf(words).map((polarity, at) => (at < label ? 0 : polarity));
}
