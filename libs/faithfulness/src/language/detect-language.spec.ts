import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.js';

describe('the language of a short clinical line', () => {
  it.each([
    ['de', 'Kein Fieber.'],
    ['de', 'Z.n. Appendektomie 2012.'],
    ['de', 'V.a. Lungenembolie.'],
    ['de', 'Ramipril 5 mg 1-0-1-0 abgesetzt.'],
    ['de', 'Patient klagt über Schwindel.'],
    ['de', 'Lunge bds. frei, vesikuläres Atemgeräusch.'],
    ['de', 'Arterielle Hypertonie'],
    ['en', 'No fever.'],
    ['en', 'Denies chest pain.'],
    ['en', 'Lungs clear bilaterally.'],
    ['en', 'Atrial fibrillation, on apixaban.'],
    ['en', 'Patient: Yeah.'],
    ['en', 'Mother with diabetes mellitus type 2.'],
    ['other', 'Pas de fièvre.'],
    ['other', 'Paciente con dolor torácico.'],
    ['other', 'Geen koorts, de patiënt heeft pijn.'],
    ['other', 'Brak gorączki.'],
    ['other', 'Ateşi yok.'],
    ['other', 'Температура нормальная.'],
  ])('%s: %s', (language, line) => {
    expect(detectLanguage(line)).toBe(language);
  });

  it.each([
    'Ramipril 5 mg',
    'Citalopram 20 mg od, ramipril 5 mg od, folic acid 5 mg od',
    'Igor, 33 y/o, Luis, 12 y/o',
    'Metformin 1000 mg 1-0-1',
    'CRP 12,5 mg/l',
    '140/90 mmHg',
    'Vaccine: Influenza virus vaccine, IM',
    '',
  ])('is none of %j', (line) => {
    expect(detectLanguage(line)).toBeNull();
  });

  it('is none of a table of names and codes', () => {
    expect(
      detectLanguage('Kalium | 5,9 | mmol | Natrium | 141 | Ferritin | Zonulin | Elastase'),
    ).toBeNull();
    const row = 'Zonulin | Elastase | Ferritin | Troponin | Lipase\n';
    expect(detectLanguage(row.repeat(9))).toBeNull();
  });

  it('is another of running text without a known word', () => {
    const finnish = `Potilaan vointi parani hitaasti hoidon aikana eikä uusia oireita todettu seurannassa. `;
    expect(detectLanguage(finnish.repeat(5))).toBe('other');
  });
});
