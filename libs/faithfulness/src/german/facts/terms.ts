import {
  DEVICES_DE,
  type NamedTerm,
  NO_LIMITATION_DE,
  PREGNANCY_DE,
  SAFETY_WARNINGS_DE,
  TREATMENT_LIMITATIONS_DE,
} from '../../lexicons/de/facts/fact-terms.js';
import type { FactClass, OmissionReason } from '../../omissions/omission.js';
import type { GermanUnit } from '../unit.js';
import type { GermanFact, PlacedUnit } from './fact.js';

interface Kind {
  readonly class: FactClass;
  readonly reason: OmissionReason | null;
  readonly terms: readonly RegExp[];
  readonly isSaid: (unit: GermanUnit, place: { start: number; end: number }) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    class: 'treatment-limitation',
    reason: 'treatment-limitation',
    terms: patterns(TREATMENT_LIMITATIONS_DE),
    // the words of denial belong to the name: "keine Reanimation"
    isSaid: (unit, { start, end }) =>
      !NO_LIMITATION_DE.test(unit.text.slice(end).toLowerCase()) &&
      !/(?<!\p{L})keine? $/iu.test(unit.text.slice(0, start)),
  },
  { class: 'device', reason: null, terms: patterns(DEVICES_DE), isSaid: isAffirmed },
  { class: 'pregnancy', reason: null, terms: patterns(PREGNANCY_DE), isSaid: isAffirmed },
  {
    class: 'safety-warning',
    reason: null,
    terms: patterns(SAFETY_WARNINGS_DE),
    // that it is denied is a fact as well: "keine Suizidalität"
    isSaid: (unit, place) => (qualitiesAt(unit, place)?.who ?? 'patient') === 'patient',
  },
];

/** What is known by its name alone, each once. */
export function terms(units: readonly PlacedUnit[]): readonly GermanFact[] {
  return KINDS.flatMap((kind) =>
    kind.terms.flatMap((pattern): GermanFact[] => {
      const said = units.flatMap((unit) => {
        const place = placeIn(unit, pattern);
        return place && !unit.text.trim().endsWith('?') && kind.isSaid(unit, place)
          ? [{ unit, place }]
          : [];
      });
      const [first] = said;
      if (!first) return [];
      return [
        {
          class: kind.class,
          reason: kind.reason,
          places: said.map(({ unit }) => unit),
          name: first.place,
          isStated: (draft) => draft.some((one) => placeIn(one, pattern) !== null),
        },
      ];
    }),
  );
}

/** Whether a warning or a limit of treatment is known by a name in it. */
export function isNamedTerm(unit: GermanUnit): boolean {
  return KINDS.filter(({ class: name }) => name !== 'device' && name !== 'pregnancy').some(
    ({ terms: some }) => some.some((pattern) => placeIn(unit, pattern) !== null),
  );
}

function patterns(named: readonly NamedTerm[]): Kind['terms'] {
  return named.map(
    ([, names]) => new RegExp(String.raw`(?<![\p{L}\d])(?:${names})(?![\p{L}\d])`, 'iu'),
  );
}

function placeIn({ text }: GermanUnit, pattern: RegExp): { start: number; end: number } | null {
  const found = pattern.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

function isAffirmed(unit: GermanUnit, place: { start: number; end: number }): boolean {
  const said = qualitiesAt(unit, place);
  return said === undefined || (said.polarity === 1 && said.who === 'patient');
}

function qualitiesAt(unit: GermanUnit, { start, end }: { start: number; end: number }) {
  const at = unit.words.findIndex((word) => word.start >= start && word.start < end);
  return unit.qualities()[at];
}
