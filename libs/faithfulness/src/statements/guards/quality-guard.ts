import {
  CURRENT_MARKERS,
  HISTORY_ONLY,
  INSTRUCTS,
  MARKER_GROUPS,
  type MarkerGroup,
  NO_HISTORY,
  PERMITS,
  PLAINLY_CURRENT,
  PLAINLY_OVER,
  COLLOQUIAL_HEDGES,
  STATES,
  STOPPED_FOR_NOW,
  STATES_ACTION,
} from '../../lexicons/qualities/guard-markers.js';
import { IS_OF_OTHER, NAMES_OTHER } from '../../lexicons/qualities/guard-persons.js';
import { LASTING } from '../../lexicons/qualities/time-cues.js';
import { stemList } from '../../lexicons/word-lists.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isDiagnosis, isProcedure } from '../qualities/findings.js';
import { type Place, placesOf } from './places.js';

/** These come and go, whatever is told of them elsewhere. */
const HABITS = stemList(`smoking alcohol drug abuse headache depression anxiety seizure`);
const LASTS = new Set([...stemList(LASTING)].filter((stem) => !HABITS.has(stem)));
const NEIGHBOURS = 2;

/**
 * Nobody vouches for a sentence that says of a thing that it is over, planned, suspected or another person's, where its
 * place in the source does not, or the other way round.
 */
export const guardQualities: Check = (comparison) => {
  const places = placesOf(comparison);
  if (places.length === 0) return [];
  const said = plain(comparison.sentence.text.toLowerCase());
  const isPartly = (group: MarkerGroup): boolean => differs(group, said, places, comparison);
  const codes = MARKER_GROUPS.filter(isPartly).map(({ code }) => code);
  if (isOtherTense(said, places)) codes.push('time');
  if (isOfOther(comparison.sentence.text.toLowerCase(), comparison)) codes.push('experiencer');
  const { length } = comparison.sentence.text;
  return [...new Set(codes)].map((code): Mismatch => ({
    code,
    says: 'partly',
    start: 0,
    end: length,
  }));
};

function differs(
  { code, said: marker }: MarkerGroup,
  sentence: string,
  places: readonly Place[],
  comparison: Comparison,
): boolean {
  const isNow = CURRENT_MARKERS.test(sentence);
  const isLasting = code === 'time' && !isNow && speaksOfLasting(comparison);
  const has = (text: string): boolean =>
    marker.test(isLasting ? text.replaceAll(HISTORY_ONLY, ' ') : text);
  if (code === 'realization' && PERMITS.test(sentence)) return false;
  if (has(sentence)) {
    return !places.some((place) => around(comparison, place).some((text) => has(plain(text))));
  }
  const { topic } = comparison.sentence;
  if (code === 'realization' && (INSTRUCTS.test(sentence) || topic === 'follow-up')) return false;
  if (code === 'time' && topic === 'past-history' && !isNow) return false;
  if (code === 'realization' && !statesAction(comparison)) return false;
  const isLoose = code === 'certainty' && !namesDiagnosis(comparison);
  return fitting(places).some((place) => {
    const isDenied = code !== 'time' && isDeniedAlike(place, comparison);
    if (isDenied && code === 'realization') return false;
    const text = isLoose || isDenied ? place.text.replaceAll(COLLOQUIAL_HEDGES, ' ') : place.text;
    return has(plain(text)) || has(plain(place.heading));
  });
}

/** Nothing is planned of a pain or a pulse. */
function statesAction({ sentence: { terms, text, words } }: Comparison): boolean {
  return STATES_ACTION.test(text.toLowerCase()) || terms.some((term) => isProcedure(term, words));
}

function namesDiagnosis({ sentence: { terms, words } }: Comparison): boolean {
  return terms.some((term) => isDiagnosis(term, words));
}

/** What both deny is not planned, and is said loosely at most. */
function isDeniedAlike({ unit }: Place, { sentence, mentions, source }: Comparison): boolean {
  const own = sentence.terms.filter(({ weight }) => weight === 1);
  const polarities = source.units[unit]?.polarities ?? [];
  return (
    own.length > 0 &&
    own.every((term) => {
      const places = (mentions.get(term) ?? []).filter((mention) => mention.unit === unit);
      return (
        (sentence.polarities[term.from] ?? 0) === -1 &&
        places.every(({ word }) => polarities[word] === -1)
      );
    })
  );
}

/** "Smoked" for "smokes", and "stopped" for what goes on. */
function isOtherTense(sentence: string, places: readonly Place[]): boolean {
  const said = fitting(places).map(({ text }) => text);
  const isOther = (here: RegExp, there: RegExp): boolean =>
    here.test(sentence) &&
    !there.test(sentence) &&
    said.some((text) => there.test(text)) &&
    !said.some((text) => here.test(text));
  return (
    (PLAINLY_OVER.test(sentence) &&
      !PLAINLY_CURRENT.test(sentence) &&
      said.some((text) => PLAINLY_CURRENT.test(text) && !PLAINLY_OVER.test(text))) ||
    STATES.some(([now, then]) => isOther(now, then) || isOther(then, now))
  );
}

/** What is told of somebody else alone, or of nobody else. */
function isOfOther(sentence: string, comparison: Comparison): boolean {
  const { source } = comparison;
  const places = fitting(placesOf(comparison, true, true)).filter(
    ({ unit }) => source.units[unit]?.speaker === '',
  );
  if (places.length === 0) return false;
  if (NAMES_OTHER.test(sentence)) {
    return !places.some(({ unit, heading }) =>
      [
        heading,
        ...source.units
          .slice(Math.max(0, unit - 1), unit + 2)
          .map(({ text }) => text.toLowerCase()),
      ].some((text) => NAMES_OTHER.test(text)),
    );
  }
  if (comparison.sentence.topic === 'family-history') return false;
  return places.every(
    ({ text, unit }) =>
      IS_OF_OTHER.test(text) || source.units[unit]?.heading?.topic === 'family-history',
  );
}

/** Those that name most of the sentence, or half as much. */
function fitting(places: readonly Place[]): readonly Place[] {
  const most = Math.max(...places.map(({ named }) => named));
  return places.filter(({ named }) => 2 * named >= most);
}

/** The whole unit and its heading; where somebody speaks also what is said beside it. */
function around({ source }: Comparison, { unit, heading }: Place): readonly string[] {
  const isSpoken = (source.units[unit]?.speaker ?? '') !== '';
  const reach = isSpoken ? NEIGHBOURS : 0;
  const units = source.units
    .slice(Math.max(0, unit - reach), unit + reach + 1)
    .filter(({ speaker }) => !isSpoken || speaker !== '');
  return [heading, ...units.map(({ text }) => text.toLowerCase())];
}

function plain(text: string): string {
  return text.replaceAll(NO_HISTORY, ' ').replaceAll(STOPPED_FOR_NOW, ' ').replaceAll('’', "'");
}

function speaksOfLasting({ sentence: { terms, words } }: Comparison): boolean {
  const diagnoses = terms.filter((term) => isDiagnosis(term, words));
  const isLasting = diagnoses.every(({ from, to }) =>
    words.slice(from, to).some(({ stem }) => LASTS.has(stem)),
  );
  return diagnoses.length > 0 && isLasting;
}
