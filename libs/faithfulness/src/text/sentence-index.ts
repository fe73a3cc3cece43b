import type { Span } from '@app/text';
import { type Measure, measuresOf } from '../statements/numbers/measures.js';
import type { Polarity } from '../statements/negation/denials/deny.js';
import { polarityOf } from '../statements/negation/negation.js';
import type { Who } from '../statements/experiencer/who.js';
import type { Heading } from './headings/headings.js';
import { type Term, termsOf } from './terms.js';
import { type Word, wordsOf } from './words.js';

const LONGEST_LABEL = 8;

/** The place of a sentence in a draft, and what the sentences and headings before it say of it. */
export interface DraftSentence extends Span {
  /** Of whom each word is said. */
  readonly who: readonly Who[];
  /** Of what members of the family the sentences before it speak. */
  readonly before: Who;
  /** What the heading above it, or else its section, asks for. */
  readonly topic: Heading['topic'] | null;
  /** Its section says what is so when the patient leaves. */
  readonly isAtDischarge: boolean;
  /** It names its subject, or its section says whose it is. */
  readonly isOfKnown: boolean;
}

/** A sentence of the summary with what is read from it; places are those in the sentence. */
export interface SentenceIndex extends Omit<DraftSentence, 'start' | 'end'> {
  readonly span: Span;
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  /** Of each word. */
  readonly polarities: readonly Polarity[];
  readonly measures: readonly Measure[];
}

export function indexSentence(summary: string, sentence: DraftSentence): SentenceIndex {
  const { start, end, who, before, topic, isAtDischarge, isOfKnown } = sentence;
  const text = summary.slice(start, end);
  const words = wordsOf(text);
  return {
    who,
    before,
    topic,
    isAtDischarge,
    isOfKnown,
    span: { start, end },
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
