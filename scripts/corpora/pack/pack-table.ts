import { type Counts, type GroupFigures, type Kind, shareFound, totalOf } from './figures.js';
import type { FormatRow, PackReport } from './pack-report.js';

type Row = readonly string[];

const FORMAT_COLUMNS = [
  'format',
  'files',
  'text',
  'by OCR',
  'rejected',
  'crash',
  'slowest',
  'left out',
];
const ROW_COLUMNS = [
  'producer',
  'files',
  'read',
  'cells',
  'both labels',
  'mixed',
  'row only',
  'elsewhere',
  'wrong',
  'lost',
  'gaps',
  'boxes',
  'fields',
  'struck',
  'sentences',
  'silently wrong',
];
const WORD_COLUMNS = ['format', 'files', 'recall', 'recall ≥ 0.95', 'F1'];
const TABLE_COLUMNS = [
  'format',
  'files',
  'cells',
  'both labels',
  'row only',
  'elsewhere',
  'wrong',
  'lost',
];

/** The tables of a report, each with its heading. */
export function tablesOf(
  report: PackReport,
): readonly (readonly [heading: string, rows: readonly Row[]])[] {
  const tables: (readonly [string, readonly Row[]])[] = [
    ['Files', [FORMAT_COLUMNS, ...report.formats.map(formatRow)]],
    ['Rows, by producer', [ROW_COLUMNS, ...report.producers.map(producerRow)]],
    [
      'Words, against other readers',
      [
        WORD_COLUMNS,
        ...report.words.map(({ format, summary }) => [
          format,
          String(summary.files),
          summary.meanRecall.toFixed(4),
          percent(summary.share),
          summary.f1.toFixed(4),
        ]),
      ],
    ],
    [
      'Cells of tables that pdfplumber and python-docx find',
      [TABLE_COLUMNS, ...report.tables.map(tableRow)],
    ],
  ];
  return tables.filter(([, rows]) => rows.length > 1);
}

/** The report for a terminal. */
export function packText(report: PackReport): string {
  const tables = tablesOf(report).map(([heading, rows]) => {
    const widths = (rows[0] ?? []).map((_, at) =>
      Math.max(...rows.map((row) => row[at]?.length ?? 0)),
    );
    const lines = rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
  });
  const checks = report.checks.flatMap((check) => [
    `${check.holds ? 'ok    ' : 'FAILED'} ${check.name}: ${check.found} (${check.limit})`,
    ...check.differences.map(({ file, what }) => `         ${file}: ${what}`),
  ]);
  const missing = report.missing.map((what) => `NOT COMPARED: ${what}`);
  return [
    `${report.name}: ${report.files} files`,
    ...tables,
    [...checks, ...missing].join('\n'),
  ].join('\n\n');
}

function formatRow(row: FormatRow): Row {
  const rejected = Object.entries(row.rejected);
  const count = rejected.reduce((sum, [, some]) => sum + some, 0);
  const reasons = rejected.map(([reason, some]) => `${reason} ${some}`).join(', ');
  return [
    row.format,
    String(row.files),
    String(row.text),
    String(row.byOcr),
    count === 0 ? '0' : `${count}: ${reasons}`,
    String(row.crashes),
    `${(row.slowestMs / 1000).toFixed(1)} s`,
    Object.entries(row.leftOut)
      .map(([kind, some]) => `${kind} ${some}`)
      .join(', ') || '-',
  ];
}

function producerRow(group: GroupFigures): Row {
  const { cell } = group.counts;
  const shareOf = (kind: Kind): string => shown(group.counts[kind]);
  return [
    group.name,
    String(group.files),
    String(group.read),
    String(totalOf(cell)),
    shareOf('cell'),
    String(cell.mixed + cell.unsure),
    String(cell['row only']),
    String(cell.elsewhere),
    String(cell.wrong),
    String(cell.lost),
    shareOf('empty'),
    shareOf('box'),
    shareOf('field'),
    shareOf('struck'),
    shareOf('text'),
    group.known === 0 ? '-' : `${group.silent} of ${group.known}`,
  ];
}

function tableRow({ name, files, counts: { cell } }: GroupFigures): Row {
  return [
    name,
    String(files),
    String(totalOf(cell)),
    shown(cell),
    String(cell['row only'] + cell.mixed),
    String(cell.elsewhere),
    String(cell.wrong),
    String(cell.lost),
  ];
}

function shown(counts: Counts): string {
  const share = shareFound(counts);
  if (share === null) return '-';
  return `${percent(share)} (${totalOf(counts)})`;
}

function percent(share: number): string {
  const floored = Math.floor(share * 1000) / 10;
  return `${share === 1 ? '100' : floored.toFixed(1)} %`;
}
