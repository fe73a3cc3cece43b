import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  clinicalPath,
  hasClinicalData,
  NO_CLINICAL_DATA,
} from '../../../../test/support/corpora.js';
import type { Span } from '@app/text';
import { joinNeighbours, splitBySection, splitSmaller } from './segments.js';

const PIECES = [
  'Plan:',
  'PLAN',
  'cough',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '3. Term',
  '😀',
  '\ud83d',
  '\t',
  'é',
  '## A',
];

/** Texts of everything that a cut could stumble over, the same on every run. */
function* strangeTexts(): Iterable<string> {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < 300; round += 1) {
    yield Array.from({ length: next(40) }, () => PIECES[next(PIECES.length)]).join('');
  }
}

function clinicalNotes(): string[] {
  const lines = readFileSync(clinicalPath('aci_sections.valid.jsonl'), 'utf8').split('\n');
  return lines
    .filter(Boolean)
    .slice(0, 50)
    .map((line) => String(JSON.parse(line).source));
}

function expectToCover(spans: readonly Span[], { start, end }: Span): void {
  expect(spans.at(0)?.start).toBe(start);
  expect(spans.at(-1)?.end).toBe(end);
  for (const [index, span] of spans.entries()) {
    expect(span.start).toBe(spans[index - 1]?.end ?? start);
    expect(span.end).toBeGreaterThan(span.start);
  }
}

function headingsOf(text: string): string[] {
  return splitBySection(text).map(
    ({ start, end }) => text.slice(start, end).split('\n', 1)[0] ?? '',
  );
}

/** Cuts until nothing can be cut any more, and looks at every step. */
function cutToTheEnd(text: string): void {
  const pending: Span[] = [{ start: 0, end: text.length }];
  for (let span = pending.pop(); span; span = pending.pop()) {
    const smaller = splitSmaller(text, span);
    expectToCover(smaller, span);
    for (const { start } of smaller) {
      const insidePair =
        /[\ud800-\udbff]/.test(text.charAt(start - 1)) &&
        /[\udc00-\udfff]/.test(text.charAt(start));
      expect(insidePair).toBe(false);
    }
    if (smaller.length > 1) pending.push(...smaller);
    else expect(Array.from(text.slice(span.start, span.end))).toHaveLength(1);
  }
}

describe('a text in sections', () => {
  it('is cut before each heading, whatever its style', () => {
    const text =
      'Some words.\nHISTORY OF PRESENT ILLNESS\nA cough.\nMedications:\nNone.\n## Plan\nRest.\n3. Termination\nEither side may.\n';
    expect(headingsOf(text)).toEqual([
      'Some words.',
      'HISTORY OF PRESENT ILLNESS',
      'Medications:',
      '## Plan',
      '3. Termination',
    ]);
  });

  it('is not cut where a sentence only looks like a heading', () => {
    const text = 'The patient came.\nHe takes lisinopril: 10 mg.\n5. mg were given at night.\nA\n';
    expect(headingsOf(text)).toHaveLength(1);
  });

  it('is cut where a file of another system ends its lines with CR LF', () => {
    expect(headingsOf('Words.\r\nPLAN:\r\nRest.\r\n').map((line) => line.trim())).toEqual([
      'Words.',
      'PLAN:',
    ]);
  });

  it('is cut before each numbered clause of a contract', () => {
    const text =
      'The parties agree:\n1.1 The Supplier shall deliver within ten days of each order.\nSection 4. Either party may end this.\n(b) to pay on time\n';
    expect(headingsOf(text).map((line) => line.slice(0, 10))).toEqual([
      'The partie',
      '1.1 The Su',
      'Section 4.',
      '(b) to pay',
    ]);
  });

  it('is cut where its documents, pages and sections begin', () => {
    const text = 'One page.\nAnother page.';
    expect(splitBySection(text, [0, 10, text.length])).toEqual([
      { start: 0, end: 10 },
      { start: 10, end: text.length },
    ]);
  });

  it('lies end to end and whole in its sections', () => {
    for (const text of strangeTexts()) {
      if (text !== '') expectToCover(splitBySection(text), { start: 0, end: text.length });
    }
  });
});

describe('a span that is too long', () => {
  it('is cut between speakers first, then at paragraphs, sentences and words', () => {
    const cut = (text: string): string[] =>
      splitSmaller(text, { start: 0, end: text.length }).map(({ start, end }) =>
        text.slice(start, end),
      );
    expect(cut('[doctor] Hi.\n\nWell?\n[patient] A cough. Yes.')).toEqual([
      '[doctor] Hi.\n\nWell?\n',
      '[patient] A cough. Yes.',
    ]);
    expect(cut('Doctor: Hi.\nMs. Jones: A cough.')).toHaveLength(2);
    expect(cut('One. Two.\n\nThree.')).toEqual(['One. Two.\n\n', 'Three.']);
    expect(cut('One. Two! Three?')).toEqual(['One. ', 'Two! ', 'Three?']);
    expect(cut('one two')).toEqual(['one ', 'two']);
    expect(cut('abcd')).toEqual(['ab', 'cd']);
  });

  it('is never cut between the halves of a character', () => {
    cutToTheEnd('😀'.repeat(33));
    cutToTheEnd(`a${'😀'.repeat(8)}`);
  });

  it('comes down to single characters without a gap or an overlap', () => {
    for (const text of strangeTexts()) if (text !== '') cutToTheEnd(text);
  });

  it('covers the note that it comes from', ({ skip }) => {
    skip(!hasClinicalData, NO_CLINICAL_DATA);
    for (const note of clinicalNotes()) {
      expectToCover(splitBySection(note), { start: 0, end: note.length });
      for (const section of splitBySection(note))
        expectToCover(splitSmaller(note, section), section);
    }
  });

  it('is joined with its neighbours up to a size, and no further', () => {
    const spans = splitSmaller('aa bb cc dd eeeeeeeeeeee ff', { start: 0, end: 27 });
    const joined = joinNeighbours(spans, 6);
    expectToCover(joined, { start: 0, end: 27 });
    expect(joined.map(({ start, end }) => end - start)).toEqual([6, 6, 13, 2]);
  });
});
