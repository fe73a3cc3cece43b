import type { Span } from '@app/text';
import type { Sex } from '../../lexicons/persons/persons.js';

/** The letter of a sex, with the age or the name of the field beside it. */
export interface SexLetter extends Span {
  readonly sex: Sex;
  /** The age has its unit, or the field its name: "72 yo M", "Sex: F"; not "26 M". */
  readonly isPlain: boolean;
}

const WITH_UNIT =
  /(?<![\d.,/-])\d{1,3}[ -]?(?:years?[- ]old|yrs?|y[/.]?o\.?|y)(?:,? (?=[MF])|(?=[MF])|, )(?<letter>[MFmf])(?![\p{L}\p{N}'’/])/gu;
const FIELD =
  /(?<![\p{L}\p{N}])(?:sex|gender|SEX|GENDER|Sex|Gender)(?: ?[:|=] ?| )(?<letter>[MF])(?![\p{L}\p{N}'’/])/gu;
/** "26 M", "44F", "(M, 26)", "M/26"; ages from ten, as "3M" is three months. */
const BARE =
  /(?<![\p{L}\p{N}.,/-])(?:[1-9]\d|10\d)(?:, ?| )?(?<letter>[MF])(?![\p{L}\p{N}'’/-])|(?<![\p{L}\p{N}/])(?<before>[MF])(?:\/|, ?)[1-9]\d(?![\p{N}./-]|,\d)/gu;
/** "101 F", "a fever of 102 F" */
const HEAT = /(?:temp\w*|fever\w*|febrile|tmax|(?<!\w)t(?!\w)|degrees?|°)[^.;\n]{0,25}$/iu;
const LEAST_FAHRENHEIT = 90;
/** "16 F catheter", "18F FDG" */
const GAUGE =
  /^[ -]*(?:\p{L}+ ){0,2}(?:catheter|foley|sheath|drain|tube|stent|introducer|dilator|guide|needle|cannula|pigtail|fdg|psma|dopa|sol|solution|units?|post dose)/iu;

/** Where a text says a sex by its letter: "26 M, fainted", "71 yrs, m", "M/26", "Sex: F". */
export function sexLettersIn(text: string): readonly SexLetter[] {
  const plain = [...text.matchAll(WITH_UNIT), ...text.matchAll(FIELD)].map((match) =>
    letterOf(match, true),
  );
  const bare = [...text.matchAll(BARE)]
    .filter(({ 0: said, index }) => {
      const end = index + said.length;
      return !GAUGE.test(text.slice(end, end + 40)) && !isHeat(said, text.slice(0, index));
    })
    .map((match) => letterOf(match, false));
  return [...plain, ...bare.filter((one) => !plain.some(({ end }) => end === one.end))];
}

function isHeat(said: string, before: string): boolean {
  const age = Number(/\d+/.exec(said)?.[0]);
  return said.includes('F') && age >= LEAST_FAHRENHEIT && HEAT.test(before.slice(-40));
}

function letterOf({ 0: said, index, groups }: RegExpExecArray, isPlain: boolean): SexLetter {
  const letter = groups?.['letter'] ?? groups?.['before'] ?? '';
  const sex = letter.toUpperCase() === 'M' ? 'male' : 'female';
  return { sex, isPlain, start: index, end: index + said.length };
}
