import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../ui/formats/formats.js';
import classes from '../draft.module.css';
import type { ReadReceipt } from './receipt.js';
import { ReceiptDocuments } from './receipt-documents.js';
import { PassagePages } from './passage-pages.js';
import { ReadingPlan } from './reading-plan.js';
import { struckIn } from './receipt.js';
import {
  cutShortLabels,
  receiptLabel,
  replacedLabels,
  type SectionTitles,
  unreadLabels,
} from './receipt-labels.js';

/** What was read of the source, in numbers: amber as soon as it was not all. */
export function ReceiptLine({
  receipt,
  titleOf,
  label,
}: {
  readonly receipt: ReadReceipt;
  /** Of a section of the draft; null where the draft has no titles. */
  readonly titleOf: SectionTitles;
  /** Where there is another on the page. @default "Receipt" */
  readonly label?: string;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const Icon = receipt.complete ? IconCircleCheck : IconAlertTriangle;
  const [first, ...others] = receipt.documents;
  const struck = struckIn(receipt.documents);
  const only = others.length === 0 ? first : undefined;
  return (
    <section
      className={classes['receipt']}
      data-complete={receipt.complete}
      aria-label={label ?? t('draft.receipt')}
    >
      <Icon size={18} aria-hidden />
      <div>
        <p>
          <strong>{receipt.complete ? t('draft.allRead') : t('draft.notAllRead')}</strong>
          {': '}
          {receiptLabel(t, formats, receipt)}
        </p>
        {receipt.untrainedLanguage && (
          <p className={classes['remark']}>{t(`draft.untrained.${receipt.untrainedLanguage}`)}</p>
        )}
        {receipt.extractive && <p className={classes['remark']}>{t('draft.extractive')}</p>}
        {[...cutShortLabels(t, receipt, titleOf), ...replacedLabels(t, receipt, titleOf)].map(
          (words) => (
            <p key={words} className={classes['remark']}>
              {words}
            </p>
          ),
        )}
        {receipt.instructions > 0 && (
          <p className={classes['remark']}>
            {t('receipt.instructions', { count: receipt.instructions })}
          </p>
        )}
        {receipt.codes > 0 && (
          <p className={classes['remark']}>{t('draft.codes', { count: receipt.codes })}</p>
        )}
        {receipt.setAside > 0 && (
          <p className={classes['remark']}>{t('draft.setAside', { count: receipt.setAside })}</p>
        )}
        {only &&
          unreadLabels(t, only).map((words) => (
            <p key={words} className={classes['remark']}>
              {words}
            </p>
          ))}
        {struck > 0 && (
          <p className={classes['remark']}>{t('receipt.struck', { count: struck })}</p>
        )}
        {receipt.passages && (
          <p className={classes['remark']}>
            {t('draft.passages', { count: receipt.passages.count })}
          </p>
        )}
        {receipt.parts > 1 && (
          <p className={classes['remark']}>{t('draft.parts', { count: receipt.parts })}</p>
        )}
        <ReadingPlan receipt={receipt} />
        <PassagePages receipt={receipt} />
        <ReceiptDocuments documents={receipt.documents} />
      </div>
    </section>
  );
}
