import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentReasons as german } from '../../apps/web/src/locales/de/documents/document-reasons.js';
import { live as germanWork } from '../../apps/web/src/locales/de/live.js';
import { documentReasons as english } from '../../apps/web/src/locales/en/documents/document-reasons.js';
import { live as englishWork } from '../../apps/web/src/locales/en/live.js';

/** Where stand the codes that end up as the reason of a document, a summary or a run. */
const SOURCES: readonly { readonly files: string; readonly code: RegExp }[] = [
  { files: 'libs/extraction/src/rejection.ts', code: /^ {2}'([a-z-]+)',$/gm },
  {
    files: 'libs/documents/src/content/extraction-step.ts',
    code: /reject\(document, '([a-z-]+)'\)/g,
  },
  { files: 'libs/summaries/src/generation/generation.errors.ts', code: /code = '([a-z-]+)'/g },
  { files: 'libs/inference/src/engines/engine.errors.ts', code: /code = '([a-z-]+)'/g },
  {
    files: 'libs/summaries/src/{,requests/,runs/,generation/,progress/,profiles/}!(*.spec).ts',
    code: /reason: '([a-z-]+)'/g,
  },
];

const codes = SOURCES.map(({ files, code }) =>
  globSync(files).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(code)].map(([, found = '']) => found),
  ),
);

it('every reason that the service gives has words in the web app, in each language', () => {
  expect(codes.map(({ length }) => length > 0)).toEqual(SOURCES.map(() => true));
  for (const words of [english, german]) {
    const known = new Set(Object.keys(words));
    expect(codes.flat().filter((code) => !known.has(code))).toEqual([]);
  }
});

it('every reason of the reader has words in the list of uploads, in each language', () => {
  const [ofReader = []] = codes;
  for (const { reason } of [englishWork, germanWork]) {
    const known = new Set(Object.keys(reason));
    expect(ofReader.filter((code) => !known.has(code))).toEqual([]);
  }
});
