import { proportion } from '@app/model-ops';

export function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}

/** "95.2 (92.1 to 97.2)" of 100, with Wilson's 95 % interval. */
export function interval(part: number, all: number): string {
  const found = proportion(part, all);
  if (!found) return '–';
  const [share, low, high] = [found.share, found.low, found.high].map((one) =>
    (100 * one).toFixed(1),
  );
  return `${share} (${low} to ${high})`;
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table of Markdown; the first row names the columns. */
export function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...rest] = rows;
  return [row(head), row(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rest.map(row)];
}

/** The same for a terminal. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
