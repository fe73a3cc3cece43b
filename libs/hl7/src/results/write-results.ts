import { element, escaped, page, preformatted } from './html.js';
import type { Detail, Note, ResultGroup, ResultItem, ResultReport } from './result-report.js';
import { longNotes, noteParagraph, statusText, tableOf, strikeWithdrawn } from './result-table.js';

/** A document of results: `text/html` where there are values, or something is struck out; else `text/plain`. */
export interface WrittenResults {
  readonly text: string;
  readonly mediaType: 'text/plain' | 'text/html';
}

/** Null where there is nothing to read: no value, no text, no note, and no report that was cancelled. */
export function writeResults(
  report: ResultReport,
  { notesAlone }: { readonly notesAlone: boolean },
): WrittenResults | null {
  const items = report.groups.flatMap((group) => group.items);
  const hasText = items.some(({ kind, value }) => kind === 'narrative' && value.trim() !== '');
  const hasValues = items.some(
    (item) =>
      item.kind === 'value' && (item.value !== '' || item.status !== '' || item.notes.length > 0),
  );
  const isStruck = items.some(({ struck }) => struck);
  if (hasValues || isStruck) return { text: asPage(report), mediaType: 'text/html' };
  if (!hasText && !(notesAlone && hasNotes(report))) return null;
  const text = asText(report);
  return text.trim() === '' ? null : { text, mediaType: 'text/plain' };
}

/** What is said though there is no result. */
function hasNotes({ notes, groups }: ResultReport): boolean {
  return (
    notes.length > 0 ||
    groups.some(
      (group) =>
        group.status === 'X' ||
        group.notes.length > 0 ||
        group.items.some((item) => item.notes.length > 0),
    )
  );
}

function asPage(report: ResultReport): string {
  const body: string[] = report.notes.map(ofNote);
  for (const group of report.groups) {
    if (group.service !== '') body.push(element('h2', group.service));
    if (group.details.length > 0) body.push(element('p', group.details.map(detailLine).join('\n')));
    body.push(...group.notes.map(ofNote), ...ofItems(group));
  }
  const unread = unreadLine(report);
  if (unread !== '') body.push(element('p', unread));
  return page(body, report.unread);
}

function ofItems(group: ResultGroup): readonly string[] {
  const body: string[] = [];
  let rows: ResultItem[] = [];
  const endTable = (): void => {
    if (rows.length > 0) body.push(tableOf(rows, group));
    rows = [];
  };
  for (const item of asRows(group)) {
    if (item.kind !== 'narrative') rows.push(item);
    const notes = longNotes(item);
    if (item.kind !== 'narrative' && notes.length === 0) continue;
    endTable();
    if (item.kind === 'narrative') {
      if (item.name !== '') body.push(element('h3', item.name));
      const status = statusLine(item, group);
      if (status !== '') body.push(element('p', status));
      body.push(preformatted(strikeWithdrawn(item, escaped(item.value))));
    }
    body.push(...notes.map((note) => noteParagraph(noteLabel(item), note)));
  }
  endTable();
  return body;
}

/** Beside values, a text of one line is a value as well. */
function asRows({ items }: ResultGroup): readonly ResultItem[] {
  if (!items.some(({ kind }) => kind === 'value')) return items;
  return items.map((item) =>
    item.kind === 'narrative' &&
    item.name !== '' &&
    item.value.length <= LINE_MAX &&
    !item.value.includes('\n')
      ? { ...item, kind: 'value' }
      : item,
  );
}

const LINE_MAX = 200;

function asText(report: ResultReport): string {
  const paragraphs: string[] = report.notes.map(noteLine);
  const names = new Set(report.groups.flatMap(({ items }) => items.map(({ name }) => name)));
  for (const group of report.groups) {
    const heading = [group.service, group.details.map(detailLine).join('; ')];
    if (heading.join('') !== '') paragraphs.push(heading.filter(Boolean).join('\n'));
    paragraphs.push(...group.notes.map(noteLine));
    let lines: string[] = [];
    let name = '';
    const end = (): void => {
      if (lines.join('').trim() !== '') paragraphs.push(lines.join('\n'));
      lines = [];
    };
    for (const item of group.items) {
      const isNamed =
        item.name !== name &&
        item.name !== group.service &&
        (names.size > 1 || group.service !== '');
      const status = statusLine(item, group);
      if (isNamed || status !== '') end();
      name = item.name;
      if (isNamed && item.name !== '') lines.push(`${item.name}:`);
      if (status !== '') lines.push(status);
      lines.push(item.value);
      if (item.notes.length > 0) end();
      paragraphs.push(
        ...item.notes.map((note) => noteLine({ about: item.name || null, text: note })),
      );
    }
    end();
  }
  const unread = unreadLine(report);
  return [...paragraphs, ...(unread === '' ? [] : [unread])].join('\n\n');
}

/** Of a text: what is final is not said of every line. */
function statusLine(item: ResultItem, group: ResultGroup): string {
  const { status } = item;
  const isPlain = (status === '' || status === 'F') && item.before.length === 0;
  const text =
    isPlain && statusText({ ...item, status: '' }, group) === '' ? '' : statusText(item, group);
  return text === '' ? '' : `Status: ${text}`;
}

function detailLine({ label, value }: Detail): string {
  return `${label}: ${value}`;
}

function noteLine({ about, text }: Note): string {
  const label = about === null ? 'Note' : `Note on ${about}`;
  return text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`;
}

function ofNote({ about, text }: Note): string {
  return noteParagraph(about === null ? 'Note' : `Note on ${about}`, text);
}

function noteLabel({ name }: ResultItem): string {
  return name === '' ? 'Note' : `Note on ${name}`;
}

/**
 * What a reader of this document has to look up in the message itself. Of a text, which has no head, the reader of plain
 * text counts the segments that this line names.
 */
function unreadLine({ unread }: ResultReport): string {
  if (unread.length === 0) return '';
  const named = unread.map(({ segment, count }) =>
    count === 1 ? segment : `${segment} (${count})`,
  );
  return `Segments of the message that are not read: ${named.join(', ')}`;
}
