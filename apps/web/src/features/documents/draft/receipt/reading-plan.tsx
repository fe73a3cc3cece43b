import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../ui/formats/formats.js';
import classes from '../draft.module.css';
import type { ReadReceipt } from './receipt.js';
import { stretchPages } from './receipt-labels.js';

/** Of a text that was read in parts: which pages each of them had. */
export function ReadingPlan({ receipt }: { readonly receipt: ReadReceipt }) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const { stretches, documents } = receipt;
  if (stretches.length < 2) return null;
  return (
    <details className={classes['fold']}>
      <summary>{t('receipt.plan')}</summary>
      <ol>
        {stretches.map(({ pages, tokens, characters }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a receipt never change
          <li key={index}>
            {[
              stretchPages(t, pages, documents.length),
              t('receipt.tokens', { count: tokens, number: formats.number(tokens) }),
              t('receipt.characters', { count: characters, number: formats.number(characters) }),
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ol>
    </details>
  );
}
