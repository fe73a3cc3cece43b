import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import classes from './documents.module.css';
import { canBeSource, useDocumentSelectionContext } from './document-selection.js';

/** Chooses a document for a summary of several. */
export function RowCheckbox({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  const { has, toggle } = useDocumentSelectionContext();
  const can = canBeSource(document);
  return (
    <Checkbox
      size="xs"
      className={classes['choose'] ?? ''}
      aria-label={t('bulk.choose', { name: document.fileName ?? t('noName') })}
      title={can ? undefined : t('bulk.notRead')}
      checked={has(document.id)}
      disabled={!can}
      onChange={() => toggle(document)}
    />
  );
}
