import { GERMAN_RELATIVES } from '../../lexicons/de/persons.js';
import type { GermanUnit } from '../unit.js';
import { titledNames } from './patient-sex.js';
import { rolesIn } from './roles.js';

/** A person whom a text names, by title and name, or by what he is to the patient. */
export interface GermanPerson {
  readonly kind: 'name' | 'relative';
  readonly who: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a unit about the same persons. */
export interface GermanPart {
  readonly start: number;
  readonly end: number;
  readonly persons: readonly GermanPerson[];
}

const CUT = /[;,.!]\s|\n|(?<!\p{L})(?:und|sowie|während|aber)(?!\p{L})/gu;
/** Between a joint and the person behind it: an article. */
const LONGEST_GAP = 12;

function personsOf(unit: GermanUnit): readonly GermanPerson[] {
  const names = titledNames(unit.text)
    .filter(({ isDoctor, sex }) => isDoctor || sex === null)
    .map(({ name, start, end }): GermanPerson => ({ kind: 'name', who: name, start, end }));
  const relatives = rolesIn(GERMAN_RELATIVES, unit).map(
    ({ role, word: { start, end } }): GermanPerson => ({ kind: 'relative', who: role, start, end }),
  );
  return [...names, ...relatives].toSorted((one, other) => one.start - other.start);
}

/** "Die Tante kocht, der Cousin putzt" has two; "Dr. Holm und Dr. Brandt" is one, and so is a row. */
export function germanParts(unit: GermanUnit): readonly GermanPart[] {
  const { text, words } = unit;
  const persons = personsOf(unit);
  const within = (from: number, to: number): readonly GermanPerson[] =>
    persons.filter(({ start }) => start >= from && start < to);
  const hasContent = (from: number, to: number): boolean =>
    words.some(
      ({ weight, start }) =>
        weight > 0 &&
        start >= from &&
        start < to &&
        !persons.some((one) => start >= one.start && start < one.end),
    );
  const cuts =
    persons.length < 2 || text.includes(' | ')
      ? []
      : [...text.matchAll(CUT)]
          .map(({ index }) => index)
          .filter((cut) => !persons.some(({ start, end }) => cut >= start && cut < end));
  const starts = [0];
  for (const [at, cut] of cuts.entries()) {
    const from = starts.at(-1) ?? 0;
    const to = cuts[at + 1] ?? text.length;
    const last = within(from, cut).at(-1);
    const [next] = within(cut, to);
    if (!last || !next || !hasContent(from, cut) || !hasContent(cut, to)) continue;
    const areJoined = cut - last.end <= 1 && next.start - cut <= LONGEST_GAP;
    if (!areJoined || /[;.\n]/.test(text[cut] ?? '')) starts.push(cut);
  }
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    return { start, end, persons: within(start, end) };
  });
}
