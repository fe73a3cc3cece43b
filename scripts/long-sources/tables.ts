import { interval, percent } from '../ladder/cells.js';
import type { ChoiceRow } from './choice.js';
import type { Row } from './measure.js';

const NAMES = { record: 'the record alone', all: 'all of it', passages: 'passages' } as const;

export function choiceTable(rows: readonly ChoiceRow[]): readonly (readonly string[])[] {
  return [
    ['pages', 'room, characters', 'sentences of the records held', 'seconds a chart'],
    ...rows.map(({ pages, characters, sentences, held, secondsEach }) => [
      String(pages),
      String(characters),
      `${((100 * held) / sentences).toFixed(1)} % (${held} of ${sentences})`,
      secondsEach.toFixed(2),
    ]),
  ];
}

export function readingTable(rows: readonly Row[]): readonly (readonly string[])[] {
  return [
    [
      'pages',
      'read',
      'charts',
      'tokens',
      'tokens read by the model',
      'ROUGE-1',
      'unsupported',
      'omitted',
      'to answer',
      'seconds',
      'failed',
    ],
    ...rows.map(({ reading, pages, figures, evaluatedTokens, sourceTokens }) => [
      pages === null ? '–' : String(pages),
      NAMES[reading],
      String(figures.items),
      sourceTokens.toFixed(0),
      evaluatedTokens.toFixed(0),
      percent(figures.rouge1),
      interval(figures.unsupported),
      interval(figures.omitted),
      interval(figures.toAnswer),
      figures.secondsMedian?.toFixed(0) ?? '–',
      String(figures.failed),
    ]),
  ];
}
