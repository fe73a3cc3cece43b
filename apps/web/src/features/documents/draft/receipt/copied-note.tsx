import { useTranslation } from 'react-i18next';
import type { SummaryVersion } from '@app/api-client';
import classes from '../draft.module.css';

/** Says of a section that its words are rows or sentences of the documents. Of a version that a person made nobody knows it. */
export function CopiedNote({
  version,
  section,
}: {
  readonly version: Pick<SummaryVersion, 'parent' | 'receipt'>;
  readonly section: string | null;
}) {
  const { t } = useTranslation('documents');
  const copied = version.receipt.copied.find((one) => one.section === section);
  if (!copied || version.parent !== null) return null;
  const { rows, rowsLeftOut } = copied;
  return (
    <p className={classes['copied']}>
      {t('draft.copied')}
      {rowsLeftOut > 0 && ` ${t('draft.copiedInPart', { rows, total: rows + rowsLeftOut })}`}
    </p>
  );
}
