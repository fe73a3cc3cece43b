import { observationStatusText } from './codes.js';
import { element, escaped, lines } from './html.js';
import type { ResultGroup, ResultItem } from './result-report.js';

/** A note that is longer stands under its result, and not within its row. */
const SHORT_NOTE = 300;

interface Column {
  readonly name: string;
  /** Shown though no result has anything in it. */
  readonly always: boolean;
  readonly of: (item: ResultItem, group: ResultGroup) => string;
}

const COLUMNS: readonly Column[] = [
  { name: 'Test', always: true, of: ({ name }) => escaped(name) },
  { name: 'Sub-ID', always: false, of: ({ subId }) => escaped(subId) },
  { name: 'Value', always: true, of: valueCell },
  { name: 'Unit', always: true, of: ({ unit }) => escaped(unit) },
  { name: 'Reference range', always: true, of: ({ range }) => escaped(range) },
  { name: 'Flag', always: true, of: ({ flags }) => escaped(flags) },
  { name: 'Status', always: true, of: (item, group) => escaped(statusText(item, group)) },
  { name: 'Time', always: true, of: ({ time }) => escaped(time) },
  { name: 'Method', always: false, of: ({ method }) => escaped(method) },
  { name: 'Body site', always: false, of: ({ site }) => escaped(site) },
  { name: 'Analysed', always: false, of: ({ analysed }) => escaped(analysed) },
  { name: 'Note', always: false, of: (item) => lines(shortNote(item)) },
];

/** Results that follow each other, a row each. What is not said is an empty cell. */
export function tableOf(items: readonly ResultItem[], group: ResultGroup): string {
  const columns = COLUMNS.filter(
    (column) => column.always || items.some((item) => column.of(item, group) !== ''),
  ).filter(({ name }) => name !== 'Sub-ID' || tellsApart(items));
  const head = columns.map(({ name }) => `<th scope="col">${name}</th>`).join('');
  const rows = items.map(
    (item) => `<tr>${columns.map(({ of }) => `<td>${of(item, group)}</td>`).join('')}</tr>`,
  );
  return [
    '<table>',
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ].join('\n');
}

/** Notes of a result that are too long for its row. */
export function longNotes(item: ResultItem): readonly string[] {
  return item.kind === 'narrative' || notesOf(item).length > SHORT_NOTE ? item.notes : [];
}

/** `C (corrected; before: 6.1)`. A report that is preliminary is so in each of its results. */
export function statusText(item: ResultItem, group: ResultGroup): string {
  const own = observationStatusText(item.status);
  const ofReport =
    item.status === '' && NOT_FINAL.has(group.status) ? observationStatusText(group.status) : '';
  const status = own || (ofReport && `${ofReport}, of the whole report`);
  if (item.before.length === 0) return status;
  const before = `before: ${item.before.join('; before that: ')}`;
  if (status === '') return before;
  return status.endsWith(')') ? `${status.slice(0, -1)}; ${before})` : `${status}; ${before}`;
}

/** Of OBR-25 that mean the same in OBX-11. */
const NOT_FINAL: ReadonlySet<string> = new Set(['P', 'R']);

function valueCell(item: ResultItem): string {
  return strikeWithdrawn(item, lines(item.value));
}

/** What was deleted, or is wrong and perhaps of another patient, stands struck out: no model reads it. */
export function strikeWithdrawn(item: ResultItem, value: string): string {
  if (!item.struck) return value;
  const why = STRUCK_BY[item.status] ?? '[cancelled by its sender]';
  return value === '' ? why : `${why} <del>${value}</del>`;
}

const STRUCK_BY: Readonly<Record<string, string>> = {
  D: '[deleted by its sender]',
  W: '[withdrawn as wrong by its sender]',
};

function notesOf({ notes }: ResultItem): string {
  return notes.join('\n');
}

function shortNote(item: ResultItem): string {
  return longNotes(item).length > 0 ? '' : notesOf(item);
}

/** One sub-id for all results says nothing. */
function tellsApart(items: readonly ResultItem[]): boolean {
  return new Set(items.map(({ subId }) => subId)).size > 1;
}

/** A note under what it comments. */
export function noteParagraph(label: string, text: string): string {
  return element('p', text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`);
}
