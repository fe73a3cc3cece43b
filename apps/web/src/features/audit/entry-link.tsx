import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@app/api-client';
import list from '../../ui/list.module.css';
import { actionLabel } from './audit-labels.js';

/** Opens the entry beside the list; a real link, which spans its row. */
export function EntryLink({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation(['audit', 'documents']);
  return (
    <Link
      from="/audit"
      to="/audit"
      search={(search) => ({ ...search, entry: entry.id })}
      state={(state) => state}
      replace
      resetScroll={false}
      preload={false}
      className={list['link']}
      data-row={entry.id}
    >
      {actionLabel(t, entry.action)}
    </Link>
  );
}
