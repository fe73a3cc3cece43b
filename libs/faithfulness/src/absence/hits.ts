import type { Span } from '@app/text';
import { drugNamed } from '../lexicons/drugs.js';
import { DOSE, NO_ALLERGY, NO_MEDICATION } from '../lexicons/finding-words.js';
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

/** The cues of a unit, each topic once, without those that stand in a heading. */
export function hitsIn(unit: ReadUnit, headings: readonly Span[]): readonly Hit[] {
  const { words, text } = unit;
  const hits: Hit[] = [];
  const seen = new Set<string>();
  const isOfAllergy = /allerg|anaphyla|intoleran|unverträg/iu.test(text);
  const isOther = isOfAllergy || NO_MEDICATION.test(text);
  for (const [from, word] of words.entries()) {
    if (headings.some(({ start, end }) => word.start >= start && word.start < end)) continue;
    for (const { topic, kind, to } of cuesAt(words, from)) {
      const polarity = polarityIn(unit, from, to);
      const id = `${topic} ${kind} ${polarity}`;
      if (kind !== 'found' && seen.has(id)) continue;
      if (topic === 'allergies' && NO_ALLERGY.test(text)) continue;
      if (topic === 'medication' && isOther && !DOSE.test(text)) continue;
      if (kind === 'spoken' && !isSpoken(unit)) continue;
      // what patients say of themselves nobody has examined
      if (topic === 'examination' && /patient|family/.test(unit.speaker)) continue;
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

export function isSpoken({ speaker }: ReadUnit): boolean {
  return speaker !== '';
}

export function polarityIn({ words, polarities }: ReadUnit, from: number, to: number): -1 | 0 | 1 {
  const said = new Set(polarities.slice(from, to));
  if (said.has(-1) || words.slice(from, to).some(({ isDenied }) => isDenied)) return -1;
  const around = [...words.slice(Math.max(0, from - NO_BEFORE), from), ...words.slice(to, to + 2)];
  if (around.some(({ text }) => GERMAN_NO.test(text))) return -1;
  return said.has(1) ? 1 : 0;
}
