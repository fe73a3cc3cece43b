import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import list from '../../../ui/list.module.css';

/** The way to a document: a real link, which spans its row and keeps the row in the address. */
export function RowLink({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  const navigate = useNavigate({ from: '/documents' });
  const keep = (): void => {
    void navigate({
      search: (search) => ({ ...search, row: document.id }),
      state: (state) => state,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId: document.id }}
      className={list['link']}
      data-row={document.id}
      onFocus={keep}
      preload={false}
    >
      {document.fileName ?? t('noName')}
    </Link>
  );
}
