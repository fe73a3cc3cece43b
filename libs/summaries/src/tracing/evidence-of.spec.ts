import type { Extraction } from '@app/extraction';
import { expect, it } from 'vitest';
import { Source } from '../sources/source.js';
import { evidenceOf } from './evidence-of.js';
import { draftToJudge } from './judged-draft.js';

type Run = Extraction['runs'][number];
const place = { kind: 'line' as const, line: 1 };

/** A text of stretches; those in braces were added by the reader, those in tildes are struck out. */
function sourceOf(...stretches: readonly string[]): Source {
  let text = '';
  const runs = stretches.map((stretch): Run => {
    const words = stretch.replaceAll(/[{}~]/g, '');
    const start = text.length;
    text += words;
    return {
      start,
      end: text.length,
      place,
      ...(stretch.startsWith('{') && { added: true }),
      ...(stretch.startsWith('~') && { struck: 'explicit' }),
    };
  });
  const extractor = { name: 'test', version: 1, libraries: {} };
  return new Source([
    { documentId: 'd', extractionId: 'e', extraction: { text, runs, warnings: [], extractor } },
  ]);
}

it('names nothing as not mentioned of which only names of columns and gaps are left', () => {
  const source = sourceOf(
    'Cough for a week.\n',
    '{Medication: }',
    '~Metformin 500 mg~',
    '{ [empty] | Morning: [empty]\n}',
    '{Medication: }',
    'Bisoprolol 2.5 mg',
    '{ | Morning: [empty]}',
  );
  const draft = draftToJudge({ text: 'Cough for a week.', sections: [] }, null, []);
  const { unused } = evidenceOf(source, draft);
  const text = source.documents[0]?.extraction.text ?? '';
  const words = unused.map(({ start, end }) => text.slice(start, end));
  expect(words).toHaveLength(1);
  expect(words[0]).toContain('Bisoprolol 2.5 mg');
});

it('has a copied sentence supported by its words, its day and its heading, and no other day', () => {
  const source = sourceOf(
    '16 Nov: seen by Dr Nonesuch. Neutrophils 0.2, platelets 61.\n',
    '17 Nov: afebrile, eats and drinks.\n',
  );
  const statusOf = (line: string, id = 'key-sentences'): string | undefined => {
    const sections = [{ id, title: 'Key sentences', start: 0, end: line.length }];
    return evidenceOf(source, draftToJudge({ text: line, sections }, null, [])).evidence[0]?.status;
  };
  const line = '16 Nov: Neutrophils 0.2, platelets 61.';
  expect(statusOf(line)).toBe('supported');
  expect(statusOf(line.replace('16', '17'))).not.toBe('supported');
  expect(statusOf(line.replace('0.2', '2.0'))).not.toBe('supported');
  expect(statusOf(line, 'course')).not.toBe('supported');
});
