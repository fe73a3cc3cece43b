import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { STATED_RANGE } from '../../lexicons/results/result-words.js';
import type { Word } from '../../text/words.js';
import type { Measure } from '../numbers/measures.js';
import { analytesIn, isExamination, type NamedAnalyte } from './analyte-names.js';
import { isNoValue } from './no-value.js';
import { labUnitAt } from './lab-units.js';
import type { Reading } from './reading.js';
import { stateByRange, stateIn, stateOfFlag, stateOfName } from './result-states.js';
import { datesIn, NO_TIME } from './result-times.js';
import { maskedOf, placeOf, segmentsOf, timesOf, type Value, windowOf } from './value-context.js';

/** A text of which the words and numbers were read. */
export interface ResultText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly measures: readonly Measure[];
}

/** So far after its name a value stands: "potassium on admission was 6.8". */
const REACH = 40;
/** Between a name and its value nothing else is said. */
const BARRIER =
  /[;|\n]|\.\s|\b(?:and|but|with|mg|mcg|daily|tablets?|supplement\w*|replacement|infusion|chloride|channel)\b/i;
/** Words between two values of one name. */
const GOES_ON =
  /^(?:[\s,;:()/+D–→>-]|\b(?:\d+|an?|the|and|then|but|to|on|at|in|from|of|for|by|with|it|its|this|that|had|has|have|been|was|were|is|are|be|before|after|until|over|previous(?:ly)?|prior|formerly|earlier|later|last|first|initial(?:ly)?|baseline|admission|admitted|arrival|presentation|discharge|final(?:ly)?|now|today|current(?:ly)?|latest|recent|most|only|again|about|around|day|days|week|weeks|month|months|year|years|hour|hours|ago|one|two|three|four|five|six|seven|eight|nine|ten|rose|rising|risen|fell|falling|fallen|increas\w+|decreas\w+|dropp\w+|improv\w+|came|went|up|down|back|peak\w*|high|low|normal|nadir|maximum|minimum|value|level|post-?op\w*|pre(?:-?op\w*)?|recovery|theatre|surgery|operation|treatment|clinic|visit|value|reading|repeat(?:ed)?|recheck\w*|subsequent(?:ly)?|following)\b)*$/i;
const FLAG_AFTER =
  /^\s*[([]?\s*(HH?|LL?|N|↑+|↓+|\*?\s?(?:high|low|normal)|(?:with)?in (?:normal |the )?(?:range|limits)|wnl)\s*[)\]]?(?![\p{L}\d/])/iu;
const REMARK = /^[,;(]\s?((?:which|that|this|it) (?:is|was) [^.;,]{1,40})/i;
const COUNTED = /\b(?:day|pod|week|stage|grade|type|step|page|room|bed)\s*$/i;
const LONGEST_GAP = 4;
/** "2 out of 3" */
const OUT_OF = /^\s?(?:out )?of \w/i;
const OF_SO_MANY = /\b(?:\d+|one|two|three|four|five) (?:out )?of $/i;
const OF_WEIGHT = /weight|wt|mass|gewicht/i;
/** Of these "high" alone names a disease. */
const NO_STATE = /^(?:blood pressure|cholesterol|weight|height|temperature|heart rate)$/;

/** What a sentence or a line says of results. */
export function readingsOfText(
  read: ResultText,
  known: ReadonlySet<string>,
  group: number,
): readonly Reading[] {
  const { text, words } = read;
  const names = analytesIn(text, words, known);
  if (names.length === 0) return [];
  const ranges = [...text.matchAll(STATED_RANGE)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
  }));
  const masked = maskedOf(text, [...datesIn(text), ...ranges]);
  const values = valuesOf(read, names, masked);
  const segments = segmentsOf(masked);
  const times = timesOf(text, values, segments);
  const after = values.map((value, at): Reading => {
    const own = value.unit?.end ?? value.end;
    const range = ranges.find(({ start }) => start >= own && start - own < LONGEST_GAP);
    const written = range ? text.slice(range.start, range.end) : '';
    const end = range?.end ?? own;
    const flag = FLAG_AFTER.exec(text.slice(end))?.[1] ?? '';
    const about = windowOf(masked, value, value.name, names, segments);
    const [, remark = ''] = REMARK.exec(masked.slice(end)) ?? [];
    const [number = 0] = value.values;
    return {
      analyte: value.name.analyte,
      values: value.values,
      start: value.start,
      end: own,
      unit: value.unit,
      state:
        stateOfFlag(flag) ??
        stateIn(`${about} ${remark.toLowerCase()}`) ??
        stateByRange(number, written) ??
        stateIn(windowOf(masked, value.name, value.name, names, segments)) ??
        stateOfName(text.slice(value.name.start, value.name.end).toLowerCase()),
      time: times[at] ?? NO_TIME,
      place: placeOf(masked, value, values[at + 1]),
      group,
      isRow: false,
      isRange: false,
    };
  });
  const bare = names
    .filter((name) => !NO_STATE.test(name.analyte) && !values.some((value) => value.name === name))
    .flatMap((name): readonly Reading[] => {
      const state = stateIn(
        isExamination(name.analyte)
          ? sentenceOf(masked, name, names)
          : windowOf(masked, name, name, names, segments),
      );
      if (state === null) return [];
      const { analyte, start, end } = name;
      return [
        {
          analyte,
          values: [],
          start,
          end,
          unit: null,
          state,
          time: NO_TIME,
          place: null,
          group,
          isRow: false,
          isRange: false,
        },
      ];
    });
  return [...after, ...bare];
}

/** Of what was examined as a whole all that is said to the end of the sentence. */
function sentenceOf(masked: string, name: NamedAnalyte, names: readonly NamedAnalyte[]): string {
  const next = names.find(({ start }) => start >= name.end)?.start ?? masked.length;
  const before =
    masked
      .slice(0, name.start)
      .split(/[;.\n]\s/)
      .at(-1) ?? '';
  const after = masked.slice(name.end, next).split(/[;\n]|\.\s/)[0] ?? '';
  return `${before} ${after}`.toLowerCase();
}

function valuesOf(
  { text, words, measures }: ResultText,
  names: readonly NamedAnalyte[],
  masked: string,
): readonly Value[] {
  const values: Value[] = [];
  for (const measure of measures) {
    const { start, end } = measure;
    const last = values.at(-1);
    const isInMask = masked.slice(start, end).includes('D') && !/D/.test(text.slice(start, end));
    if (isInMask || isNoValue(measure, text) || isInName(measure, text, names)) continue;
    if (last?.unit && start < last.unit.end) continue;
    const unit = labUnitAt(text, end);
    // a dose
    if (unit === null && (measure.unit?.kind === 'mass' || measure.unit?.kind === 'packs'))
      continue;
    if (
      COUNTED.test(text.slice(0, start)) ||
      OUT_OF.test(text.slice(end)) ||
      OF_SO_MANY.test(text.slice(0, start))
    )
      continue;
    const name = names.findLast((one) => one.end <= start);
    if (!name || isExamination(name.analyte)) continue;
    // "BMI 34, 11 kg gain"
    if (unit?.name === 'kg' && !OF_WEIGHT.test(name.analyte)) continue;
    if (words.some((word) => isDrugBetween(word, name.end, start))) continue;
    const isNext = last?.name === name;
    const between = masked.slice(isNext ? (last.unit?.end ?? last.end) : name.end, start);
    const isOwn = GOES_ON.test(between) || (!isNext && !BARRIER.test(between));
    if (!isOwn || between.length > (isNext ? 2 : 1) * REACH) continue;
    values.push({ name, values: measure.values, unit, start, end });
  }
  return values;
}

function isDrugBetween({ start, end, text }: Word, from: number, to: number): boolean {
  return start >= from && end <= to && drugNamed(text) !== null;
}

function isInName({ start }: Measure, text: string, names: readonly NamedAnalyte[]): boolean {
  // "Adcal-D3"
  if (/\p{L}-?$/u.test(text.slice(0, start))) return true;
  return names.some((name) => start >= name.start && start < name.end);
}
