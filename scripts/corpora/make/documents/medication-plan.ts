import { type MadeCells, type MadeDocument, rich } from '../made-document.js';
import type { Random } from '../random.js';

/** Name and strength; the name is one word, so that a misread one is found. */
const DRUGS = [
  'Ramipril 5 mg',
  'Bisoprolol 2.5 mg',
  'Metformin 850 mg',
  'Torasemide 10 mg',
  'Apixaban 2.5 mg',
  'Atorvastatin 40 mg',
  'Pantoprazole 20 mg',
  'Levothyroxine 75 µg',
  'Amlodipine 5 mg',
  'Spironolactone 25 mg',
  'Allopurinol 100 mg',
  'Sertraline 50 mg',
  'Mirtazapine 15 mg',
  'Prednisolone 7.5 mg',
  'Methotrexate 12.5 mg',
  'Tamsulosin 0.4 mg',
  'Empagliflozin 10 mg',
  'Colecalciferol 20 µg',
] as const;
const STOPPED = ['Ibuprofen 400 mg', 'Diclofenac 75 mg', 'Phenprocoumon 3 mg'] as const;

const NOTES = {
  en: [
    'before a meal',
    'only on Mondays, never daily',
    'measure blood pressure first; leave out below 100 mmHg systolic',
    'until the check in 14 days',
    'with 200 ml of water, do not crush',
  ],
  de: [
    'vor dem Essen',
    'nur montags, niemals täglich',
    'vorher Blutdruck messen; unter 100 mmHg systolisch weglassen',
    'bis zur Kontrolle in 14 Tagen',
    'mit 200 ml Wasser, nicht zerkleinern',
  ],
} as const;
const WORDS = {
  en: {
    columns: ['Medication', 'Morning', 'Noon', 'Evening', 'Night', 'Instructions'],
    title: 'Medication plan',
    allergy: 'Allergies: ~~none known~~ penicillin (rash in 2019).',
    header: 'Dr. A. Sample, General practice, 12 Mill Lane, Northfield',
    footer: 'Allergy: PENICILLIN',
    stopped: 'Stopped on discharge',
    reason: 'Reason',
    as: 'bleeding risk',
  },
  de: {
    columns: ['Medikament', 'Morgens', 'Mittags', 'Abends', 'Zur Nacht', 'Hinweise'],
    title: 'Medikationsplan',
    allergy: 'Allergien: ~~keine bekannt~~ Penicillin (Ausschlag 2019).',
    header: 'Dr. A. Muster, Hausarztpraxis, Mühlgasse 12, 12345 Musterstadt',
    footer: 'Allergie: PENICILLIN',
    stopped: 'Bei Entlassung abgesetzt',
    reason: 'Grund',
    as: 'Blutungsrisiko',
  },
} as const;

/** Doses with gaps: which gap it is decides when the drug is taken. */
export function medicationPlan(name: string, at: number, random: Random): MadeDocument {
  const language = at % 3 === 2 ? 'de' : 'en';
  const words = WORDS[language];
  const local = (text: string): string =>
    language === 'de' ? text.replaceAll(/(\d)\.(\d)/g, '$1,$2') : text;
  const dose = (): string => random.pick(['1', '1', '2', '½', '0.5', '1.5'].map(local));
  const rows = random.some(DRUGS, 9).map((drug): MadeCells => {
    const taken = random.pick([[0], [0], [2], [3], [0, 2], [0, 1, 2], [1]]);
    const doses = [0, 1, 2, 3].map((time) => (taken.includes(time) ? dose() : ''));
    const note = random.chance(0.6) ? random.pick(NOTES[language]) : '';
    return { cells: [local(drug), ...doses, note].map(rich) };
  });
  const stopped = random.pick(STOPPED);
  return {
    name,
    kind: 'medication-plan',
    language,
    title: words.title,
    header: words.header,
    footer: words.footer,
    drugs: [...rows.map(({ cells }) => cells[0]?.[0]?.text ?? ''), stopped].map(
      (drug) => drug.split(' ')[0] ?? '',
    ),
    blocks: [
      { kind: 'paragraph', content: rich(words.allergy) },
      {
        kind: 'table',
        columns: words.columns,
        rows,
        rules: (['grid', 'rows', 'none'] as const)[at % 3] ?? 'grid',
      },
      { kind: 'heading', text: words.stopped },
      {
        kind: 'table',
        columns: [words.columns[0], words.reason],
        rows: [{ cells: [rich(`~~${stopped}~~`), rich(words.as)] }],
        rules: 'grid',
      },
    ],
  };
}
