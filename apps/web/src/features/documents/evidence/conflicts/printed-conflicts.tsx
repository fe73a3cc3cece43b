import { useTranslation } from 'react-i18next';
import type { SourceConflict } from '@app/api-client';
import { useDocumentName } from '../../use-document-name.js';
import { useConflictTexts } from './use-conflict-texts.js';

/** On paper: what the documents of a summary say differently, each with its places. */
export function PrintedConflicts({
  conflicts,
  documentIds,
  summaryId,
}: {
  readonly conflicts: readonly SourceConflict[];
  readonly documentIds: readonly string[];
  readonly summaryId: string;
}) {
  const { t } = useTranslation('documents');
  const wordsOf = useConflictTexts(conflicts, documentIds, summaryId);
  if (conflicts.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t('evidence.conflicts.title')}</strong>
      </p>
      {conflicts.map(({ code, places }) => (
        <div key={`${code} ${places.map(({ start }) => start).join(' ')}`}>
          <p>{t(`evidence.conflicts.${code}`)}</p>
          {places.map((span) => (
            <p key={`${span.source} ${span.start}`}>
              <DocumentName id={documentIds[span.source]} number={span.source + 1} />: “
              {wordsOf(span)}”
            </p>
          ))}
        </div>
      ))}
    </>
  );
}

function DocumentName({
  id,
  number,
}: {
  readonly id: string | undefined;
  readonly number: number;
}) {
  const { t } = useTranslation('documents');
  return useDocumentName(id) ?? t('evidence.conflicts.document', { number });
}
