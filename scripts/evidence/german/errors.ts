import { type Fact, pick, type Letter, type Random } from './facts.js';
import { sentence } from './sentences.js';
import * as words from './vocabulary.js';

export const GERMAN_CLASSES = [
  'number',
  'unit',
  'dose',
  'drug',
  'negation',
  'change',
  'side',
  'certainty',
  'time',
  'experiencer',
  'permission',
] as const;
export type GermanClass = (typeof GERMAN_CLASSES)[number];

export interface PlantedError {
  readonly class: GermanClass;
  readonly how: string;
  readonly text: string;
}

/** Every way to break one fact of a letter, each as a sentence of its own. */
export function errorsOf(fact: Fact, letter: Letter, random: Random): readonly PlantedError[] {
  const errors: PlantedError[] = [];
  const add = (kind: GermanClass, how: string, broken: Fact): void => {
    errors.push({ class: kind, how, text: sentence(broken, random) });
  };
  switch (fact.kind) {
    case 'medication': {
      const { dose, unit, schedule, drug } = fact;
      add('number', 'dose', { ...fact, dose: otherNumber(dose, random) });
      add('number', 'schedule', {
        ...fact,
        schedule: pick(
          words.SCHEDULES.filter((one) => plain(one) !== plain(schedule)),
          random,
        ),
      });
      add('unit', 'unit of dose', {
        ...fact,
        unit: unit === 'mg' ? pick(['g', 'µg', 'ml'], random) : 'mg',
      });
      add('drug', 'drug not in the letter', { ...fact, drug: otherDrug(letter, random) });
      const others = letter.facts.filter(
        (other) => other.kind === 'medication' && other.dose !== dose && other.drug !== drug,
      );
      const other = others.length > 0 ? pick(others, random) : null;
      if (other?.kind === 'medication' && !saysDose(letter, drug, other.dose))
        add('dose', 'dose of another drug', { ...fact, dose: other.dose, unit: other.unit });
      break;
    }
    case 'change': {
      const opposite = {
        start: 'stop',
        stop: 'start',
        increase: 'decrease',
        decrease: 'increase',
        pause: 'continue',
        continue: 'pause',
      } as const;
      add('change', `${fact.change} to ${opposite[fact.change]}`, {
        ...fact,
        change: opposite[fact.change],
        ...(fact.change === 'increase' || fact.change === 'decrease'
          ? { dose: fact.dose, before: fact.before }
          : {}),
      });
      if (fact.change === 'continue')
        add('change', 'continue to stop', { ...fact, change: 'stop' });
      add('drug', 'changed drug not in the letter', { ...fact, drug: otherDrug(letter, random) });
      break;
    }
    case 'diagnosis':
      if (fact.certainty === 'suspected') {
        add('certainty', 'suspected to certain', { ...fact, certainty: 'certain' });
        add('negation', 'suspected to excluded', { ...fact, certainty: 'excluded' });
      } else if (fact.certainty === 'excluded') {
        add('negation', 'excluded to certain', { ...fact, certainty: 'certain' });
        add('certainty', 'excluded to suspected', { ...fact, certainty: 'suspected' });
      } else if (fact.time === 'past') {
        errors.push({
          class: 'time',
          how: 'past to current',
          text: pick(
            [
              `Aktuell besteht ${fact.name}.`,
              `Akute ${fact.name}.`,
              `Derzeit leidet der Patient an ${fact.name}.`,
              `Der Patient wird derzeit wegen ${fact.name} behandelt.`,
            ],
            random,
          ),
        });
        errors.push({
          class: 'time',
          how: 'other current',
          text: pick(
            [
              `Gegenwärtig liegt ${fact.name} vor.`,
              `Zurzeit besteht ${fact.name}.`,
              `Es besteht aktuell ${fact.name}.`,
            ],
            random,
          ),
        });
      } else {
        add('certainty', 'certain to suspected', { ...fact, certainty: 'suspected' });
        add('negation', 'certain to excluded', { ...fact, certainty: 'excluded' });
        add('time', 'current to past', { ...fact, time: 'past', year: 1900 });
        errors.push({
          class: 'experiencer',
          how: 'patient to relative',
          text: sentence(
            { kind: 'family', relative: pick(words.RELATIVES, random), disease: fact.name },
            random,
          ),
        });
      }
      break;
    case 'symptom':
    case 'sign':
      add('negation', fact.isDenied ? 'denied to affirmed' : 'affirmed to denied', {
        ...fact,
        isDenied: !fact.isDenied,
      });
      break;
    case 'sided':
      add('side', fact.side, { ...fact, side: fact.side === 'links' ? 'rechts' : 'links' });
      errors.push({
        class: 'side',
        how: 'both',
        text: `${fact.problem} beidseits am ${fact.part}.`,
      });
      break;
    case 'lab': {
      add('number', 'value', { ...fact, value: otherNumber(fact.value, random) });
      add('unit', 'unit of value', { ...fact, unit: fact.otherUnit });
      const other = pick(
        letter.facts.filter((one) => one.kind === 'lab' && one.value !== fact.value),
        random,
      );
      if (other.kind === 'lab') add('number', 'value of another', { ...fact, value: other.value });
      break;
    }
    case 'family':
      add('experiencer', 'relative to patient', { ...fact, relative: null });
      add('experiencer', 'other relative', {
        ...fact,
        relative: pick(
          words.RELATIVES.filter(
            ({ said }) =>
              !letter.facts.some((one) => one.kind === 'family' && one.relative?.said === said),
          ),
          random,
        ),
      });
      break;
    case 'permission':
      add('permission', fact.isAllowed ? 'allowed to forbidden' : 'forbidden to allowed', {
        ...fact,
        isAllowed: !fact.isAllowed,
      });
      break;
    case 'follow-up':
      add('number', 'weeks', { ...fact, weeks: fact.weeks + 1 + Math.floor(random() * 5) });
      errors.push({
        class: 'unit',
        how: 'time',
        text: sentence(fact, random).replace('Wochen', pick(['Tagen', 'Monaten'], random)),
      });
      break;
    case 'pressure':
      add('number', 'pressure', { ...fact, systolic: fact.systolic + pick([10, 20, -15], random) });
      add('number', 'pulse', { ...fact, pulse: fact.pulse + pick([9, 14, -8], random) });
      break;
    case 'operation':
      add('number', 'year', { ...fact, year: fact.year + pick([1, 2, -3], random) });
      break;
    case 'allergy':
      if (fact.drug === null)
        add('negation', 'no allergy to an allergy', { ...fact, drug: 'Penicillin' });
      else add('negation', 'allergy to none', { ...fact, drug: null });
  }
  return errors;
}

/** As many digits, another number; a decimal mark may slip. */
function otherNumber(written: string, random: Random): string {
  if (written.includes(',') && random() < 0.3) return written.replace(',', '').replace(/^0+/, '');
  if (written === '1.000') return pick(['100', '10.000', '2.000'], random);
  const digit = /[1-9]/.exec(written)?.[0] ?? '1';
  return written.replace(digit, String((Number(digit) % 9) + 1));
}

function otherDrug({ facts }: Letter, random: Random): words.Drug {
  return pick(
    words.DRUGS.filter(
      (drug) =>
        !facts.some(
          (fact) => (fact.kind === 'medication' || fact.kind === 'change') && fact.drug === drug,
        ),
    ),
    random,
  );
}

function saysDose({ facts }: Letter, drug: words.Drug, dose: string): boolean {
  return facts.some(
    (fact) => fact.kind === 'medication' && fact.drug === drug && fact.dose === dose,
  );
}

function plain(schedule: string): string {
  return schedule.replace(/^(\S+-\S+-\S+)-0$/, '$1');
}
