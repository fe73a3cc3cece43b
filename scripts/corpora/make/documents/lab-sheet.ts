import { type MadeCells, type MadeDocument, type MadeGroup, rich } from '../made-document.js';
import type { Random } from '../random.js';

interface Analyte {
  readonly en: string;
  readonly de: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

const PANELS: readonly {
  readonly en: string;
  readonly de: string;
  readonly analytes: readonly Analyte[];
}[] = [
  {
    en: 'Electrolytes',
    de: 'Elektrolyte',
    analytes: [
      analyte('Potassium', 'Kalium', 'mmol/l', 3.5, 5.1, 1),
      analyte('Sodium', 'Natrium', 'mmol/l', 136, 145, 0),
      analyte('Chloride', 'Chlorid', 'mmol/l', 98, 107, 0),
      analyte('Calcium', 'Calcium', 'mmol/l', 2.15, 2.55, 2),
      analyte('Magnesium', 'Magnesium', 'mmol/l', 0.66, 1.07, 2),
      analyte('Phosphate', 'Phosphat', 'mmol/l', 0.81, 1.45, 2),
    ],
  },
  {
    en: 'Blood count',
    de: 'Blutbild',
    analytes: [
      analyte('Leukocytes', 'Leukozyten', '10^9/l', 3.9, 10.2, 1),
      analyte('Erythrocytes', 'Erythrozyten', '10^12/l', 4.3, 5.75, 2),
      analyte('Haemoglobin', 'Hämoglobin', 'g/dl', 13.5, 17.2, 1),
      analyte('Haematocrit', 'Hämatokrit', '%', 39.5, 50.5, 1),
      analyte('Platelets', 'Thrombozyten', '10^9/l', 150, 370, 0),
      analyte('MCV', 'MCV', 'fl', 80, 99, 0),
      analyte('Reticulocytes', 'Retikulozyten', '‰', 8, 20, 0),
    ],
  },
  {
    en: 'Kidney and liver',
    de: 'Niere und Leber',
    analytes: [
      analyte('Creatinine', 'Kreatinin', 'µmol/l', 62, 106, 0),
      analyte('Urea', 'Harnstoff', 'mmol/l', 2.8, 7.2, 1),
      analyte('eGFR (CKD-EPI)', 'eGFR (CKD-EPI)', 'ml/min/1.73 m^2', 90, 120, 0),
      analyte('Bilirubin, total', 'Bilirubin, gesamt', 'µmol/l', 5, 21, 1),
      analyte('ALT (GPT)', 'ALT (GPT)', 'U/l', 10, 50, 0),
      analyte('AST (GOT)', 'AST (GOT)', 'U/l', 10, 50, 0),
      analyte('Gamma-GT', 'Gamma-GT', 'U/l', 10, 71, 0),
    ],
  },
  {
    en: 'Coagulation and inflammation',
    de: 'Gerinnung und Entzündung',
    analytes: [
      analyte('INR', 'INR', '', 0.85, 1.15, 2),
      analyte('aPTT', 'aPTT', 's', 26, 36, 1),
      analyte('D-dimer', 'D-Dimer', 'mg/l FEU', 0.1, 0.5, 2),
      analyte('C-reactive protein', 'C-reaktives Protein', 'mg/l', 1, 5, 1),
      analyte('Procalcitonin', 'Procalcitonin', 'µg/l', 0.02, 0.5, 2),
      analyte('Troponin T, high sensitivity', 'Troponin T, hochsensitiv', 'ng/l', 3, 14, 0),
    ],
  },
  {
    en: 'Thyroid and metabolism',
    de: 'Schilddrüse und Stoffwechsel',
    analytes: [
      analyte('TSH, basal', 'TSH, basal', 'mU/l', 0.27, 4.2, 2),
      analyte('Free T4', 'Freies T4', 'pmol/l', 12, 22, 1),
      analyte('Glucose, fasting', 'Glukose, nüchtern', 'mmol/l', 4.1, 5.9, 1),
      analyte('HbA1c', 'HbA1c', 'mmol/mol', 20, 42, 0),
      analyte('Ferritin', 'Ferritin', 'µg/l', 30, 400, 0),
      analyte('Vitamin B12', 'Vitamin B12', 'pmol/l', 145, 569, 0),
    ],
  },
];

const WORDS = {
  en: {
    columns: ['Test', 'Result', 'Unit', 'Reference range', 'Flag'],
    title: 'Laboratory report',
    collected: 'Specimen: serum, collected',
    pending: 'Results that are missing follow.',
    header: 'Institute of Laboratory Medicine, Northfield Teaching Hospital',
    footer: 'Preliminary values are marked. Validated by the laboratory.',
    negative: 'negative',
    culture: 'Hepatitis B surface antigen',
  },
  de: {
    columns: ['Untersuchung', 'Ergebnis', 'Einheit', 'Referenzbereich', 'Hinweis'],
    title: 'Laborbefund',
    collected: 'Material: Serum, entnommen',
    pending: 'Fehlende Ergebnisse folgen.',
    header: 'Institut für Laboratoriumsmedizin, Klinikum Musterstadt',
    footer: 'Vorläufige Werte sind gekennzeichnet. Vom Labor freigegeben.',
    negative: 'negativ',
    culture: 'Hepatitis-B-Oberflächenantigen',
  },
} as const;

/** Results with gaps: no unit, no flag, results that have not come yet. */
export function labSheet(name: string, at: number, random: Random): MadeDocument {
  const language = at % 3 === 2 ? 'de' : 'en';
  const words = WORDS[language];
  const number = (value: number, decimals: number): string => {
    const written = value.toFixed(decimals);
    return language === 'de' ? written.replace('.', ',') : written;
  };
  const rowOf = (one: Analyte): MadeCells => {
    const { low, high, decimals } = one;
    const spread = random.chance(0.4) ? 1 : 0.2;
    const value = low + (high - low) * (random.next() * (1 + 2 * spread) - spread);
    const shown = number(Math.max(value, 10 ** -decimals), decimals);
    const isHigh = value > high;
    const flag = isHigh ? (value > high * 1.4 ? 'HH' : 'H') : value < low ? 'L' : '';
    const least = random.chance(0.08);
    const result = least ? `<${number(low / 2, decimals)}` : shown;
    const unknown = random.chance(0.1);
    return row([
      one[language],
      unknown ? '' : result,
      one.unit,
      `${number(low, decimals)}-${number(high, decimals)}`,
      unknown ? '' : least ? 'L' : flag,
    ]);
  };
  const count = at % 3 === 1 ? PANELS.length : 3;
  const rows: (MadeCells | MadeGroup)[] = random
    .some(PANELS, count)
    .flatMap((panel) => [
      { group: panel[language] },
      ...random.some(panel.analytes, count === 3 ? 5 : 7).map(rowOf),
    ]);
  rows.push(row([words.culture, words.negative, '', '', '']));
  const day = String(random.integer(10, 28));
  return {
    name,
    kind: 'lab-sheet',
    language,
    title: words.title,
    header: words.header,
    footer: words.footer,
    drugs: [],
    blocks: [
      { kind: 'paragraph', content: rich(`${words.collected} ${day}.09.2025.`) },
      {
        kind: 'table',
        columns: words.columns,
        rows,
        rules: (['grid', 'none', 'rows'] as const)[at % 3] ?? 'grid',
      },
      { kind: 'paragraph', content: rich(words.pending) },
    ],
  };
}

function row(cells: readonly string[]): MadeCells {
  return { cells: cells.map(rich) };
}

function analyte(
  en: string,
  de: string,
  unit: string,
  low: number,
  high: number,
  decimals: number,
): Analyte {
  return { en, de, unit, low, high, decimals };
}
