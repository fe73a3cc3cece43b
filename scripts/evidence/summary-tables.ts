import { interval, percent } from './cells.js';
import type { EvidenceReport } from './report.js';

export interface SummaryTable {
  readonly title: string;
  readonly lines: readonly string[];
  /** The first names the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** What a reader looks for first: the classes, and what they are made of. */
export function summaryTables(report: EvidenceReport): readonly SummaryTable[] {
  return [classesOf(report), madeOf(report)];
}

function classesOf({ classes, flagged }: EvidenceReport): SummaryTable {
  return {
    title: 'planted errors by class',
    lines: [
      `sentences of persons as written: ${flagged.flagged} of ${flagged.n} flagged, ${interval(flagged.flagged, flagged.n)} %`,
    ],
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

function madeOf({ made }: EvidenceReport): SummaryTable {
  return {
    title: 'made pairs and absences',
    lines: [],
    rows: [
      [
        'class',
        'language',
        'made',
        'true ones flagged',
        'counted',
        'found',
        '% found',
        'vouched for',
      ],
      ...made.map((one) => [
        one.class,
        one.language,
        String(one.made),
        String(one.truthFlagged),
        String(one.counted),
        String(one.found),
        percent(one.found, one.counted),
        String(one.vouched),
      ]),
    ],
  };
}
