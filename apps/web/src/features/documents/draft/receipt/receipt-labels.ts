import type { TFunction } from 'i18next';
import { type Formats, percentOf } from '../../../../ui/formats/formats.js';
import { leftOutList } from '../../left-out-labels.js';
import type { DocumentRead, ReadReceipt } from './receipt.js';

export type SectionTitles = ((section: string) => string) | null;

/** What is missing of the draft because the model was stopped, a sentence for each reason. */
export function cutShortLabels(
  t: TFunction<'documents'>,
  { cutShort }: ReadReceipt,
  titleOf: SectionTitles,
): readonly string[] {
  return [...Map.groupBy(cutShort, ({ why }) => why)].map(([why, stopped]) => {
    const titles = stopped.flatMap(({ section }) =>
      section !== null && titleOf ? [titleOf(section)] : [],
    );
    return titles.length === 0
      ? t(`draft.cutShort.${why}`)
      : t(`draft.sectionsCutShort.${why}`, { sections: titles.join(', ') });
  });
}

/** Where "Not mentioned." stands for what the model wrote. */
export function replacedLabels(
  t: TFunction<'documents'>,
  { replaced }: ReadReceipt,
  titleOf: SectionTitles,
): readonly string[] {
  if (replaced.length === 0) return [];
  const titles = replaced.flatMap((section) =>
    section !== null && titleOf ? [titleOf(section)] : [],
  );
  return titles.length === 0
    ? [t('draft.replaced')]
    : [t('draft.sectionsReplaced', { sections: titles.join(', ') })];
}

const UNITS = {
  tokens: 'draft.tokensRead',
  characters: 'draft.charactersRead',
  file: 'draft.fileRead',
  text: 'draft.textRead',
} as const;

/** "18 of 18 pages / 12,431 of 12,431 tokens read", "95 %: 1,180 of 1,240 characters of the file read" */
export function receiptLabel(
  t: TFunction<'documents'>,
  formats: Pick<Formats, 'number' | 'percent'>,
  { pages, text }: ReadReceipt,
): string {
  const share = ({ read, total }: { readonly read: number; readonly total: number }) => ({
    read: formats.number(read),
    total: formats.number(total),
    // rounded down: a part is never shown as the whole
    percent: percentOf(formats, read, total),
    count: total,
  });
  const words = t(UNITS[text.unit], share(text));
  return pages ? `${t('draft.pagesRead', share(pages))} / ${words}` : words;
}

/** What of a document was not read, and why: a sentence for each reason. */
export function unreadLabels(
  t: TFunction<'documents'>,
  { unread, missing, leftOut, unsureStrikes }: DocumentRead,
): readonly string[] {
  return [
    ...(leftOut.length > 0 ? [t('leftOut.line', { list: leftOutList(t, leftOut) })] : []),
    ...unread.map(({ reason, pages }) =>
      t(`receipt.unread.${reason}`, { count: pages.length, list: pages.join(', ') }),
    ),
    ...missing.map((code) => t(`receipt.missing.${code}`)),
    ...(unsureStrikes > 0 ? [t('receipt.unsureStrikes', { count: unsureStrikes })] : []),
  ];
}

/** "1–3, 7, 12–13", of pages in order. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const page of pages) {
    const open = ranges.at(-1);
    if (open && open.last === page - 1) open.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
    .join(', ');
}

/** Which pages a stretch draws on: "pages 1 to 5", with the document where there are several. */
export function stretchPages(
  t: TFunction<'documents'>,
  pages: ReadReceipt['stretches'][number]['pages'],
  documents: number,
): string {
  return pages
    .map(({ source, first, last }) => {
      const range = t('receipt.pages', { count: last - first + 1, first, last });
      return documents > 1 ? `${t('evidence.document', { number: source + 1 })}, ${range}` : range;
    })
    .join('; ');
}
