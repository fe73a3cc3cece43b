import { type Machine } from '../bench/machine.js';
import type { Check } from './check.js';
import type { FileOutcome, Verdict } from './outcome.js';

export interface CorpusResult {
  readonly name: string;
  readonly outcomes: readonly FileOutcome[];
}

/** What `--json` writes. A change of its form raises the version. */
export interface CorporaReport {
  readonly version: 1;
  readonly takenAt: string;
  readonly machine: Machine;
  readonly limitMs: number;
  /** For each page that is recognized, beside that. */
  readonly pageLimitMs: number;
  readonly corpora: readonly CorpusResult[];
  readonly checks: readonly Check[];
}

/** A row of a corpus: one of its folders. */
interface Row {
  readonly folder: string;
  readonly outcomes: readonly FileOutcome[];
}

const COLUMNS = ['folder', 'files', 'text', 'by OCR', 'rejected', 'crash', 'hang', 'slowest'];

/** The report for a terminal. */
export function toText(report: CorporaReport): string {
  const tables = report.corpora.map(({ name, outcomes }) => {
    const rows = [COLUMNS, ...rowsOf(name, outcomes).map(cellsOf)];
    const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    const lines = rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [name, ...lines.map((line) => `  ${line}`)].join('\n');
  });
  const checks = report.checks.flatMap((check) => [
    `${check.holds ? 'ok    ' : 'FAILED'} ${check.name}: ${check.found} (${check.limit})`,
    ...check.differences.map(
      ({ file, what, why }) => `         ${file}: ${what}${why === null ? '' : ` — ${why}`}`,
    ),
  ]);
  return [...tables, checks.join('\n')].join('\n\n');
}

/** The report for a part of a page of the guide. */
export function toMarkdown(report: CorporaReport): string {
  const sections = report.corpora.map(({ name, outcomes }) =>
    [
      `### ${name}\n`,
      markdownRow(COLUMNS),
      markdownRow(COLUMNS.map((_, at) => (at === 0 || at === 4 ? '---' : '---:'))),
      ...rowsOf(name, outcomes).map((row) => markdownRow(cellsOf(row))),
    ].join('\n'),
  );
  const checks = report.checks.map((check) =>
    [
      `- **${check.name}**: ${check.found}; ${check.limit}${check.holds ? '' : '. **Not met.**'}`,
      ...check.differences.map(
        ({ file, what, why }) => `  - \`${file}\`: ${what}. ${why ?? 'Not explained.'}`,
      ),
    ].join('\n'),
  );
  const { machine, takenAt } = report;
  return [
    `## Hostile and ordinary files, measured on ${takenAt.slice(0, 10)}`,
    `Every file of the corpora went through the real intake: api, encrypted storage, queue, worker, sandboxed reader. ${machine.cores} cores (${machine.processor}), ${machine.system}, Node ${machine.node}, Cloister ${machine.cloister}; ${machine.loadBefore} processes wanted to run in the minute before. "Slowest" counts from the answer to the upload to the outcome; the reader may take ${report.limitMs / 1000} s, and ${report.pageLimitMs / 1000} s more for each page whose text is recognized.`,
    `### Checks\n\n${checks.join('\n')}`,
    ...sections,
  ].join('\n\n');
}

function rowsOf(corpus: string, outcomes: readonly FileOutcome[]): readonly Row[] {
  const folders = Map.groupBy(outcomes, ({ file }) => folderOf(corpus, file));
  const rows = [...folders].map(([folder, some]) => ({ folder, outcomes: some }));
  return rows.length > 1 ? [...rows, { folder: 'all', outcomes }] : rows;
}

function folderOf(corpus: string, file: string): string {
  const folder = file.split('/').slice(1, -1).join('/');
  return folder === '' ? corpus : folder;
}

function cellsOf({ folder, outcomes }: Row): readonly string[] {
  const count = (verdict: Verdict): string =>
    String(outcomes.filter((outcome) => outcome.verdict === verdict).length);
  const slowest = Math.max(...outcomes.map(({ ms }) => ms));
  return [
    folder,
    String(outcomes.length),
    count('text'),
    count('by OCR'),
    rejections(outcomes),
    count('crash'),
    count('hang'),
    `${(slowest / 1000).toFixed(1)} s`,
  ];
}

/** "12: broken 10, encrypted 2" */
function rejections(outcomes: readonly FileOutcome[]): string {
  const rejected = outcomes.filter(({ verdict }) => verdict === 'rejected');
  if (rejected.length === 0) return '0';
  const byReason = Map.groupBy(rejected, ({ reason }) => reason ?? '');
  const reasons = [...byReason]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([reason, some]) => `${reason} ${some.length}`);
  return `${rejected.length}: ${reasons.join(', ')}`;
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
