import type { Span } from '@app/text';
import { PhraseTable } from '../text/phrases.js';
import { DIAGNOSES } from '../lexicons/facts/diagnoses.js';
import { drugNamed } from '../lexicons/drugs/drugs.js';
import { DOSE, EXAMINES, NO_ALLERGY, NO_MEDICATION } from '../lexicons/findings/finding-words.js';
import { isOfOther } from '../text/of-other.js';
import { membersMeant } from '../lexicons/persons/persons.js';
import type { ReadUnit } from '../text/source-index.js';
import type { Topic } from '../topics.js';
import { type CueKind, cuesAt } from './cue-lists.js';

/** A cue in a unit, by the words it takes. */
export interface Hit {
  readonly topic: Topic;
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
}

const GERMAN_NO = /^(?:kein\p{L}{0,2}|nicht|ohne|verneint\p{L}{0,2}|nie)$/u;
const NO_BEFORE = 4;
const PROBLEMS = new PhraseTable(DIAGNOSES);
const PATIENT = /^(?:i|i've|i'm|i'd|me|you|patient|pt)$/;
const FAMILY =
  /\b(?:(?:in|of|on) (?:your|the|my|his|her) family|runs? in|running in|family (?:members?|history))\b/i;
/** What of these a member of the family has is none of the patient's. */
const OF_PATIENT: ReadonlySet<Topic> = new Set<Topic>([
  'past-history',
  'review-of-systems',
  'diagnoses',
  'procedures',
]);

/** The cues of a unit, each topic once, without those in a heading or in what says only that nothing is known. */
export function hitsIn(unit: ReadUnit, unsaid: readonly Span[]): readonly Hit[] {
  const { words, text } = unit;
  const hits: Hit[] = [];
  const seen = new Set<string>();
  const isOfAllergy = /allerg|anaphyla|intoleran|unverträg/iu.test(text);
  const isOther = isOfAllergy || NO_MEDICATION.test(text);
  for (const [from, word] of words.entries()) {
    if (unsaid.some(({ start, end }) => word.start >= start && word.start < end)) continue;
    for (const { topic, kind, to } of cuesAt(words, from)) {
      const polarity = polarityIn(unit, from, to);
      const id = `${topic} ${kind} ${polarity}`;
      if (kind !== 'found' && seen.has(id)) continue;
      if (topic === 'allergies' && NO_ALLERGY.test(text)) continue;
      if (topic === 'medication' && isOther && !DOSE.test(text)) continue;
      if (kind === 'spoken' && !isSpoken(unit)) continue;
      if (topic === 'examination' && isOfThemselves(unit)) continue;
      if (OF_PATIENT.has(topic) && isOfFamily(unit, from)) continue;
      seen.add(id);
      hits.push({ topic, kind, from, to });
    }
    // what somebody is allergic to is not what they take
    if (!isOfAllergy && drugNamed(word.text) !== null) {
      hits.push({ topic: 'medication', kind: 'says', from, to: from + 1 });
    }
  }
  return hits;
}

/** Diseases by any name or short form: "NSTEMI", "AKI on CKD". */
export function problemsIn(unit: ReadUnit): readonly Hit[] {
  return PROBLEMS.find(unit.words)
    .filter(({ from }) => !isOfFamily(unit, from))
    .map(({ from, to }): Hit => ({ topic: 'diagnoses', kind: 'says', from, to }));
}

/** "My mother had a stroke", "diseases that run in your family"; who brings a child speaks of the patient. */
function isOfFamily(unit: ReadUnit, at: number): boolean {
  const { speaker, text, words } = unit;
  if (FAMILY.test(text)) return true;
  if (/family/.test(speaker)) return false;
  const isAbout =
    isSpoken({ speaker }) && words.some(({ text: word }) => membersMeant(word).length > 0);
  return isOfOther(unit, at) || (isAbout && !words.some(({ text: word }) => PATIENT.test(word)));
}

/** What patients say of themselves nobody has examined; some transcripts give their words to the other speaker. */
function isOfThemselves({ speaker, text }: ReadUnit): boolean {
  return /patient|family/.test(speaker) && !EXAMINES.test(text);
}

export function isSpoken({ speaker }: Pick<ReadUnit, 'speaker'>): boolean {
  return speaker !== '';
}

export function polarityIn({ words, polarities }: ReadUnit, from: number, to: number): -1 | 0 | 1 {
  const said = new Set(polarities.slice(from, to));
  if (said.has(-1) || words.slice(from, to).some(({ isDenied }) => isDenied)) return -1;
  const around = [...words.slice(Math.max(0, from - NO_BEFORE), from), ...words.slice(to, to + 2)];
  if (around.some(({ text }) => GERMAN_NO.test(text))) return -1;
  return said.has(1) ? 1 : 0;
}
