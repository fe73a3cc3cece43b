import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { corpusPath, hasCorpora, NO_CORPORA } from '../../../../test/support/corpora.js';
import { readDocument } from '../../test/read-document.js';

/** What a result says in words or figures, as it is spelled in the file. */
const SAID =
  /"(?:display|text|conclusion|valueString|valueDateTime|unit)"\s*:\s*"((?:[^"\\]|\\.)*)"|"valueQuantity"\s*:\s*\{[^{}]*?"value"\s*:\s*([-+.\deE]+)/g;

it('no value of others’ Observations and DiagnosticReports is missing in the text', async ({
  skip,
}) => {
  skip(!hasCorpora, NO_CORPORA);
  const missing: string[] = [];
  let found = 0;
  for (const entry of readdirSync(corpusPath('fhir'), { recursive: true, withFileTypes: true })) {
    const source = entry.name.endsWith('.json')
      ? readFileSync(join(entry.parentPath, entry.name), 'utf8')
      : '';
    const type = /"resourceType"\s*:\s*"(\w+)"/.exec(source)?.[1] ?? '';
    const isWrong = entry.name.includes('-bad');
    if (isWrong || (type !== 'Observation' && type !== 'DiagnosticReport')) continue;
    const { outcome } = await readDocument(source, entry.name);
    const text = outcome.kind === 'extracted' ? plain(outcome.extraction.text) : '';
    // an object that is told by its words has no other name for its subject or its kind
    const said = source.replaceAll(
      /"(?:category|subject|meta|text)"\s*:\s*[[{][^[\]{}]*(?:\{[^{}]*\}[^[\]{}]*)*[\]}]/g,
      '',
    );
    for (const [, words, figures] of said.matchAll(SAID)) {
      const value: string = figures ?? JSON.parse(`"${words}"`);
      if (text.includes(plain(value))) found += 1;
      else missing.push(`${entry.name}: ${value}`);
    }
  }
  expect(missing).toEqual([]);
  expect(found).toBeGreaterThan(20);
});

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
