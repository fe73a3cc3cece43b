import { FROM_TO, GOAL, LETTERS, OF_TABLET, TAKES_BACK } from '../../lexicons/de/caveats.js';
import type { GermanComparison } from '../comparison.js';

/** Whether a place in the source takes back what the sentence says. */
export function hasCaveat(comparison: GermanComparison): boolean {
  const { sentence, source, aligned } = comparison;
  const said = sentence.text.toLowerCase();
  const places = aligned.flatMap((at) => {
    const [before = '', own = ''] = [source.units[at - 1]?.text, source.units[at]?.text];
    return OF_TABLET.test(before) ? [before, own] : [own];
  });
  return (
    TAKES_BACK.some(
      (words) => !words.test(said) && places.some((place) => words.test(place.toLowerCase())),
    ) ||
    isGoal(comparison) ||
    isOnlyOld(comparison) ||
    hasOtherLetter(sentence.text, places)
  );
}

function isGoal({ sentence, source, aligned }: GermanComparison): boolean {
  if (sentence.text.toLowerCase().match(GOAL)) return false;
  return sentence.measures.some((measure) => {
    const there = source.measured(measure).filter(({ unit }) => aligned.includes(unit));
    return (
      there.length > 0 &&
      there.every(({ unit, measure: { start } }) => {
        const goals = [...(source.units[unit]?.text.toLowerCase() ?? '').matchAll(GOAL)];
        return goals.some(({ index, 0: goal }) => start >= index && start < index + goal.length);
      })
    );
  });
}

function isOnlyOld({ sentence, source, aligned, mentions }: GermanComparison): boolean {
  if (/(?<!\p{L})von(?!\p{L})/iu.test(sentence.text)) return false;
  return aligned.some((unit) => {
    const read = source.units[unit];
    const found = FROM_TO.exec(read?.text.toLowerCase() ?? '');
    const old = found?.groups?.['old'];
    if (!read || !found || old === undefined) return false;
    const starts = sentence.words.flatMap(({ weight }, at) =>
      weight < 1
        ? []
        : (mentions[at] ?? [])
            .filter((place) => place.unit === unit)
            .map(({ word }) => read.words[word]?.start ?? 0),
    );
    const end = found.index + 'von '.length + old.length;
    return starts.length > 0 && starts.every((start) => start > found.index && start < end);
  });
}

function hasOtherLetter(said: string, places: readonly string[]): boolean {
  const own = said.match(LETTERS) ?? [];
  const there = new Set(places.flatMap((place) => place.match(LETTERS) ?? []));
  return own.length === 1 && there.size > 1;
}
