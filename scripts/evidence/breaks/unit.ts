import { readNumbers } from '@app/text';
import { type Breaker, pick } from './break.js';

/** Spelled as in notes and as spoken; what each is mistaken for. */
const UNITS: readonly { readonly spelled: RegExp; readonly others: readonly string[] }[] = [
  { spelled: /mg|milligrams?|m g/, others: ['mcg', 'g', 'mL'] },
  { spelled: /mcg|micrograms?/, others: ['mg'] },
  { spelled: /ml|cc|milliliters?/, others: ['mg', 'L'] },
  { spelled: /grams?|g/, others: ['mg'] },
  { spelled: /hours?/, others: ['days', 'minutes'] },
  { spelled: /days?/, others: ['weeks', 'months', 'hours'] },
  { spelled: /weeks?/, others: ['days', 'months', 'years'] },
  { spelled: /months?/, others: ['weeks', 'years', 'days'] },
  { spelled: /years?/, others: ['months', 'weeks'] },
  { spelled: /cm|centimeters?/, others: ['mm', 'inches'] },
  { spelled: /mm|millimeters?/, others: ['cm'] },
  { spelled: /pounds?|lbs?/, others: ['kg', 'ounces'] },
  { spelled: /kg|kilograms?/, others: ['pounds'] },
  { spelled: /feet|foot/, others: ['inches', 'meters'] },
];

/** The unit after a number, changed to one that it is mistaken for. */
export const breakUnits: Breaker = ({ sentence, source, random }) =>
  readNumbers(sentence).flatMap(({ values, start, end }) => {
    const found = UNITS.map((unit) => ({
      unit,
      match: unitAt(unit.spelled, sentence.slice(end)),
    })).find(({ match }) => match);
    const gap = found?.match?.[1];
    const other = found && pick(found.unit.others, random);
    if (!found?.match || gap === undefined || other === undefined || start === end) return [];
    return [
      {
        kind: 'unit' as const,
        how: found.match[2] ?? '',
        text: `${sentence.slice(0, end)}${gap}${other}${sentence.slice(end + found.match[0].length)}`,
        isFromTruth: readNumbers(source.text).some(
          (said) =>
            said.values.some((value) => values.includes(value)) &&
            unitAt(found.unit.spelled, source.text.slice(said.end)) !== null,
        ),
      },
    ];
  });

function unitAt(spelled: RegExp, rest: string): RegExpExecArray | null {
  return new RegExp(`^([ -]?)(${spelled.source})(?![a-z])`, 'i').exec(rest);
}
