import type { LeftOut, LeftOutKind } from '@app/extraction';
import type { SourceDocument } from './source.js';

/** What readers counted in their warnings before extractions had a list of what was left out. */
const COUNTED: Readonly<Record<string, LeftOutKind>> = {
  attachments: 'attachment',
  charts: 'chart',
  comments: 'comment',
  deleted: 'deleted-text',
  elements: 'unknown-element',
  embedded: 'embedded-object',
  entries: 'entry',
  headersAndFooters: 'header',
  pictures: 'picture',
  sections: 'section',
  values: 'value',
};
const WARNED = new Set([
  'active-content',
  'attachments-refused',
  'elements-not-understood',
  'left-out',
  'sections-without-text',
]);
const UNREAD_PAGES = new Set(['pages-broken', 'pages-unreadable']);

/**
 * What is in a file and not in its text: as its reader counted it, or, of an extraction that has no such
 * list, as its warnings say. Pages that could not be read are among it either way.
 */
export function leftOutOf({
  leftOut = [],
  warnings,
}: Pick<SourceDocument['extraction'], 'leftOut' | 'warnings'>): readonly LeftOut[] {
  const named = leftOut.length > 0 ? leftOut : warnings.flatMap(warnedOf);
  if (named.some(({ kind }) => kind === 'page')) return named;
  const pages = warnings
    .filter(({ code }) => UNREAD_PAGES.has(code))
    .flatMap(({ detail }) => {
      const numbers = detail['pages'];
      return Array.isArray(numbers) ? numbers : [];
    });
  const unread = [...new Set(pages)].toSorted((one, other) => one - other);
  return unread.length === 0
    ? named
    : [...named, { kind: 'page', count: unread.length, pages: unread }];
}

function warnedOf({ code, detail }: SourceDocument['extraction']['warnings'][number]): LeftOut[] {
  if (!WARNED.has(code)) return [];
  return Object.entries(detail).flatMap(([name, count]) => {
    const kind = COUNTED[name];
    return kind && typeof count === 'number' && count > 0 ? [{ kind, count }] : [];
  });
}
