import { type MadeDocument, rich } from '../made-document.js';
import type { Random } from '../random.js';

const BOXES = {
  en: [
    'Penicillin allergy',
    'Latex allergy',
    'Pregnant',
    'Pacemaker or defibrillator',
    'Takes blood thinners',
    'Diabetes',
    'Previous reaction to contrast medium',
    'Kidney disease',
    'Agrees to a blood transfusion',
    'Refuses a blood transfusion',
  ],
  de: [
    'Penicillinallergie',
    'Latexallergie',
    'Schwanger',
    'Herzschrittmacher oder Defibrillator',
    'Nimmt Blutverdünner ein',
    'Diabetes',
    'Frühere Reaktion auf Kontrastmittel',
    'Nierenerkrankung',
    'Stimmt einer Bluttransfusion zu',
    'Lehnt eine Bluttransfusion ab',
  ],
} as const;
const WORDS = {
  en: {
    title: 'Consent to a CT scan with contrast medium',
    intro: 'Please tick what applies to you. The procedure takes 20 minutes.',
    header: 'Department of Radiology, Northfield Teaching Hospital',
    footer: 'Form RAD-014, version 3',
    labels: ['Patient name', 'Date of birth', 'Body weight', 'Procedure', 'Interpreter', 'Remarks'],
    procedures: ['CT of the abdomen', 'CT of the chest', 'CT of the head'],
    about: 'Please answer these questions',
  },
  de: {
    title: 'Einwilligung in eine CT mit Kontrastmittel',
    intro: 'Bitte kreuzen Sie an, was auf Sie zutrifft. Die Untersuchung dauert 20 Minuten.',
    header: 'Klinik für Radiologie, Klinikum Musterstadt',
    footer: 'Formular RAD-014, Version 3',
    labels: [
      'Name des Patienten',
      'Geburtsdatum',
      'Körpergewicht',
      'Untersuchung',
      'Dolmetscher',
      'Bemerkungen',
    ],
    procedures: ['CT des Abdomens', 'CT des Thorax', 'CT des Kopfes'],
    about: 'Bitte beantworten Sie diese Fragen',
  },
} as const;
const NAMES = ['Testperson, Erika', 'Sample, Joan', 'Muster, Max', 'Example, Peter'];

/** Boxes that are ticked and not, and fields that are filled in and not. */
export function consentForm(name: string, at: number, random: Random): MadeDocument {
  const language = at % 3 === 2 ? 'de' : 'en';
  const words = WORDS[language];
  const { integer, chance } = {
    integer: (least: number, most: number): number => random.integer(least, most),
    chance: (share: number): boolean => random.chance(share),
  };
  const kilos = `${integer(48, 110)}${language === 'de' ? ',' : '.'}${integer(1, 9)} kg`;
  const values = [
    random.pick(NAMES),
    `${integer(10, 28)}.0${integer(1, 9)}.19${integer(30, 99)}`,
    kilos,
    random.pick(words.procedures),
    '',
    '',
  ];
  return {
    name,
    kind: 'consent-form',
    language,
    title: words.title,
    header: words.header,
    footer: words.footer,
    drugs: [],
    blocks: [
      {
        kind: 'fields',
        fields: words.labels.map((label, index) => ({ label, value: values[index] ?? '' })),
      },
      { kind: 'heading', text: words.about },
      { kind: 'paragraph', content: rich(words.intro) },
      {
        kind: 'boxes',
        boxes: BOXES[language].map((label) => ({ label, ticked: chance(0.4) })),
      },
    ],
  };
}
