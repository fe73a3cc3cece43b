import type { GermanComparison } from './comparison.js';

/**
 * What takes back, bounds or conditions what stands beside it, in small letters: where the place in the source has it and
 * the sentence does not, nobody vouches for the sentence. Written for Cloister.
 */
const TAKES_BACK: readonly RegExp[] = [
  /(?<!\p{L})(?:bis auf|außer|ausser|abgesehen von|mit ausnahme|ausgenommen)(?!\p{L})/u,
  /(?<!\p{L})(?:falls|sofern|wenn|es sei denn|vorausgesetzt|je nach)(?!\p{L})/u,
  /(?<!\p{L})(?:kontraindi(?:ziert|kation)\p{L}*|abgeraten|nicht indiziert|widerrufen|aufgehoben|irrtümlich\p{L}*|versehentlich)(?!\p{L})/u,
  /(?<!\p{L})(?:\p{L}*risik\p{L}*|\p{L}*prophyla\p{L}*|vorbeugung|\p{L}*screening|aufklärung|aufgeklärt|impfung gegen|warnzeichen|gefahr)(?!\p{L})/u,
  /(?<![\d/])1\/2(?![\d/])|½|(?<!\p{L})(?:halbe?[nr]?|halbiert\p{L}*)(?!\p{L})/u,
];
/** "1/2 Tbl." before the drug that it is of. */
const OF_TABLET = /(?<!\p{L})(?:tbl|tabl|kps)\.$/iu;
/** A value that should be: "(Ziel 15-20)". */
const GOAL =
  /(?<!\p{L})(?:ziel\p{L}*|soll\p{L}*|referenz\p{L}*|norm\p{L}*)[^.;,)]{0,12}\d[\d.,–-]*(?:\s?[-–]\s?\d[\d.,]*)?/gu;
/** "Von Nüchternheit auf Vollkost": the first is over. */
const FROM_TO = /(?<!\p{L})von (?<old>[^.;,]{1,40}?) (?:auf|zu)(?!\p{L})/u;
/** Resistant or sensible: whose letter it is stands beside it. */
const LETTERS = /(?<![\p{L}\d])[RSI](?![\p{L}\d])/gu;

/** Whether a place in the source takes back what the sentence says. */
export function isTakenBack(comparison: GermanComparison): boolean {
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
