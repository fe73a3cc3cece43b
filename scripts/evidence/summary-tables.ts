import { interval, percent } from './cells.js';
import type { MadeResult } from './classes.js';
import type { EvidenceReport } from './report.js';

export interface SummaryTable {
  readonly title: string;
  readonly lines: readonly string[];
  /** The first names the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** What a reader looks for first: the classes, and what they are made of. */
export function summaryTables(report: EvidenceReport): readonly SummaryTable[] {
  const apart = [
    apartOf('pairs of a third writer', 'words were added for six of them', report.third),
    apartOf('pairs of a fourth writer', 'each once; no rule was made on them', report.fourth),
  ];
  return [classesOf(report), madeOf(report), ...apart.filter(({ rows }) => rows.length > 1)];
}

function classesOf({ classes, flagged }: EvidenceReport): SummaryTable {
  return {
    title: 'planted errors by class',
    lines: flagged.map(
      (one) =>
        `sentences as written, ${one.language}: ${one.flagged} of ${one.n} flagged, ${interval(one.flagged, one.n)} %`,
    ),
    rows: [
      ['class', 'language', 'from', 'counted', 'found', '% found (95 % interval)'],
      ...classes.map((one) => [
        one.class,
        one.language,
        one.from,
        String(one.n),
        String(one.found),
        interval(one.found, one.n),
      ]),
    ],
  };
}

const MADE_COLUMNS = ['class', 'language', 'made', 'true ones flagged', 'counted', 'found'];

function madeOf({ made }: EvidenceReport): SummaryTable {
  return {
    title: 'made pairs and absences',
    lines: [],
    rows: [
      [...MADE_COLUMNS, '% found', 'vouched for'],
      ...made.map((one) => [
        ...countsOf(one),
        percent(one.found, one.counted),
        String(one.vouched),
      ]),
    ],
  };
}

function apartOf(title: string, line: string, results: readonly MadeResult[]): SummaryTable {
  return {
    title,
    lines: [line],
    rows: [
      [...MADE_COLUMNS, '% found (95 % interval)', 'vouched for'],
      ...results.map((one) => [
        ...countsOf(one),
        interval(one.found, one.counted),
        String(one.vouched),
      ]),
    ],
  };
}

function countsOf(one: MadeResult): readonly string[] {
  const counts = [one.made, one.truthFlagged, one.counted, one.found];
  return [one.class, one.language, ...counts.map(String)];
}
