import { CERTAINTY_CUES } from '../../lexicons/qualities/certainty-cues.js';
import { CueTable } from '../../lexicons/qualities/cue-table.js';
import type { Word } from '../../text/words.js';
import { type Compared, Respect, type Said } from './compare-qualities.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isDiagnosis } from './findings.js';
import { hasNearby, valuesOf } from './verdicts.js';

/** "?PE": a question mark right before a name. */
const QUERIED = /(?:^|[\s(,;:/-])\?+\s?$/;
const QUERIED_WORDS = 4;
const UNLIKELY_WORDS = 6;
const CONFIRMS = /\b(?:confirm\w*|proved|proven|grew|revealed|treated|found to have)\b/i;
const RULES_OUT = /\b(?:rules? out|ruled out|exclude[sd]?)\b/i;
const LEAVES_OPEN =
  /\b(?:not|cannot|unable|failed?|fails|without|nor|never|to (?:rule|exclude))\b|n't\b/i;
const NOT_RULED_OUT =
  /\b(?:cannot|can't|could not|can not|does not|did not|do not|not) (?:be )?(?:fully |completely |entirely )?(?:excluded?|ruled? out)\b/i;
/** "Working diagnosis was sepsis, which was not borne out" */
const REFUTED =
  /^(?:which|but|and) (?:was |were |is )(?:not (?:borne out|confirmed|proven|substantiated|upheld)|disproved|disproven|refuted)/;
const REFUTED_WORDS = 5;
const CONFIRMED =
  /(?<!\bnot )\b(?:was|is|were|been) (?:then |later |finally |thus )?(?:confirmed|proved|proven|verified)\b/i;
/** However a sentence says that something is not likely. */
const DOUBTS = /\b(?:not|no|low|little|less|unlikely|improbable|doubt\w*|hardly|against)\b|n't\b/i;
const LEFT_OPEN =
  /\b(?:unclear|uncertain|unsure|unknown|undetermined|open|not (?:yet )?(?:clear|certain|known|sure|settled|established))\b/i;
const UNSURE = new Set(['suspected', 'weak', 'unlikely']);

const certainty = new Respect(
  new CueTable(CERTAINTY_CUES),
  { suspected: 'unlikely', weak: 'unlikely', definite: 'suspected' },
  5,
  readApart,
);

/** What is said to be so and is only suspected, or the other way round. */
export const checkCertainty: Check = (comparison) => {
  const { words } = comparison.sentence;
  return certainty
    .compare(comparison, (term) => isDiagnosis(term, words))
    .flatMap((compared): Mismatch[] => {
      const says = verdict(compared, comparison);
      const { start, end } = compared;
      return says === null ? [] : [{ code: 'certainty', says, start, end }];
    });
};

function verdict(
  { value: written, said, polarity }: Compared,
  { source, sentence }: Comparison,
): Mismatch['says'] | null {
  if (said.length === 0) return null;
  if (polarity !== 1 && RULES_OUT.test(sentence.text) && !LEAVES_OPEN.test(sentence.text)) {
    return said.every((place) => isLeftOpen(place, source)) ? 'contradicted' : null;
  }
  if (polarity === -1) return null;
  const value = written === 'weak' && CONFIRMED.test(sentence.text) ? 'definite' : written;
  const values = valuesOf(said);
  const isUnlikely = said.every((place) => place.value === 'unlikely');
  const isDoubted = value === 'unlikely' || value === 'open' || DOUBTS.test(sentence.text);
  if (isUnlikely && polarity === 1) return isDoubted ? null : 'contradicted';
  if (value === 'suspected') {
    if (hasNearby(said, certainty, source, UNSURE) || said.some((place) => isOpen(place, source)))
      return null;
    return said.every((place) => place.polarity === 1) ? 'contradicted' : null;
  }
  if (value !== null && value !== 'definite') return null;
  if (polarity !== 1 && value === null) return null;
  const isSuspected = said.every((place) => place.value === 'suspected');
  if (isSuspected) return isConfirmedBeside(said, source) ? 'partly' : 'contradicted';
  return values.has('suspected') && !values.has('definite') ? 'partly' : null;
}

/** "The cause remains open" */
function isOpen({ unit }: Said, { units }: SourceIndex): boolean {
  return LEFT_OPEN.test(units[unit]?.text ?? '');
}

/** "Cannot be excluded": for the sentence that says it is ruled out. */
function isLeftOpen({ unit, value }: Said, { units }: SourceIndex): boolean {
  return value === 'suspected' && NOT_RULED_OUT.test(units[unit]?.text ?? '');
}

/** "A urinary infection was suspected, culture grew E. coli" */
function isConfirmedBeside(said: readonly Said[], { units }: SourceIndex): boolean {
  return said.some(({ unit }) =>
    [units[unit], units[unit + 1]].some((read) => read && CONFIRMS.test(read.text)),
  );
}

/** What no list of phrases can say. */
function readApart(words: readonly Word[], values: (string | null)[]): void {
  readQueries(words, values);
  for (const [at, { text }] of words.entries()) {
    const isAfter = text === 'unlikely' && !/^(?:to|that)$/.test(words[at + 1]?.text ?? '');
    const rest = words.slice(at, at + REFUTED_WORDS).map((word) => word.text);
    const isRefuted = REFUTED.test(rest.join(' '));
    if (!isAfter && !isRefuted) continue;
    for (let word = at - 1; word >= Math.max(0, at - UNLIKELY_WORDS); word--) {
      values[word] = 'unlikely';
      if (/[.,;:?]/.test(words[word]?.before ?? '')) break;
    }
  }
}

function readQueries(words: readonly Word[], values: (string | null)[]): void {
  for (const [at, { before }] of words.entries()) {
    if (!QUERIED.test(before)) continue;
    for (let word = at; word < Math.min(words.length, at + QUERIED_WORDS); word++) {
      if (word > at && /[.,;:?]/.test(words[word]?.before ?? '')) break;
      values[word] = 'suspected';
    }
  }
}
