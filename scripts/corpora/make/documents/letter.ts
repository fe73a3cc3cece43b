import { type MadeDocument, rich } from '../made-document.js';
import type { Random } from '../random.js';
import { sentencesOf } from './prose.js';

const WORDS = {
  en: {
    title: 'Discharge letter',
    header: 'Northfield Teaching Hospital, Department of Cardiology, 1 Hospital Road, Northfield',
    footer: 'Allergy: PENICILLIN',
    greeting: 'Dear colleague,',
    diagnosis: 'Diagnosis: ~~unstable angina~~ non-ST-elevation infarction.',
    vitals: 'Course of vital signs',
    columns: ['Measured', 'Admission', 'Day 2', 'Discharge'],
    rows: ['Systolic pressure (mmHg)', 'Pulse (per minute)', 'Weight (kg)', 'Temperature (°C)'],
    close: 'With kind regards',
  },
  de: {
    title: 'Entlassungsbrief',
    header: 'Klinikum Musterstadt, Klinik für Kardiologie, Klinikstraße 1, 12345 Musterstadt',
    footer: 'Allergie: PENICILLIN',
    greeting: 'Sehr geehrte Frau Kollegin,',
    diagnosis: 'Diagnose: ~~instabile Angina pectoris~~ NSTEMI.',
    vitals: 'Verlauf der Vitalwerte',
    columns: ['Messung', 'Aufnahme', 'Tag 2', 'Entlassung'],
    rows: ['Blutdruck systolisch (mmHg)', 'Puls (pro Minute)', 'Gewicht (kg)', 'Temperatur (°C)'],
    close: 'Mit freundlichen Grüßen',
  },
} as const;

/** Prose between a letterhead and a footer that says what nobody may miss. */
export function letter(name: string, at: number, random: Random): MadeDocument {
  const language = at % 3 === 2 ? 'de' : 'en';
  const words = WORDS[language];
  const point = language === 'de' ? ',' : '.';
  const values = [
    (): string => String(random.integer(95, 178)),
    (): string => String(random.integer(48, 118)),
    (): string => `${random.integer(51, 109)}${point}${random.integer(0, 9)}`,
    (): string => `${random.integer(36, 39)}${point}${random.integer(0, 9)}`,
  ];
  const prose = sentencesOf(language, 10, random);
  return {
    name,
    kind: 'letter',
    language,
    title: words.title,
    header: words.header,
    footer: words.footer,
    drugs: [],
    blocks: [
      { kind: 'paragraph', content: rich(words.greeting) },
      { kind: 'paragraph', content: rich(words.diagnosis) },
      { kind: 'paragraph', content: rich(prose.slice(0, 5).join(' ')) },
      { kind: 'heading', text: words.vitals },
      {
        kind: 'table',
        columns: words.columns,
        rows: words.rows.map((label, index) => ({
          cells: [
            label,
            ...[0, 1, 2].map(() => (random.chance(0.2) ? '' : (values[index]?.() ?? ''))),
          ].map(rich),
        })),
        rules: (['none', 'grid', 'rows'] as const)[at % 3] ?? 'none',
      },
      { kind: 'paragraph', content: rich(prose.slice(5).join(' ')) },
      { kind: 'paragraph', content: rich(words.close) },
    ],
  };
}
