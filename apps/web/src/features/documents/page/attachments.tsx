import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listDocumentsOptions } from '@app/api-client/react-query';
import type { Document } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { stateOf } from '../document-labels.js';
import classes from './document.module.css';

/** More attachments than this no e-mail has that was read. */
const MOST = 100;

/** What came with an e-mail: each a document with a state of its own. */
export function Attachments({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  const has = document.extraction?.warnings.includes('attachments') ?? false;
  const { data, error, refetch, isFetching } = useQuery({
    ...listDocumentsOptions({ query: { parent: document.id, order: 'oldest', limit: MOST } }),
    enabled: has,
  });
  if (error) {
    return (
      <ProblemAlert
        title={t('document.attachmentsFailed')}
        error={error}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  if (!has || !data) return null;
  return (
    <ul className={classes['attachments']} aria-label={t('document.attachments')}>
      {data.items.map((attachment) => (
        <li key={attachment.id}>
          <IconPaperclip size={14} aria-hidden />
          <Link to="/documents/$documentId" params={{ documentId: attachment.id }}>
            {attachment.fileName ?? t('noName')}
          </Link>
          <StateBadge {...stateOf(attachment)} />
        </li>
      ))}
    </ul>
  );
}
