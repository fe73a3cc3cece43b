// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../../../../../test/render-part.js';
import type { TextBlock, TextMark } from '@app/api-client';
import { SourceMarksContext } from '../../evidence/marks/use-source-marks.js';
import { aDocumentText } from '../../testing/examples.js';
import { SourceText } from './source-text.js';

const PLAN = [
  'Medication plan',
  'Medication | Morning | Evening',
  'Medication: Ramipril 5 mg | Morning: [empty] | Evening: 1',
  'Medication: Bisoprolol [struck?] | Morning: 1 | Evening: [illegible]',
  '[x] Penicillin allergy',
  '[ ] Pregnant',
  'Allergy: none known penicillin',
].join('\n');

function stretch(words: string, from = 0): { start: number; end: number } {
  const start = PLAN.indexOf(words, from);
  if (start < 0) throw new Error(`the text has no ${words}`);
  return { start, end: start + words.length };
}

const FIRST = PLAN.indexOf('Medication: Ramipril');
const SECOND = PLAN.indexOf('Medication: Bisoprolol');
const HEAD = PLAN.indexOf('Medication |');

const cell = (
  row: number,
  column: number,
  place: { start: number; end: number },
  more: Partial<Extract<TextBlock, { kind: 'table' }>['cells'][number]> = {},
) => ({ ...place, row, column, rowSpan: 1, columnSpan: 1, ...more });

const TABLE: TextBlock = {
  kind: 'table',
  start: HEAD,
  end: stretch('[illegible]').end,
  columns: 3,
  columnNames: 'stated',
  rows: [
    { row: 0, ...stretch('Medication | Morning | Evening') },
    { row: 1, ...stretch('Medication: Ramipril 5 mg | Morning: [empty] | Evening: 1') },
    { row: 2, ...stretch('Medication: Bisoprolol [struck?] | Morning: 1 | Evening: [illegible]') },
  ],
  cells: [
    cell(0, 0, stretch('Medication', HEAD), { header: 'column' }),
    cell(0, 1, stretch('Morning', HEAD), { header: 'column' }),
    cell(0, 2, stretch('Evening', HEAD), { header: 'column' }),
    cell(1, 0, stretch('Ramipril 5 mg'), { header: 'row' }),
    cell(1, 1, stretch('[empty]'), { empty: true }),
    cell(1, 2, { start: SECOND - 2, end: SECOND - 1 }),
    cell(2, 0, stretch('Bisoprolol [struck?]')),
    cell(2, 1, { start: PLAN.indexOf('1 |', SECOND), end: PLAN.indexOf('1 |', SECOND) + 1 }),
    cell(2, 2, stretch('[illegible]')),
  ],
};
const MARKS: TextMark[] = [
  { kind: 'added', ...stretch('Medication: ', FIRST) },
  { kind: 'struck-inferred', ...stretch('Bisoprolol') },
  { kind: 'struck', ...stretch('none known') },
  { kind: 'hidden', ...stretch('penicillin') },
];
const SOURCE = aDocumentText({
  text: PLAN,
  marks: MARKS,
  blocks: [{ kind: 'heading', level: 1, ...stretch('Medication plan') }, TABLE],
});

describe('the extracted text', () => {
  it('shows a table as one, with the names of its columns and the lines of the text', async () => {
    await renderPart(<SourceText source={SOURCE} />);
    const table = screen.getByRole('table', { name: 'Table with 3 columns and 3 rows' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['2Medication', 'Morning', 'Evening']);
    const [, first, second] = within(table).getAllByRole('row');
    expect(first?.id).toBe('line-3');
    within(first ?? table).getByRole('rowheader', { name: 'Ramipril 5 mg' });
    expect(
      within(first ?? table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['empty', '1']);
    expect(second?.textContent).toBe(
      '4Possibly struck out: Bisoprolol (end) struck out?1illegible',
    );
    expect(screen.getByTitle('Nothing is written here. This does not mean “no”.')).toBeTruthy();
  });

  it('shows headings, boxes and struck or hidden words, and says them', async () => {
    await renderPart(<SourceText source={SOURCE} />);
    screen.getByRole('heading', { level: 2, name: 'Medication plan' });
    const ticked = screen.getByText(/Penicillin allergy/);
    expect(ticked.textContent).toBe('Ticked:  Penicillin allergy');
    expect(screen.getByText(/Pregnant/).textContent).toBe('Not ticked:  Pregnant');
    const [struck] = document.querySelectorAll('s');
    expect(struck?.textContent).toBe('Struck out: none known (end)');
    expect(document.querySelector('[data-style="hidden"]')?.textContent).toBe(
      'Hidden: penicillin (end)',
    );
  });

  it('says of a cell that was struck out that it is, and not that it is empty', async () => {
    const text = 'Metformin [empty]';
    const marks: TextMark[] = [{ kind: 'struck', start: 0, end: 9 }];
    await renderPart(<SourceText source={aDocumentText({ text, marks })} />);
    expect(document.getElementById('line-1')?.textContent.trim()).toBe(
      '1Struck out: Metformin (end)',
    );
  });

  it('marks in the cells what the draft draws on, and not the names that were added', async () => {
    const row = stretch('Medication: Ramipril 5 mg | Morning: [empty] | Evening: 1');
    const marks = [{ ...row, sentences: [0], places: [] }];
    await renderPart(
      <SourceMarksContext value={marks}>
        <SourceText source={SOURCE} />
      </SourceMarksContext>,
    );
    expect(
      [...document.querySelectorAll('[data-mark]')].map(({ textContent }) => textContent),
    ).toEqual(['Ramipril 5 mg', 'empty', '1']);
  });

  it('is shown line by line where an older extraction has neither marks nor blocks', async () => {
    await renderPart(<SourceText source={aDocumentText({ text: PLAN })} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.getElementById('line-3')?.textContent).toBe(
      '3Medication: Ramipril 5 mg | Morning: empty | Evening: 1',
    );
  });

  it('greys out what the model was not given, and says so once', async () => {
    const text = 'Admitted.\n\nCough. Fever.\nStable.\n';
    const passages = [{ start: text.indexOf('Fever'), end: text.indexOf('Stable') - 1 }];
    await renderPart(<SourceText source={aDocumentText({ text })} passages={passages} />);
    const grey = [...document.querySelectorAll('[data-style="not-given"]')];
    const said = 'Not read by the model, searched by rules: ';
    expect(grey.map(({ textContent }) => textContent)).toEqual([
      `${said}Admitted.`,
      'Cough.',
      `${said}Stable.`,
    ]);
  });
});
