import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDocumentName } from '../use-document-name.js';
import classes from './evidence.module.css';
import { addressOf, useEvidence } from './evidence-view.js';

/** The chosen place is in another document of the summary: which, and the way there. */
export function OtherDocumentLink() {
  const { t } = useTranslation('documents');
  const { span, chosen, summaryId, documentIds } = useEvidence();
  const documentId = span === null ? undefined : documentIds[span.source];
  const name = useDocumentName(documentId);
  if (span === null || documentId === undefined || summaryId === null || chosen === null)
    return null;
  return (
    <p className={classes['elsewhere']}>
      {t('evidence.elsewhere')}{' '}
      <Link
        to="/documents/$documentId"
        params={{ documentId }}
        search={{ summary: summaryId, ...addressOf(chosen) }}
      >
        {name ?? t('evidence.document', { number: span.source + 1 })}
      </Link>
    </p>
  );
}
