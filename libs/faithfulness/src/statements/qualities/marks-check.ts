import { PENDING } from '../../lexicons/facts/planning-words.js';
import { LASTING } from '../../lexicons/qualities/time-cues.js';
import { stemList } from '../../lexicons/word-lists.js';
import type { Term } from '../../text/terms.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import type { Claim, MarkedPlace } from './marked-places.js';
import { MARKED_RESPECTS, type MarkedRespect, type Stance } from './marked-respects.js';

/** So much of a claim a place of the source has to name. */
const LEAST_NAMED = 0.6;
const NEARLY_BEST = 0.75;
/** "The scan", "this": the sentence goes on about what the one before has named. */
const GOES_ON =
  /\b(?:it|this|that|these|the (?:procedure|test|scan|operation|surgery|diagnosis|condition|study|vaccine|treatment|drug|result)s?)\b/;
const LASTS = stemList(LASTING);
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LEAST_WORDS = 3;

/** A clause that says in so many words that it is so, where every clause of the source on it says otherwise. */
export const checkMarks: Check = (comparison) =>
  MARKED_RESPECTS.flatMap((respect) =>
    respect.reader.claims(comparison).flatMap((claim): Mismatch[] => {
      // "still pending" is said of a result, not of when something was so
      if (respect.code === 'time' && PENDING.test(comparison.sentence.text)) return [];
      if (!isContradicted(claim, respect, comparison)) return [];
      const { from, to } = claim;
      if (beginsSo(comparison, from, to)) return [];
      return [{ code: respect.code, says: 'contradicted', start: from, end: to }];
    }),
  );

/** A sentence of the source begins with these words, to the letter: what follows there takes nothing of them back. */
function beginsSo({ sentence, source }: Comparison, from: number, to: number): boolean {
  const clause = sentence.text.slice(from, to).replaceAll(EDGES, '').toLowerCase();
  if (clause.split(' ').length < LEAST_WORDS) return false;
  return source.units.some(({ text }) =>
    text
      .toLowerCase()
      .split(/;\s/)
      .some((part) => part.trimStart().startsWith(clause)),
  );
}

function isContradicted(claim: Claim, respect: MarkedRespect, comparison: Comparison): boolean {
  const { sentence, source } = comparison;
  const { stanceOf, opposites, reader } = respect;
  const isHead = (term: Term): boolean => respect.isHead(term, sentence.words);
  const head = (claim.terms.find(isHead) ?? claim.terms.at(-1))?.from ?? -1;
  const stance = stanceOf(claim.values, sentence.polarities[head] ?? 0);
  const against = stance === null ? undefined : opposites[stance];
  if (stance === null || !against || !respect.isCompared(stance, claim, comparison)) return false;
  const lasts = claim.terms.some(({ from, to }) =>
    sentence.words.slice(from, to).some(({ stem }) => LASTS.has(stem)),
  );
  if (stance === 'hist' && lasts) return false;
  const places = reader.places(claim, comparison);
  const best = Math.max(0, ...places.map(({ named }) => named));
  const own = claim.terms.filter(({ from }) => sentence.words[from]?.text.endsWith('ly') !== true);
  if (best === 0 || best < LEAST_NAMED * own.length) return false;
  const stances = places.map((place) => {
    const unit = source.units[place.unit];
    return stanceOf(place.values, unit?.polarities[place.word] ?? 0);
  });
  const isAgainst = (said: Stance): boolean =>
    said !== null && against.includes(said) && !(said === 'hist' && lasts);
  return places.every((place, at) => {
    const said = stances[at] ?? null;
    if (source.units[place.unit]?.speaker !== '') return false;
    if (place.named >= NEARLY_BEST * best) {
      return isAgainst(said) && !goesOnOtherwise(place, stance, respect, comparison);
    }
    return said !== stance;
  });
}

/** "PE was suspected. CT confirmed this." */
function goesOnOtherwise(
  { unit }: MarkedPlace,
  stance: string,
  { reader, stanceOf }: MarkedRespect,
  { source }: Comparison,
): boolean {
  return [source.units[unit], source.units[unit + 1]].some((read) =>
    reader
      .partsOf(read)
      .some(({ values, text }) => GOES_ON.test(text) && stanceOf(values, 1) === stance),
  );
}
