import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../parts/formats.js';
import classes from './draft.module.css';
import type { ReadReceipt } from './receipt.js';

/** What was read of the source, in numbers: amber as soon as it was not all. */
export function ReceiptLine({
  receipt,
  titleOf,
}: {
  readonly receipt: ReadReceipt;
  /** Of a section of the draft; null where the draft has no titles. */
  readonly titleOf: SectionTitles;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const Icon = receipt.complete ? IconCircleCheck : IconAlertTriangle;
  return (
    <section
      className={classes['receipt']}
      data-complete={receipt.complete}
      aria-label={t('draft.receipt')}
    >
      <Icon size={18} aria-hidden />
      <div>
        <p>
          <strong>{receipt.complete ? t('draft.allRead') : t('draft.notAllRead')}</strong>
          {': '}
          {receiptWords(t, formats, receipt)}
        </p>
        {cutShortWords(t, receipt, titleOf).map((words) => (
          <p key={words} className={classes['remark']}>
            {words}
          </p>
        ))}
        {receipt.parts > 1 && (
          <p className={classes['remark']}>{t('draft.parts', { count: receipt.parts })}</p>
        )}
      </div>
    </section>
  );
}

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
