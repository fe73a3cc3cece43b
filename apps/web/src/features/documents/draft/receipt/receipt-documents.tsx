import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../ui/formats/formats.js';
import { useDocumentName } from '../../use-document-name.js';
import classes from '../draft.module.css';
import type { DocumentRead } from './receipt.js';
import { unreadLabels } from './receipt-labels.js';

/** Of a summary of several documents: a line for each. Open where there is something to know. */
export function ReceiptDocuments({ documents }: { readonly documents: readonly DocumentRead[] }) {
  const { t } = useTranslation('documents');
  const [isOpen, setOpen] = useState(() => documents.some(isRemarkable));
  if (documents.length < 2) return null;
  return (
    <details
      className={classes['fold']}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('receipt.documents', { count: documents.length })}</summary>
      {/* their names are looked up, which the audit trail records: not before somebody wants them */}
      {isOpen && (
        <ol>
          {documents.map((document, index) => (
            <DocumentLine key={document.documentId} document={document} number={index + 1} />
          ))}
        </ol>
      )}
    </details>
  );
}

function DocumentLine({
  document,
  number,
}: {
  readonly document: DocumentRead;
  readonly number: number;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const { documentId, pages, hiddenCharacters, struckCharacters } = document;
  const name = useDocumentName(documentId) ?? t('evidence.document', { number });
  const words = [
    pages &&
      t('draft.pagesRead', {
        read: formats.number(pages.read),
        total: formats.number(pages.total),
        count: pages.total,
      }),
    ...unreadLabels(t, document),
    hiddenCharacters > 0 && t('receipt.hiddenShort', { count: hiddenCharacters }),
    struckCharacters > 0 && t('receipt.struckShort', { count: struckCharacters }),
  ].filter((part) => typeof part === 'string');
  return (
    <li>
      <Link to="/documents/$documentId" params={{ documentId }}>
        {name}
      </Link>
      {words.length > 0 && `: ${words.join(' · ')}`}
    </li>
  );
}

function isRemarkable({
  unread,
  missing,
  leftOut,
  hiddenCharacters,
  struckCharacters,
  unsureStrikes,
}: DocumentRead): boolean {
  return (
    [unread, missing, leftOut].some(({ length }) => length > 0) ||
    hiddenCharacters + struckCharacters + unsureStrikes > 0
  );
}
