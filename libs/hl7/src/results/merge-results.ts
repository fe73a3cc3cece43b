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
export function hasValidResults({ groups }: ResultReport): boolean {
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
  const homes = homesOf(groups, later);
  for (const [key, items] of Map.groupBy(later.items, (item) => item.key)) {
    const home = homes.find(({ keys }) => keys.has(key));
    if (home) home.said.set(key, items);
    else added.push(...items);
  }
  for (const { at, group, said } of homes) {
    if (said.size > 0) groups[at] = { ...group, items: replaced(group.items, said) };
  }
  const own = homes.find(({ group }) => group.serviceKey === later.serviceKey);
  const home = own && groups[own.at];
  if (own && home) {
    const items = [...home.items, ...added];
    groups[own.at] = {
      ...home,
      service: later.service || home.service,
      status: later.status || home.status,
      details: mergedDetails(home, later),
      notes: mergedNotes(home.notes, later.notes),
      items: later.status === 'X' ? cancelled(items, later) : items,
    };
  } else if (added.length > 0 || later.items.length === 0) {
    groups.push({ ...later, items: added });
  }
}

/** A report that a later one may speak of. */
interface Home {
  readonly at: number;
  readonly group: ResultGroup;
  readonly keys: ReadonlySet<string>;
  /** What the later one says of its results, by their keys. */
  readonly said: Map<string, readonly ResultItem[]>;
}

/** Those of the same number; the same service first. */
function homesOf(
  groups: readonly ResultGroup[],
  { number, serviceKey }: ResultGroup,
): readonly Home[] {
  const homes = groups.flatMap((group, at): readonly Home[] =>
    group.number === number
      ? [{ at, group, keys: new Set(group.items.map(({ key }) => key)), said: new Map() }]
      : [],
  );
  const [same = [], others = []] = [true, false].map((is) =>
    homes.filter(({ group }) => (group.serviceKey === serviceKey) === is),
  );
  return [...same, ...others];
}

/** Each in the place of the first with its key. */
function replaced(
  items: readonly ResultItem[],
  said: ReadonlyMap<string, readonly ResultItem[]>,
): readonly ResultItem[] {
  const earlier = Map.groupBy(items, ({ key }) => key);
  return items.flatMap((item) => {
    const later = said.get(item.key);
    const before = earlier.get(item.key) ?? [];
    if (!later) return [item];
    return before[0] === item ? following(before, later) : [];
  });
}

/** Of several with the same key each takes the place of its own, unless there are more or fewer than before. */
function following(
  earlier: readonly ResultItem[],
  later: readonly ResultItem[],
): readonly ResultItem[] {
  return later.map((item, index) =>
    earlier.length === later.length
      ? follow(earlier.slice(index, index + 1), item)
      : follow(earlier, item),
  );
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
function cancelled(items: readonly ResultItem[], later: ResultGroup): readonly ResultItem[] {
  const said = new Set(later.items.flatMap(({ key, value }) => (value === '' ? [] : [key])));
  return items.map((item) =>
    said.has(item.key) || item.struck
      ? item
      : {
          ...item,
          value: distinct([item.value, ...item.before]).join('; '),
          before: [],
          status: 'X',
          struck: true,
        },
  );
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
