import * as words from './vocabulary.js';

export type Random = () => number;

export type Change = 'start' | 'stop' | 'increase' | 'decrease' | 'pause' | 'continue';

/** What a letter says. Each is said once, and of it alone come the sentences of the draft, true and false. */
export type Fact =
  | {
      readonly kind: 'medication';
      readonly drug: words.Drug;
      readonly dose: string;
      readonly unit: string;
      readonly schedule: string;
    }
  | {
      readonly kind: 'change';
      readonly drug: words.Drug;
      readonly change: Change;
      readonly dose: string;
      readonly unit: string;
      readonly before: string;
    }
  | {
      readonly kind: 'diagnosis';
      readonly name: string;
      readonly certainty: 'certain' | 'suspected' | 'excluded';
      readonly time: 'now' | 'past';
      readonly year: number;
    }
  | {
      readonly kind: 'symptom';
      readonly name: string;
      readonly isDenied: boolean;
      readonly days: number;
    }
  | { readonly kind: 'sign'; readonly name: string; readonly isDenied: boolean }
  | {
      readonly kind: 'sided';
      readonly part: string;
      readonly problem: string;
      readonly side: 'links' | 'rechts';
    }
  | {
      readonly kind: 'lab';
      readonly name: string;
      readonly value: string;
      readonly unit: string;
      readonly otherUnit: string;
    }
  | {
      readonly kind: 'family';
      readonly relative: (typeof words.RELATIVES)[number] | null;
      readonly disease: string;
    }
  | { readonly kind: 'operation'; readonly name: string; readonly year: number }
  | {
      readonly kind: 'permission';
      readonly activity: (typeof words.ACTIVITIES)[number];
      readonly isAllowed: boolean;
    }
  | { readonly kind: 'follow-up'; readonly what: string; readonly weeks: number }
  | {
      readonly kind: 'pressure';
      readonly systolic: number;
      readonly diastolic: number;
      readonly pulse: number;
    }
  | { readonly kind: 'allergy'; readonly drug: string | null };

export interface Letter {
  readonly sex: 'm' | 'w';
  readonly surname: string;
  readonly facts: readonly Fact[];
}

export function drawLetter(random: Random): Letter {
  const drugs = shuffled(words.DRUGS, random).slice(0, 7);
  const diseases = shuffled(words.DISEASES, random);
  const labs = shuffled(words.LABS, random).slice(0, 5);
  const symptoms = shuffled(words.SYMPTOMS, random).slice(0, 4);
  const signs = shuffled(words.SIGNS, random).slice(0, 4);
  const parts = shuffled(words.SIDED, random).slice(0, 3);
  const problems = shuffled(words.SIDED_PROBLEMS, random);
  const activities = shuffled(words.ACTIVITIES, random).slice(0, 2);
  const year = (): number => 1995 + Math.floor(random() * 27);
  const facts: Fact[] = [
    ...drugs.slice(0, 4).map((drug): Fact => ({
      kind: 'medication',
      drug,
      unit: drug.unit,
      dose: pick(drug.doses, random),
      schedule: pick(words.SCHEDULES, random),
    })),
    ...drugs.slice(4).map((drug): Fact => {
      const doses = drug.doses.length > 1 ? drug.doses : [drug.doses[0] ?? '1', '7,5'];
      const at = Math.floor(random() * (doses.length - 1));
      const change = pick(
        ['start', 'stop', 'increase', 'decrease', 'pause', 'continue'] as const,
        random,
      );
      const [low = '', high = ''] = [doses[at], doses[at + 1]];
      const [before, dose] = change === 'decrease' ? [high, low] : [low, high];
      return { kind: 'change', drug, change, dose, before, unit: drug.unit };
    }),
    ...diseases.slice(0, 4).map((name, at): Fact => ({
      kind: 'diagnosis',
      name,
      certainty: (['certain', 'suspected', 'excluded', 'certain'] as const)[at] ?? 'certain',
      time: at === 3 ? 'past' : 'now',
      year: year(),
    })),
    ...symptoms.map((name): Fact => ({
      kind: 'symptom',
      name,
      isDenied: random() < 0.5,
      days: 2 + Math.floor(random() * 9),
    })),
    ...signs.map((name): Fact => ({ kind: 'sign', name, isDenied: random() < 0.5 })),
    ...parts.map((part, at): Fact => ({
      kind: 'sided',
      part,
      problem: problems[at] ?? 'Schmerzen',
      side: random() < 0.5 ? 'links' : 'rechts',
    })),
    ...labs.map(({ name, unit, otherUnit, values }): Fact => ({
      kind: 'lab',
      name,
      unit,
      otherUnit,
      value: pick(values, random),
    })),
    { kind: 'family', relative: pick(words.RELATIVES, random), disease: diseases[4] ?? '' },
    { kind: 'family', relative: pick(words.RELATIVES, random), disease: diseases[5] ?? '' },
    { kind: 'operation', name: pick(words.OPERATIONS, random), year: year() },
    ...activities.map((activity): Fact => ({
      kind: 'permission',
      activity,
      isAllowed: random() < 0.5,
    })),
    { kind: 'follow-up', what: pick(words.CLINICS, random), weeks: 2 + Math.floor(random() * 9) },
    {
      kind: 'pressure',
      systolic: 100 + 5 * Math.floor(random() * 16),
      diastolic: 55 + 5 * Math.floor(random() * 9),
      pulse: 52 + Math.floor(random() * 60),
    },
    {
      kind: 'allergy',
      drug:
        random() < 0.5
          ? null
          : pick(['Penicillin', 'Kontrastmittel', 'Ibuprofen', 'Cotrimoxazol'], random),
    },
  ];
  return { sex: random() < 0.5 ? 'm' : 'w', surname: pick(words.SURNAMES, random), facts };
}

export function pick<T>(some: readonly T[], random: Random): T {
  const one = some[Math.floor(random() * some.length)];
  if (one === undefined) throw new RangeError('There is nothing to pick from.');
  return one;
}

export function shuffled<T>(some: readonly T[], random: Random): readonly T[] {
  return some
    .map((one) => ({ one, by: random() }))
    .toSorted((left, right) => left.by - right.by)
    .map(({ one }) => one);
}
