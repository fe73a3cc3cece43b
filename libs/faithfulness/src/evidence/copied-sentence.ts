import type { Who } from '../statements/experiencer/who.js';
import type { Heading } from '../text/headings/headings.js';
import type { SentenceIndex } from '../text/sentence-index.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';
import { endOfSentence } from '../text/whole-sentences.js';

/** A whole sentence has a full stop; a line without one has to be long enough to say something by itself. */
const LEAST_WORDS = 3;
const LEAST_WORDS_OF_LINE = 4;
/** What stands under these is another person's, of another time, or not done yet. */
const APART: ReadonlySet<Heading['topic']> = new Set([
  'family-history',
  'past-history',
  'social-history',
  'follow-up',
  'question',
]);
/** In a dialogue these mean whoever speaks, in a draft nobody. */
const OF_SPEAKERS = new Set(['i', "i'm", "i've", 'my', 'me', 'you', 'your', "you're", 'we', 'our']);

/**
 * The units of a whole sentence of the source that a sentence of the draft repeats word for word, of the same person,
 * section and time; null where there is none. A part of a sentence is none: "ramipril 10 mg" says less than "Reduce
 * ramipril from 10 to 5 mg".
 */
export function copiedFrom(sentence: SentenceIndex, source: SourceIndex): readonly number[] | null {
  if (sentence.words.length < LEAST_WORDS) return null;
  const first = source.sentencesLike(sentence.text).find((from) => {
    const units = source.units.slice(from, endOfSentence(source.units, from));
    return isSaidAlike(sentence, units);
  });
  if (first === undefined) return null;
  const end = endOfSentence(source.units, first);
  return Array.from({ length: end - first }, (_, at) => first + at);
}

function isSaidAlike(sentence: SentenceIndex, units: readonly ReadUnit[]): boolean {
  const [unit] = units;
  const last = units.at(-1);
  if (!unit || !last || last.isAnswered || /\?[\s"')\]]*$/.test(last.text)) return false;
  if (unit.speaker !== '' && sentence.words.some(({ text }) => OF_SPEAKERS.has(text))) return false;
  const isWhole = /[.!]["')\]]*$/.test(last.text.trimEnd());
  if (!isWhole && sentence.words.length < LEAST_WORDS_OF_LINE) return false;
  const who = units.flatMap((part) => part.who);
  return (
    isSameSection(sentence.topic, unit.heading, isWhole) &&
    sentence.who.every((one, at) => areSame(one, who[at] ?? []))
  );
}

/** A line without a full stop means what its heading says it means. */
function isSameSection(
  topic: SentenceIndex['topic'],
  heading: Heading | null,
  isWhole: boolean,
): boolean {
  if (heading === null || heading.topic === topic) return true;
  if (!isWhole) return false;
  const isApart = APART.has(heading.topic) || (topic !== null && APART.has(topic));
  return !isApart || topic === null;
}

function areSame(one: Who, other: Who): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
