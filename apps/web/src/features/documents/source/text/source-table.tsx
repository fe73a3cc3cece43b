import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { overlap } from '../../evidence/text-ranges.js';
import type { SourceMark } from '../../evidence/marks/source-marks.js';
import type { TextLine } from './lines.js';
import { LineNumber } from './source-line.js';
import classes from '../source.module.css';
import { StretchText } from './stretch-text.js';
import { rowsCovered, type TableLine, type TextCell, type TextTable } from './text-parts.js';
import type { TextStyle } from './text-styles.js';

const NO_MARKS: readonly SourceMark[] = [];
const NO_STYLES: readonly TextStyle[] = [];

/** Rows of a table of the document, as a table. Each row keeps the number of the line that it is in the text. */
export function SourceTable({
  table,
  rows,
  marks,
  styles,
  target,
}: {
  readonly table: TextTable;
  readonly rows: readonly TableLine[];
  readonly marks: ReadonlyMap<number, readonly SourceMark[]>;
  readonly styles: ReadonlyMap<number, readonly TextStyle[]>;
  /** The line that the address names. */
  readonly target: number | null;
}) {
  const { t } = useTranslation('documents');
  const row = (each: TableLine) => (
    <Row
      key={each.line.number}
      table={table}
      row={each}
      marks={marks.get(each.line.number) ?? NO_MARKS}
      styles={styles.get(each.line.number) ?? NO_STYLES}
      isTarget={each.line.number === target}
    />
  );
  const heads = rows.filter(({ isHead }) => isHead);
  const label = t('source.table', { columns: table.columns, count: table.rows.length });
  return (
    <div className={classes['tableBorder']}>
      <table className={classes['table']} aria-label={label}>
        {heads.length > 0 && <thead>{heads.map(row)}</thead>}
        <tbody>{rows.filter(({ isHead }) => !isHead).map(row)}</tbody>
      </table>
    </div>
  );
}

const Row = memo(function Row({
  table,
  row: { line, cells },
  marks,
  styles,
  isTarget,
}: {
  readonly table: TextTable;
  readonly row: TableLine;
  readonly marks: readonly SourceMark[];
  readonly styles: readonly TextStyle[];
  readonly isTarget: boolean;
}) {
  return (
    <tr id={`line-${line.number}`} data-target={isTarget || undefined}>
      {cells.map((cell, index) => (
        <Cell key={cell.column} table={table} cell={cell}>
          {index === 0 && <LineNumber number={line.number} />}
          <StretchText
            text={textOf(line, cell)}
            start={cell.start}
            end={cell.end}
            marks={marks.filter((mark) => overlap(mark, cell))}
            styles={styles.filter((style) => overlap(style, cell))}
          />
        </Cell>
      ))}
    </tr>
  );
});

function Cell({
  table,
  cell,
  children,
}: {
  readonly table: TextTable;
  readonly cell: TextCell;
  readonly children: ReactNode;
}) {
  const spans = { rowSpan: rowsCovered(cell, table), colSpan: cell.columnSpan };
  if (cell.header === undefined) return <td {...spans}>{children}</td>;
  return (
    <th {...spans} scope={cell.header === 'column' ? 'col' : 'row'}>
      {children}
    </th>
  );
}

function textOf(line: TextLine, { start, end }: TextCell): string {
  return line.text.slice(start - line.start, end - line.start);
}
