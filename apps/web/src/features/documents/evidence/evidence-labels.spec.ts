import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { de } from '../../../locales/de/de.js';
import { en } from '../../../locales/en/en.js';
import { aSentence } from '../testing/examples.js';
import { meaningLabel } from './evidence-labels.js';

const messages = i18next.createInstance();
beforeAll(() => messages.init({ lng: 'en', resources: { en, de } }));

const words = (language: 'en' | 'de', ...[change]: Parameters<typeof aSentence>): string =>
  meaningLabel(messages.getFixedT(language, 'documents'), aSentence(change));

it('says what was searched for where nothing was found', () => {
  const terms = ['rash', 'intolerance'];
  const absence = { topic: 'allergies' as const, terms, limit: null };
  const sentence = { status: 'not-found' as const, absence };
  expect(words('en', sentence)).toBe(
    'Not found in the documents. Searched for: allergies, rash, intolerance.',
  );
  expect(words('de', sentence)).toBe(
    'In den Dokumenten nicht gefunden. Gesucht wurde nach: Allergien, rash, intolerance.',
  );
});

it('counts the rest of many words that were searched for', () => {
  const terms = Array.from({ length: 14 }, (_, index) => `word${index}`);
  expect(
    words('en', { status: 'not-found', absence: { topic: null, terms, limit: null } }),
  ).toMatch(/word11, 2 more words\.$/);
});

it('says why nobody can tell whether the documents are silent', () => {
  const sentence = (limit: 'unread' | 'unsure' | 'language') =>
    words('en', { status: 'unchecked', absence: { topic: null, terms: [], limit } });
  expect(sentence('unread')).toMatch(/pages of the documents were not read/);
  expect(sentence('unsure')).toMatch(/hard to read/);
  expect(sentence('language')).toMatch(/no rules for the language/);
});
