import { EMPTY_TEXT } from '@app/extraction';
import { type ColumnRole, isName, kindByColumns, nameColumn, roleOf } from './columns.js';
import type { CopiedRow, RowKind } from './copied-row.js';
import { isOfMember } from './item-words.js';
import { headingNamed, type ListHeading, type ListPart } from './list-headings.js';
import { joinedCells, type ReadCell } from './row-text.js';
import { isPlainStatus, labelOf, type RowState, stateOfStatus, stateOfText } from './row-states.js';
import type { SourceLine } from './source-lines.js';
import type { SourceTable, TableCell } from './table-lines.js';

/** What a table gives; `unsure` where it is of a kind and cannot be copied whole. */
export interface TableReading {
  readonly rows: readonly CopiedRow[];
  readonly unsure: RowKind | null;
}

const EMPTY = /^(?:\[empty\]|[-–—]+|n\/a|not available\.?)?$/i;
/** Categories of observations that are no results of tests. */
const NO_RESULTS = /\b(?:vital-signs|survey|social-history|exam)\b/i;
const LONGEST_PREFIX = 40;

/**
 * The rows of a table that is of a kind, by the names of its columns or by the heading above it.
 * @param above the part of a list that it stands in: "Stopped:"
 */
export function rowsOfTable(
  table: SourceTable,
  heading: ListHeading | null,
  above: ListPart | null = null,
): TableReading {
  const roles = table.columns.map(roleOf);
  const kind = kindOf(roles, heading);
  if (kind === null || roles.includes('person')) {
    return { rows: [], unsure: heading?.unclear ?? null };
  }
  const at = table.columns.length === 0 ? 0 : nameColumn(kind, roles);
  if (!table.isWhole || at === -1) return { rows: [], unsure: kind };
  // without names it is not known what a third cell says
  const isUnnamed = table.columns.length === 0;
  if (isUnnamed && kind === 'results' && table.rows.some(({ cells }) => (cells?.length ?? 2) > 2)) {
    return { rows: [], unsure: kind };
  }
  let part = above;
  let group: Group | null = null;
  const rows: CopiedRow[] = [];
  for (const row of table.rows) {
    if (row.cells === null) {
      const named = headingNamed(row.line.text);
      const { start, end } = row.line;
      part = named && { ...named, start, end };
      group = null;
      continue;
    }
    const cells = filledIn(row.cells);
    const nameOf = table.columns[at] ?? '';
    const name = nameIn(cells, nameOf);
    if (name === null) {
      // `Description / Value: BMP` is the title of the rows below it
      const isTitle = cells.some(({ column }) => column.split(' / ').includes(nameOf));
      if (cells.length > 0 && !isTitle && !isStruck(row.cells)) return { rows: [], unsure: kind };
      if (isTitle)
        group = { line: row.line, time: cells.find(({ role }) => role === 'time') ?? null };
      continue;
    }
    if (!isName(name.value, kind) || cells.some(({ value }) => isOfMember(value))) {
      return { rows: [], unsure: kind };
    }
    const read = rowOf(row.line, { kind, name, cells, heading, part, group });
    if (read) rows.push(read);
  }
  return { rows, unsure: null };
}

/** By the columns, as far as the heading does not say otherwise; null where that is not certain. */
function kindOf(roles: readonly ColumnRole[], heading: ListHeading | null): RowKind | null {
  const byColumns = kindByColumns(roles);
  if (heading === null || heading.kind === null) return byColumns;
  if (heading.kind === 'other') {
    // what stands under the name of another part is not the patient's list, whatever its columns are called
    const isOpen =
      heading.isByForm || (heading.unclear === byColumns && byColumns !== 'medication');
    return isOpen ? byColumns : null;
  }
  if (heading.kind === 'allergies' && byColumns === 'medication') {
    return roles.includes('part') ? null : 'allergies';
  }
  return byColumns ?? heading.kind;
}

/** The title of the rows below it; when they are of may stand there alone. */
interface Group {
  readonly line: SourceLine;
  readonly time: ReadCell | null;
}

/** What has something in it. A value stands there also where it is a dash or none: without it a range would be the result. */
function filledIn(cells: readonly TableCell[]): readonly ReadCell[] {
  return cells
    .map((cell): ReadCell => ({ ...cell, role: roleOf(cell.column) }))
    .filter(({ role, value }) => role === 'value' || !EMPTY.test(value))
    .map((cell) => (cell.value === '' ? { ...cell, value: EMPTY_TEXT } : cell));
}

function nameIn(cells: readonly ReadCell[], nameOf: string): ReadCell | null {
  return cells.find(({ column }) => column === nameOf || column.endsWith(` – ${nameOf}`)) ?? null;
}

/** Of what is struck out nothing is left but the names of columns. */
function isStruck(cells: readonly TableCell[]): boolean {
  return cells[0] !== undefined && EMPTY.test(cells[0].value);
}

interface RowContext {
  readonly kind: RowKind;
  readonly name: ReadCell;
  readonly cells: readonly ReadCell[];
  readonly heading: ListHeading | null;
  readonly part: ListPart | null;
  readonly group: Group | null;
}

function rowOf(
  line: SourceLine,
  { kind, name, cells, heading, part, group }: RowContext,
): CopiedRow | null {
  const state = stateOf(cells, kind);
  if (state === 'void') return null;
  const own = cells.filter((cell) => cell !== name);
  if (kind === 'results' && own.some(isNoResult)) return null;
  const hasTime = own.some(({ role }) => role === 'time');
  const ofGroup = hasTime || !group?.time ? null : { line: group.line, time: group.time };
  const rest = ofGroup ? [...own, ofGroup.time] : own;
  const ended = rest.find(
    ({ role, value }) =>
      (role === 'status' || role === 'change') && stateOfStatus(value, kind) === 'ended',
  );
  const isPrefix = ended !== undefined && ended.value.length <= LONGEST_PREFIX;
  const shown = rest.filter(
    (cell) =>
      cell !== (isPrefix ? ended : undefined) &&
      cell.role !== 'office' &&
      cell.role !== 'code' &&
      cell.role !== 'category' &&
      !(cell.role === 'status' && isPlainStatus(cell.value)),
  );
  const isOwn = heading !== null && (heading.kind === kind || heading.kind === null);
  const isEnded = state === 'ended' || (part ? part.isEnded : isOwn && heading.isEnded);
  const isOfPart = !isPrefix && part?.kind === null && labelOf(part) !== '';
  const said = isPrefix ? ended.value : isOfPart ? part.label : '';
  return {
    kind,
    text: `${said === '' ? '' : `${said}: `}${name.value}${joinedCells(shown, kind)}`,
    label: isOwn ? heading.label : name.column,
    spans: [...(isOfPart ? [part] : []), ...(ofGroup ? [ofGroup.line] : []), line].map(
      ({ start, end }) => ({ start, end }),
    ),
    occasion: isOwn ? heading.occasion : null,
    isEnded,
    result: kind === 'results' ? resultOf(name, rest) : null,
  };
}

function isNoResult({ role, value }: ReadCell): boolean {
  return role === 'category' && NO_RESULTS.test(value);
}

function stateOf(cells: readonly ReadCell[], kind: RowKind): RowState {
  const states = cells.map(({ role, value }) =>
    role === 'status' || role === 'change' ? stateOfStatus(value, kind) : stateOfText(value, kind),
  );
  return (
    states.find((state) => state === 'void') ??
    states.find((state) => state === 'ended') ??
    'current'
  );
}

function resultOf(name: ReadCell, rest: readonly ReadCell[]): CopiedRow['result'] {
  const times = rest.filter(({ role }) => role === 'time').map(({ value }) => value);
  return {
    name: [name, ...rest.filter(({ column }) => column === 'Sub-ID')]
      .map(({ value }) => value.toLowerCase())
      .join(' '),
    time: times.join(' ').toLowerCase(),
    isCorrected: rest.some(
      ({ role, value }) => role === 'status' && /^c\b|\bcorrected\b|\bkorrigiert/iu.test(value),
    ),
  };
}
