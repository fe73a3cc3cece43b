import { distinct } from './field-texts.js';
import type { Note, ResultGroup, ResultItem, ResultReport } from './result-report.js';

/**
 * What messages of the same reports say together, in the order in which they came: a result that comes again takes the
 * place of the earlier one of its report (OBR-3), test (OBX-3) and sub-id (OBX-4), and says what was there before;
 * all others stay.
 */
export function mergeResults(reports: readonly ResultReport[]): ResultReport {
  const [first, ...later] = reports.map(withStatuses);
  if (!first) return { notes: [], groups: [], unread: [] };
  return later.reduce(merge, first);
}

/** Whether anything is left that was not taken back. */
export function hasStanding({ groups }: ResultReport): boolean {
  return groups.some(({ items }) =>
    items.some(({ struck, value, status }) => !struck && (value !== '' || status !== '')),
  );
}

function merge(before: ResultReport, later: ResultReport): ResultReport {
  const groups = before.groups.map(asEarlier);
  const unread = new Map(before.unread.map(({ segment, count }) => [segment, count]));
  for (const { segment, count } of later.unread) {
    unread.set(segment, Math.max(count, unread.get(segment) ?? 0));
  }
  for (const group of later.groups) mergeGroup(groups, group);
  return {
    notes: mergedNotes(before.notes, later.notes),
    groups,
    unread: [...unread].map(([segment, count]) => ({ segment, count })),
  };
}

/** Into the report of the same number and service; a result may also stand in another report of that number. */
function mergeGroup(groups: ResultGroup[], later: ResultGroup): void {
  const added: ResultItem[] = [];
  for (const [key, items] of Map.groupBy(later.items, (item) => item.key)) {
    const at = indexOf(groups, later, (group) => group.items.some((item) => item.key === key));
    const home = groups[at];
    if (home) groups[at] = { ...home, items: replaced(home.items, key, items) };
    else added.push(...items);
  }
  const at = indexOf(groups, later, ({ serviceKey }) => serviceKey === later.serviceKey);
  const home = groups[at];
  if (home) {
    const items = [...home.items, ...added];
    groups[at] = {
      ...home,
      service: later.service || home.service,
      status: later.status || home.status,
      details: mergedDetails(home, later),
      notes: mergedNotes(home.notes, later.notes),
      items: later.status === 'X' ? items.map((item) => cancelled(item, later)) : items,
    };
  } else if (added.length > 0 || later.items.length === 0) {
    groups.push({ ...later, items: added });
  }
}

/** The same service first. */
function indexOf(
  groups: readonly ResultGroup[],
  { number, serviceKey }: ResultGroup,
  fits: (group: ResultGroup) => boolean,
): number {
  const ofNumber = (group: ResultGroup): boolean => group.number === number && fits(group);
  const same = groups.findIndex((group) => ofNumber(group) && group.serviceKey === serviceKey);
  return same >= 0 ? same : groups.findIndex(ofNumber);
}

/** Of several with the same key each takes the place of its own, unless there are more or fewer than before. */
function replaced(
  items: readonly ResultItem[],
  key: string,
  later: readonly ResultItem[],
): readonly ResultItem[] {
  const earlier = items.filter((item) => item.key === key);
  const pairs = later.map((item, index) =>
    earlier.length === later.length
      ? follow(earlier.slice(index, index + 1), item)
      : follow(earlier, item),
  );
  const at = items.findIndex((item) => item.key === key);
  const others = items.filter((item) => item.key !== key);
  return [...others.slice(0, at), ...pairs, ...others.slice(at)];
}

function follow(earlier: readonly ResultItem[], later: ResultItem): ResultItem {
  const [only] = earlier;
  if (only && later.status === 'U' && later.value === '') {
    return { ...only, status: later.status, notes: distinct([...only.notes, ...later.notes]) };
  }
  if (later.struck) return struckOut(earlier, later);
  const changed = earlier.filter((one) => !isSame(one, later));
  const same = earlier.filter((one) => isSame(one, later));
  return {
    ...later,
    notes: distinct([...same.flatMap(({ notes }) => notes), ...later.notes]),
    before: [
      ...changed.map((one) => shownBefore(one, later)),
      ...earlier.flatMap(({ before }) => before),
    ],
  };
}

/** All that was ever said of it is struck out with it. */
function struckOut(earlier: readonly ResultItem[], later: ResultItem): ResultItem {
  const [last] = earlier;
  const values = distinct([
    later.value,
    ...earlier.flatMap(({ value, before }) => [value, ...before]),
  ]);
  return {
    ...later,
    value: values.join('; '),
    unit: later.unit || (last?.unit ?? ''),
    range: later.range || (last?.range ?? ''),
    name: later.name || (last?.name ?? ''),
  };
}

/** A report that is cancelled has no results any more, unless the same message says one. */
function cancelled(item: ResultItem, later: ResultGroup): ResultItem {
  const isSaid = later.items.some(({ key, value }) => key === item.key && value !== '');
  if (isSaid || item.struck) return item;
  return {
    ...item,
    value: distinct([item.value, ...item.before]).join('; '),
    before: [],
    status: 'X',
    struck: true,
  };
}

function isSame(one: ResultItem, other: ResultItem): boolean {
  return saidIn(one) === saidIn(other);
}

function saidIn({ value, unit, range, flags, struck }: ResultItem): string {
  return JSON.stringify([value, unit, range, flags, struck]);
}

/** The earlier value, and what else was another. */
function shownBefore(one: ResultItem, later: ResultItem): string {
  if (one.kind === 'narrative')
    return one.status === 'P' ? 'another preliminary text' : 'another text';
  const { value, unit, range, flags, status, struck, time, notes } = one;
  return [
    `${value || '[empty]'}${unit && unit !== later.unit ? ` ${unit}` : ''}`,
    struck ? 'taken back' : '',
    flags === later.flags ? '' : `flag ${flags || '[empty]'}`,
    range === later.range ? '' : `reference range ${range || '[empty]'}`,
    status === 'P' || status === 'R' ? 'preliminary' : '',
    time === later.time || time === '' ? '' : time,
    notes.length === 0 || value === later.value ? '' : `note: ${notes.join(' ')}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A result without a status is as preliminary as the report that it came in. */
function withStatuses(report: ResultReport): ResultReport {
  return {
    ...report,
    groups: report.groups.map((group) => ({
      ...group,
      items: group.items.map((item) =>
        item.status === '' && (group.status === 'P' || group.status === 'R')
          ? { ...item, status: group.status }
          : item,
      ),
    })),
  };
}

/** Files of an earlier message lie beside that one. */
function asEarlier(group: ResultGroup): ResultGroup {
  return {
    ...group,
    items: group.items.map((item) =>
      item.kind === 'file'
        ? {
            ...item,
            value: item.value.replaceAll(
              /\[file attached(?! to)/g,
              '[file attached to an earlier message',
            ),
          }
        : item,
    ),
  };
}

function mergedDetails(before: ResultGroup, later: ResultGroup): ResultGroup['details'] {
  const labels = new Set(later.details.map(({ label }) => label));
  return [...before.details.filter(({ label }) => !labels.has(label)), ...later.details];
}

function mergedNotes(before: readonly Note[], later: readonly Note[]): readonly Note[] {
  const isNew = (note: Note): boolean =>
    !before.some(({ about, text }) => about === note.about && text === note.text);
  return [...before, ...later.filter(isNew)];
}
