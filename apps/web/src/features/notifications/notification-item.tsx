import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reasonLabel } from '../documents/reason-labels.js';
import type { Notification } from '@app/api-client';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { sourceStatusLabel } from '../review/sources/source-labels.js';
import { useMay } from '../session/use-may.js';
import { NOTIFICATION_KINDS } from './notification-kinds.js';
import classes from './notifications.module.css';

interface NotificationItemProps {
  readonly notification: Notification;
  readonly onRead: (id: string) => void;
}

/** One thing that the person was told, with the way to it. */
export function NotificationItem({ notification, onRead }: NotificationItemProps) {
  const { t } = useTranslation('notifications');
  const { t: documents } = useTranslation('documents');
  const { t: review } = useTranslation('review');
  const { id, kind, documentId, reason, createdAt, readAt } = notification;
  const { icon: Icon, label } = NOTIFICATION_KINDS[kind];
  const what = label(t, notification);
  const isUnread = readAt === null;
  return (
    <li className={`${classes['item']} ${isUnread ? classes['unread'] : ''}`}>
      <Icon
        size={20}
        stroke={1.75}
        className={classes['icon'] ?? ''}
        data-kind={kind}
        aria-hidden
      />
      <div className={classes['text']}>
        <Way
          notification={notification}
          className={classes['link'] ?? ''}
          data-row={id}
          onClick={() => {
            if (isUnread) onRead(id);
          }}
        >
          {what}
        </Way>
        {reason !== null && documentId !== null && (
          <span>
            {kind === 'changed'
              ? sourceStatusLabel(review, reason)
              : reasonLabel(documents, reason)}
          </span>
        )}
        <span className={classes['small']}>
          {isUnread && <span className={classes['mark']}>{t('unread')}</span>}
          <RelativeTime at={createdAt} />
        </span>
      </div>
      {isUnread && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('markOne', { what })}
          title={t('markOne', { what })}
          onClick={() => onRead(id)}
        >
          <IconCheck size={18} />
        </ActionIcon>
      )}
    </li>
  );
}

/** The way to where it can be seen: a document with its summary, a destination with what is dead-lettered or asked for, a release, the connections, or the audit trail. */
function Way({
  notification: { kind, documentId, summaryId, destinationId, connectionId, releaseId, ...about },
  ...rest
}: {
  readonly notification: Notification;
  readonly className: string;
  readonly 'data-row': string;
  readonly onClick: () => void;
  readonly children: string;
}) {
  const administers = useMay('person:manage');
  if (about.rightsChangeId !== null) {
    return (
      <Link to={administers ? '/administration/people' : '/account'} preload={false} {...rest} />
    );
  }
  if (connectionId !== null) {
    return <Link to="/administration/messages" preload={false} {...rest} />;
  }
  if (releaseId !== null) {
    return (
      <Link
        to="/administration/models/$releaseId"
        params={{ releaseId }}
        preload={false}
        {...rest}
      />
    );
  }
  const { hash, deliveries } = NOTIFICATION_KINDS[kind];
  if (destinationId !== null) {
    return (
      <Link
        to="/administration/destinations/$destinationId"
        params={{ destinationId }}
        search={deliveries === undefined ? {} : { state: deliveries }}
        preload={false}
        {...rest}
      />
    );
  }
  // the audit trail: each of them sees the notice there
  if (documentId === null) return <Link to="/" preload={false} {...rest} />;
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId }}
      search={summaryId === null ? {} : { summary: summaryId, panel: 'draft' }}
      {...(hash !== undefined && { hash })}
      preload={false}
      {...rest}
    />
  );
}
