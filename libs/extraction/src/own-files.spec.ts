import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { expect, it } from 'vitest';
import { extractionOf } from '../test/read-document.js';
import { FORMAT_NAMES, FORMATS } from './detection/formats.js';

const LETTER = [
  'Discharge letter',
  'MRN TEST-0001',
  'Acute decompensated heart failure, LVEF 35 %',
  'No evidence of myocardial infarction',
  '78.4 kg to 73.9 kg',
  '3.1 mmol/l on 5 March and 4.2 mmol/l at discharge',
  'Digoxin was stopped because of bradycardia (42/min)',
  'Furosemide 40 mg',
  'Apixaban 5 mg',
  'Bisoprolol 2.5 mg',
  'Penicillin (rash, 1998)',
  '21 April 2026',
];
const REPORT = [
  'Röntgen Thorax',
  'geb. 12.05.1948',
  'Kein Nachweis eines Pneumothorax',
  '14 × 11 mm, größer als am 02.11.2025 (9 mm)',
  'Kein Pleuraerguss links, geringer Erguss rechts',
  'CT des Thorax innerhalb von 2 Wochen',
];
const SCANNED_LETTER = [
  'Discharge letter',
  'heart failure, LVEF 35 %',
  'No evidence of myocardial infarction',
];

/** What each file of `test/files` says, in this order. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'letter.pdf': LETTER,
  'letter-printed.pdf': LETTER,
  'report.pdf': REPORT,
  'letter.docx': LETTER,
  'report.docx': REPORT,
  'medication-plan.xlsx': [
    'Drug: Furosemide 40 mg | Morning: 1 | Noon: 1 | Evening: [empty] | Since: 03.03.2026',
    'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1 | Since: 05.03.2026',
    'Digoxin 0.1 mg',
    'Test: Potassium | Value: 6.1 | Unit: mmol/l',
  ],
  'case-conference.pptx': [
    'LVEF 35 %',
    'No evidence of myocardial infarction',
    'Digoxin was stopped because of bradycardia (42/min)',
    'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
  ],
  'letter.odt': LETTER,
  'letter.rtf': LETTER,
  'report.rtf': REPORT,
  'letter.html': LETTER,
  'report.html': REPORT,
  'consultation.cda.xml': [
    'Penicillin: rash in 1998',
    'No known latex allergy',
    'Potassium',
    '3.1 mmol/l',
    '112 µmol/l',
    'Digoxin is not to be restarted',
  ],
  'mail.eml': ['Befund Röntgen Thorax (erfunden)', 'Kein Nachweis einer Fraktur', '19.03.2026'],
  'mail.msg': [
    'Subject: Laborwerte (erfunden)',
    'Test: Kalium | Wert: 6,1 | Einheit: mmol/l',
    'Test: INR | Wert: 2,5 | Einheit: [empty]',
    'Attachment: befund.txt',
  ],
  'ward-note-cp1252.txt': [
    'RR 145/85 mmHg',
    '37,8 °C',
    'Übelkeit, kein Erbrechen',
    'bis zu 4 × täglich',
    'Enoxaparin pausiert',
  ],
  'telephone-note.txt': ['Advised against', 'up to 4 × daily', 'No bleeding', '12 March 2026'],
  'letter-scan.jpg': SCANNED_LETTER,
  'letter-scan.tif': SCANNED_LETTER,
  // recognition writes the sign of multiplication as a letter
  'report-scan.png': ['Kein Nachweis eines Pneumothorax', '11 mm', 'Kein Pleuraerguss links'],
};

it.each(Object.entries(FACTS))('reads what %s says, in its order', async (name, facts) => {
  const bytes = readFileSync(join(INSTALL_FOLDER, 'test', 'files', name));
  const { text } = await extractionOf(bytes, name, { languages: ['eng', 'deu'] });
  const said = text.replaceAll(/\s+/g, ' ');
  expect(facts.filter((fact) => !said.includes(fact))).toEqual([]);
  const places = facts.map((fact) => said.indexOf(fact));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('has a file for each format', () => {
  const extensions = new Set(Object.keys(FACTS).map((name) => name.split('.').at(-1)));
  const without = FORMAT_NAMES.filter(
    (format) => !FORMATS[format].extensions.some((extension) => extensions.has(extension)),
  );
  expect(without).toEqual([]);
});
