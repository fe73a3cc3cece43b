import { expect, it } from 'vitest';
import { absenceLimit } from './absence-limit.js';
import type { SourceDocument } from './source.js';

const extractor = { name: 'test', version: 1, libraries: {} };

function extraction(
  change: Partial<SourceDocument['extraction']> = {},
): SourceDocument['extraction'] {
  const text = 'Allergies: none known.';
  const runs = [{ start: 0, end: text.length, place: { kind: 'line' as const, line: 1 } }];
  return { text, runs, warnings: [], extractor, ...change };
}

it('a document that was read whole may be silent', () => {
  expect(absenceLimit(extraction())).toBeNull();
  expect(absenceLimit(extraction({ leftOut: [{ kind: 'script', count: 1 }] }))).toBeNull();
});

it('of one of which pages or parts were not read nobody can say so', () => {
  const pages = { code: 'pages-without-text', message: 'Pages.', detail: { pages: [2] } };
  expect(absenceLimit(extraction({ warnings: [pages] }))).toBe('unread');
  expect(absenceLimit(extraction({ leftOut: [{ kind: 'picture', count: 1 }] }))).toBe('unread');
});

it('nor of one with words that were hardly legible', () => {
  const text = 'Allergies: [illegible]';
  const leftOut = [{ kind: 'value' as const, count: 1 }];
  expect(absenceLimit(extraction({ text, leftOut }))).toBe('unsure');
  const runs = [{ start: 0, end: 22, place: { kind: 'line' as const, line: 1 }, confidence: 0.5 }];
  expect(absenceLimit(extraction({ runs }))).toBe('unsure');
});
