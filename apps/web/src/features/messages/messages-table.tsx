import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Message } from '@app/api-client';
import { DataTable } from '../../ui/data-table.js';
import { FileSize } from '../../ui/formats/file-size.js';
import classes from '../../ui/listing.module.css';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { MessageBadge } from './message-badge.js';
import { reasonLabel, typeLabel } from './message-labels.js';

/** Messages without a word of what they say. */
export function MessagesTable({
  items,
  labelledBy,
}: {
  readonly items: readonly Message[];
  readonly labelledBy: string;
}) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy={labelledBy}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('messages.arrived'),
          renderCell: ({ id, arrivedAt }) => (
            <Link
              to="/administration/messages/$messageId"
              params={{ messageId: id }}
              className={classes['name']}
            >
              <RelativeTime at={arrivedAt} />
            </Link>
          ),
        },
        { heading: t('messages.connection'), renderCell: ({ connection }) => connection },
        {
          heading: t('messages.type'),
          renderCell: ({ type, event }) => typeLabel(type, event) || t('messages.noType'),
        },
        {
          heading: t('people.state'),
          renderCell: ({ state, reason }) => (
            <>
              <MessageBadge state={state} />{' '}
              {reason !== null && (
                <span className={classes['small']}>{reasonLabel(t, reason)}</span>
              )}
            </>
          ),
        },
        {
          heading: t('messages.size'),
          renderCell: ({ sizeBytes }) => <FileSize bytes={sizeBytes} />,
        },
      ]}
    />
  );
}
