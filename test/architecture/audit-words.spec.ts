import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audit as german } from '../../apps/web/src/locales/de/audit.js';
import { documents as germanDocuments } from '../../apps/web/src/locales/de/documents/documents.js';
import { audit as english } from '../../apps/web/src/locales/en/audit.js';
import { documents as englishDocuments } from '../../apps/web/src/locales/en/documents/documents.js';
import { AUDIT_ACTIONS } from '../support/declared-names.js';

const LANGUAGES = [
  { words: english, documents: englishDocuments },
  { words: german, documents: germanDocuments },
];

const codesIn = (text: string, code: RegExp): readonly string[] =>
  [...text.matchAll(code)].map(([, found = '']) => found);

const ACTIONS = Object.values(AUDIT_ACTIONS).flat();

it('every act has words on the page of the trail, in each language', () => {
  expect(ACTIONS.length).toBeGreaterThan(150);
  for (const { words, documents } of LANGUAGES) {
    const known = new Set([...Object.keys(words.action), ...Object.keys(documents.history.action)]);
    expect(ACTIONS.filter((action) => !known.has(action))).toEqual([]);
  }
});

it('whatever an act is about has a word there, in each language', () => {
  const files = globSync(['libs/*/src/**/!(*.spec).ts', 'apps/{api,worker}/src/**/!(*.spec).ts']);
  const types = files.flatMap((file) =>
    codesIn(readFileSync(file, 'utf8'), /(?:subject: |\[|subject = )\{ type: '([a-z_-]+)', id/g),
  );
  expect(types.length).toBeGreaterThan(100);
  for (const { words } of LANGUAGES) {
    const known = new Set(Object.keys(words.subject));
    expect([...new Set(types)].filter((type) => !known.has(type))).toEqual([]);
  }
});
