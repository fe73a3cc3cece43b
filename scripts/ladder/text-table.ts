import { columns } from '../../apps/cli/src/columns.js';
import { figuresOf } from './figures.js';
import { cellsOf, COLUMNS } from './cells.js';
import { type LadderReport, rowOf } from './report.js';
import { ALL_RUNGS } from './rungs.js';

/** The report for a terminal: a table for each set. */
export function toText(report: LadderReport): string {
  const tables = report.sets.map(({ id, title, sample }) => {
    const rows = ALL_RUNGS.flatMap((rung): (readonly string[])[] => {
      const row = rowOf(report, rung.id, id);
      return row ? [[rung.id, ...cellsOf(figuresOf(row.scores))]] : [];
    });
    const head = ['', ...COLUMNS];
    return [`${title}, ${sample.items} items`, ...columns([head, ...rows])].join('\n');
  });
  const left = [
    ...report.skipped.map(({ set, reason }) => `${set}: skipped: ${reason}`),
    ...report.files.flatMap(({ rung, notRun }) => (notRun ? [`${rung}: not run: ${notRun}`] : [])),
  ];
  return [...tables, ...left].join('\n\n');
}
