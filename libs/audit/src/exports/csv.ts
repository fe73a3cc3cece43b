import { stringify } from 'csv-stringify/sync';
import type { ExportedEntry } from './exported-entry.js';

const COLUMNS = [
  'time (UTC)',
  'leaf',
  'entry',
  'action',
  'outcome',
  'reason',
  'actor kind',
  'actor id',
  'actor name',
  'operator account',
  'address',
  'subject type',
  'subject id',
  'patient id',
  'related',
  'details',
  'altered columns',
];

/** RFC 4180, in UTF-8. A cell that a spreadsheet would compute begins with an apostrophe. */
const FORM = { record_delimiter: 'windows', escape_formulas: true } as const;

export function csvHeader(): string {
  return csvLines([COLUMNS]);
}

export function csvRows(entries: readonly ExportedEntry[]): string {
  return csvLines(entries.map(toRow));
}

export function csvLines(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], FORM);
}

function toRow({ text, leaf, actorName, caller, altered }: ExportedEntry): readonly unknown[] {
  return [
    text.time,
    leaf,
    text.id,
    text.action,
    text.outcome,
    text.reason,
    text.actor.kind,
    text.actor.id,
    actorName,
    caller.operator,
    caller.address,
    text.subject.type,
    text.subject.id,
    text.patient,
    text.related.map(({ type, id }) => `${type}/${id ?? ''}`).join(' '),
    Object.keys(text.details).length > 0 ? JSON.stringify(text.details) : '',
    altered.join(' '),
  ];
}
