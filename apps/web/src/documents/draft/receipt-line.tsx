import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../parts/formats.js';
import classes from './draft.module.css';
import type { ReadReceipt } from './receipt.js';

/** What was read of the source, in numbers: amber as soon as it was not all. */
export function ReceiptLine({ receipt }: { readonly receipt: ReadReceipt }) {
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
        {receipt.cutShort && (
          <p className={classes['remark']}>{t(`draft.cutShort.${receipt.cutShort}`)}</p>
        )}
        {receipt.parts > 1 && (
          <p className={classes['remark']}>{t('draft.parts', { count: receipt.parts })}</p>
        )}
      </div>
    </section>
  );
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
