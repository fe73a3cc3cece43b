import { expect, it } from 'vitest';
import { TextLanguages } from './text-languages.js';

const GERMAN = 'Die Patientin klagt seit zwei Wochen über Husten.';
const ENGLISH = 'The patient has had a cough for two weeks.';
const DRUGS = 'Ramipril 5 mg\nMetformin 1000 mg';

function languageOf(text: string, part: string): string | null {
  const start = text.indexOf(part);
  return new TextLanguages(text).of({ start, end: start + part.length });
}

it('tells paragraphs and lines apart, and takes names of drugs for the language around them', () => {
  const text = `${GERMAN}\n\n${DRUGS}\n\n${GERMAN}\n\n${ENGLISH}`;
  expect(languageOf(text, GERMAN)).toBe('de');
  expect(languageOf(text, 'Metformin 1000 mg')).toBe('de');
  expect(languageOf(text, ENGLISH)).toBe('en');
  expect(languageOf(`${GERMAN}\n${ENGLISH}\n${GERMAN}`, ENGLISH)).toBe('en');
});

it('has no language where there are drugs and numbers alone, unless one is named', () => {
  expect(new TextLanguages(DRUGS).main).toBeNull();
  expect(new TextLanguages(DRUGS, 'de').main).toBe('de');
});

it('keeps offsets where it leaves out other languages', () => {
  const text = `${GERMAN}\n${DRUGS}\n\n${ENGLISH}\n`;
  const only = new TextLanguages(text).only('en');
  expect(only).toHaveLength(text.length);
  expect(only.indexOf(ENGLISH)).toBe(text.indexOf(ENGLISH));
  expect(only).not.toContain('Husten');
});

it('takes the language of the first paragraph that tells where a text has two by halves', () => {
  expect(new TextLanguages(`${GERMAN}\n\n${ENGLISH}`).main).toBe('de');
});
