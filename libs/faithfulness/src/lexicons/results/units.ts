export interface UnitOfMeasure {
  readonly name: string;
  readonly kind: string;
  /** How many of the smallest unit of its kind; null where there is no fixed rate. */
  readonly size: number | null;
}

const DAY = 24 * 60;
/** Of English text: name, kind, size, spellings; months and years by the rule of thumb that people count with. */
const UNITS: readonly (readonly [string, string, number | null, string])[] = [
  ['mcg', 'mass', 1, 'micrograms?|mcgs?|ug|µg|μg|m c g'],
  ['mg', 'mass', 1e3, 'milligrams?|mgs?|m g'],
  ['kg', 'mass', 1e9, 'kilograms?|kilos?|kgs?'],
  ['g', 'mass', 1e6, 'grams?|gms?|g'],
  ['lb', 'weight', null, 'pounds?|lbs?'],
  ['oz', 'weight', null, 'ounces?|oz'],
  ['ml', 'volume', 1, 'millilit(?:er|re)s?|mls?|ccs?|c c'],
  ['l', 'volume', 1e3, 'lit(?:er|re)s?|l'],
  ['mmhg', 'pressure', null, 'mm ?hg|millimeters of mercury'],
  ['mm', 'length', 1, 'millimet(?:er|re)s?|mms?'],
  ['cm', 'length', 10, 'centimet(?:er|re)s?|cms?'],
  ['inch', 'length', 25.4, 'inch(?:es)?'],
  ['foot', 'length', 304.8, 'feet|foot|ft'],
  ['F', 'temperature', null, '(?:degrees? |° ?)?f(?:ahrenheit)?'],
  ['C', 'temperature', null, '(?:degrees? |° ?)?c(?:elsius|entigrade)?'],
  ['percent', 'share', null, '%|percent|per cent'],
  ['minute', 'time', 1, 'minutes?|mins?'],
  ['hour', 'time', 60, 'hours?|hrs?|h'],
  ['day', 'time', DAY, 'days?'],
  ['week', 'time', 7 * DAY, 'weeks?|wks?'],
  ['month', 'time', 30 * DAY, 'months?'],
  ['year', 'time', 360 * DAY, 'years?|yrs?|y ?/? ?o|y'],
  ['pack', 'packs', null, 'packs?'],
  ['unit', 'activity', 1, 'international units?|units?|iu'],
  ['meq', 'amount', null, 'meq|milliequivalents?'],
];
const UNIT = new RegExp(
  `^(?:\\s?-\\s?|\\s{1,2})?(?:or so )?(?:${UNITS.map(([, , , spelled]) => `(${spelled})`).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const LONGEST_UNIT = 34;

/** The unit that stands after a number's end, if one does. */
export function unitAfter(
  text: string,
  end: number,
): { readonly unit: UnitOfMeasure | null; readonly unitEnd: number } {
  const match = UNIT.exec(text.slice(end, end + LONGEST_UNIT));
  const unit = UNITS[match ? match.slice(1).findIndex(Boolean) : -1];
  if (!match || !unit) return { unit: null, unitEnd: end };
  const [name, kind, size] = unit;
  return { unit: { name, kind, size }, unitEnd: end + match[0].length };
}

export function unitNamed(name: string): UnitOfMeasure | null {
  const found = UNITS.find(([known]) => known === name);
  return found ? { name: found[0], kind: found[1], size: found[2] } : null;
}
