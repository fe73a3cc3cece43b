import type { TFunction } from 'i18next';
import type { Formats } from '../../parts/formats.js';
import type { DocumentRead, ReadReceipt } from './receipt.js';

export type SectionTitles = ((section: string) => string) | null;

/** What is missing of the draft because the model was stopped, a sentence for each reason. */
export function cutShortWords(
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

/** "18 of 18 pages / 12,431 of 12,431 tokens read" */
export function receiptWords(
  t: TFunction<'documents'>,
  formats: Pick<Formats, 'number'>,
  { pages, text }: ReadReceipt,
): string {
  const share = ({ read, total }: { readonly read: number; readonly total: number }) => ({
    read: formats.number(read),
    total: formats.number(total),
    count: total,
  });
  const words = t(
    text.unit === 'tokens' ? 'draft.tokensRead' : 'draft.charactersRead',
    share(text),
  );
  return pages ? `${t('draft.pagesRead', share(pages))} / ${words}` : words;
}

/** Which pages and parts of a document gave no text, and why: a sentence for each reason. */
export function unreadWords(
  t: TFunction<'documents'>,
  { unread, missing }: DocumentRead,
): readonly string[] {
  return [
    ...unread.map(({ reason, pages }) =>
      t(`receipt.unread.${reason}`, { count: pages.length, list: pages.join(', ') }),
    ),
    ...missing.map((code) => t(`receipt.missing.${code}`)),
  ];
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
