import type { PackReport } from './pack-report.js';
import { tablesOf } from './pack-table.js';

/** The report for a page of the guide. */
export function packMarkdown(report: PackReport): string {
  const { machine, takenAt, name, files, checks, missing } = report;
  const lines = checks.map((check) =>
    [
      `- **${check.name}**: ${check.found}; ${check.limit}${check.holds ? '' : '. **Not met.**'}`,
      ...check.differences.map(
        ({ file, what, why }) =>
          `  - \`${file}\`: ${escaped(what)}${why === null ? '' : `. ${why}`}`,
      ),
    ].join('\n'),
  );
  const tables = tablesOf(report).map(([heading, [head = [], ...rows]]) =>
    [
      `### ${heading}\n`,
      row(head),
      row(head.map((_, at) => (at === 0 ? '---' : '---:'))),
      ...rows.map(row),
    ].join('\n'),
  );
  return [
    `## Rows and words of ${name}, measured on ${takenAt.slice(0, 10)}`,
    `${files} files, read by the sandboxed reader without the service around it. ${machine.cores} cores (${machine.processor}), ${machine.system}, Node ${machine.node}, Cloister ${machine.cloister}; ${machine.loadBefore} processes wanted to run in the minute before.`,
    lines.join('\n'),
    ...missing.map((what) => `Not compared: ${what}`),
    ...tables,
  ].join('\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

function escaped(text: string): string {
  return text.replaceAll(/[|\\`*_<>~[\]]/g, '\\$&').replaceAll('\n', ' ');
}
