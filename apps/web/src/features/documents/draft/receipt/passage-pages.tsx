import { useTranslation } from 'react-i18next';
import classes from '../draft.module.css';
import type { ReadReceipt } from './receipt.js';
import { pageRanges } from './receipt-labels.js';

/** Of a text that was read in passages: on which pages of each document they are. */
export function PassagePages({ receipt }: { readonly receipt: ReadReceipt }) {
  const { t } = useTranslation('documents');
  const { passages, documents } = receipt;
  const pages = passages?.pages.filter((one) => one.pages.length > 0) ?? [];
  if (pages.length === 0) return null;
  return (
    <details className={classes['fold']}>
      <summary>{t('receipt.passagePages')}</summary>
      <ul>
        {pages.map(({ source, pages: numbers }) => {
          const list = t('receipt.onPages', { count: numbers.length, list: pageRanges(numbers) });
          return (
            <li key={source}>
              {documents.length > 1
                ? `${t('evidence.document', { number: source + 1 })}, ${list}`
                : list}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
