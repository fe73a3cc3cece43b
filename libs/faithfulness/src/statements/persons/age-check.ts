import type { ReadUnit, SourceIndex } from '../../text/source-index.js';
import type { Check, Comparison } from '../comparison.js';
import type { Measure } from '../numbers/measures.js';

const OLDEST = 120;
const OF_AGE = new Set(['year', 'month', 'week', 'day']);
/** "26-year-old", "26 yo", "26 years of age". */
const OLD_AFTER = /^[\s-]*(?:old\b|of age\b)|^[\s-]*y\/?o\b/i;
/** A sentence begins with the age of whom it is about: "This is a 26-year-old". */
const BEGINS = /^\W*(?:[\w.'’-]+[\s,]+){0,6}$/;
/** What makes a number of a source an age: "I'm twenty six", "at age 57", "turned 40". */
const AGE_BEFORE =
  /\b(?:aged?|age of|ages|alter|turn(?:s|ed|ing)?|i'm|i am|he's|she's|he is|she is|you're|you are|was|were|at|my|his|her|their|male|female|man|woman|boy|girl|gentleman|lady|mann|frau|[mfw])[\s,:.(|]*$/i;
/** "About seventy", where no duration is told: "for about three months". */
const ABOUT = /\b(?:now|just|only|almost|nearly|about|around|approximately|approx|ca)[\s.]*$/i;
const AGE_AFTER =
  /^[\s,(|-]*(?:years?|yrs?|yr|y|yo|y\/o|jahre?|j|months?|mo|weeks?|days?)?[\s,.(|-]*(?:old|of age|alt|male|female|man|woman|boy|girl|gentleman|lady|mann|frau|right-handed|left-handed|patient|[mfw]\b)/i;
/** "Edith Marlow, 82, lives alone", "Mr Achterberg (67)" */
const BETWEEN_COMMAS = /[,;(]\s*$/;
const THEN_COMMA = /^\s*[,.;)]|^\s*$/;
/** "Mrs Inkwell, 66", "Thomas Clone (71" */
const NAME_BEFORE = /\p{Lu}[\p{L}'’.-]+\s?[,(]\s*$/u;
/** "A man of 63" */
const PERSON_OF = /\b(?:man|woman|boy|girl|lady|gentleman|male|female|patient) of\s*$/iu;
const AGED =
  /\b(?:aged?|age of|turned|male|female|man|woman|boy|girl|gentleman|lady|pt|[fm])[\s,:.(|]*$/iu;
/** "82 years, ward 4", and not "for 8 years", "8 years ago". */
const DURATION_BEFORE =
  /\b(?:for|since|over|past|last|in|within|every|next|after|before|than|to|until|of|these|those|seit|vor)\s(?:[\w-]+\s){0,2}$/i;
const DURATION_AFTER =
  /^[\s-]*(?:years?|months?|weeks?|days?)?\s*(?:ago|later|earlier|now|history|duration|back|prior|before|after|course|follow|supply|of (?!age))/i;
const ASKS_AGE = /\bhow old\b|\b(?:your|his|her|patient's) age\b|\bage\s*\?/i;
const BORN = /\b(?:born|birth|dob|birthday|geb(?:oren|\.|\s)|geburt\w*)/i;

/**
 * An age that the source gives nobody: a small model begins with "a 44-year-old woman", and takes the 44 from a code. Where
 * the source has a day of birth, any age may be right.
 */
export const checkAges: Check = ({ sentence, source }) =>
  sentence.measures.flatMap((measure) => {
    const { start, unitEnd } = measure;
    if (!isSaidAsAge(measure, sentence.text)) return [];
    // a number that is nowhere is found by its own check
    if (source.measured(measure).length === 0) return [];
    const { ages, isBornSaid } = agesIn(source);
    if (isBornSaid || measure.values.some((value) => ages.has(value))) return [];
    return [{ code: 'number', says: 'unsupported', start, end: unitEnd }];
  });

/** Whether a sentence has an age that the source has as one: "Mrs Inkwell, 66" for "this 66-year-old". */
export function isKnownAge(
  { unit, start, end, unitEnd, values }: Measure,
  { sentence: { text }, source }: Pick<Comparison, 'sentence' | 'source'>,
): boolean {
  if (unit !== null && unit.name !== 'year') return false;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const isWrittenSo =
    OLD_AFTER.test(text.slice(unitEnd)) ||
    PERSON_OF.test(before) ||
    (NAME_BEFORE.test(before) && THEN_COMMA.test(after));
  return isWrittenSo && values.some((value) => agesIn(source).certain.has(value));
}

function isSaidAsAge({ unit, start, unitEnd, values }: Measure, text: string): boolean {
  if (unit === null || !OF_AGE.has(unit.name) || values.some((value) => value > OLDEST))
    return false;
  return OLD_AFTER.test(text.slice(unitEnd)) && BEGINS.test(text.slice(0, start));
}

interface Ages {
  readonly ages: ReadonlySet<number>;
  /** Those that are nothing else. */
  readonly certain: ReadonlySet<number>;
  readonly isBornSaid: boolean;
}

const READ = new WeakMap<SourceIndex, Ages>();

function agesIn(source: SourceIndex): Ages {
  const known = READ.get(source);
  if (known) return known;
  const { units } = source;
  const ages = new Set(
    units.flatMap((unit, at) =>
      unit.measures
        .filter((measure) => isAge(measure, unit, units[at - 1]))
        .flatMap(({ values }) => values),
    ),
  );
  const certain = new Set(
    units.flatMap((unit) =>
      unit.measures
        .filter((measure) => isCertainAge(measure, unit))
        .flatMap(({ values }) => values),
    ),
  );
  const read = { ages, certain, isBornSaid: BORN.test(source.source) };
  READ.set(source, read);
  return read;
}

/** "66-year-old", "aged 66", "Man, 63 years" */
function isCertainAge({ start, end, unitEnd, unit, values }: Measure, { text }: ReadUnit): boolean {
  if (values.every((value) => value > OLDEST)) return false;
  if (unit !== null && unit.name !== 'year') return false;
  const before = text.slice(0, start);
  return (
    OLD_AFTER.test(text.slice(unitEnd)) ||
    AGED.test(before) ||
    AGE_AFTER.test(text.slice(end)) ||
    (NAME_BEFORE.test(before) && THEN_COMMA.test(text.slice(unitEnd)))
  );
}

function isAge(
  { start, end, unitEnd, unit, values }: Measure,
  { text }: ReadUnit,
  asked: ReadUnit | undefined,
): boolean {
  if (values.every((value) => value > OLDEST)) return false;
  if (unit !== null && !OF_AGE.has(unit.name)) return false;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (ASKS_AGE.test(`${asked?.text ?? ''} ${before}`)) return true;
  if (OLD_AFTER.test(text.slice(unitEnd)) || AGE_AFTER.test(after)) return true;
  // "in my seventy eight years"
  if (AGE_BEFORE.test(before)) return true;
  if (DURATION_BEFORE.test(before) || DURATION_AFTER.test(after)) return false;
  if (ABOUT.test(before) && unit === null) return true;
  return unit?.name === 'year' || (BETWEEN_COMMAS.test(before) && THEN_COMMA.test(after));
}
