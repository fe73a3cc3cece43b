import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconAntennaBarsOff,
  IconArrowBackUp,
  IconCheck,
  IconCircleX,
  IconPlugConnectedX,
  IconShieldX,
  IconUrgent,
  IconEraser,
  IconUserCheck,
  IconUserQuestion,
  IconUserShield,
  IconUserX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonLabel } from '../documents/reason-labels.js';
import { PATIENT_CHECK_ID } from '../documents/patient/patient-check-anchor.js';
import type { Notification } from '@app/api-client';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { sourceStatusLabel } from '../review/sources/source-labels.js';
import { useMay } from '../session/use-may.js';
import { notificationLabel } from './notification-labels.js';
import classes from './notifications.module.css';

const ICONS = {
  assigned: IconUserCheck,
  returned: IconArrowBackUp,
  stat: IconUrgent,
  failed: IconCircleX,
  changed: IconAlertTriangle,
  'patient-doubted': IconUserX,
  parked: IconPlugConnectedX,
  connection: IconAntennaBarsOff,
  requested: IconUserQuestion,
  'training-erased': IconEraser,
  rights: IconUserShield,
  'trail-mismatch': IconShieldX,
} as const satisfies Record<Notification['kind'], ComponentType>;

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
  const Icon = ICONS[kind];
  const what = notificationLabel(t, notification);
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
      <div className={classes['words']}>
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

/** The way to where it can be seen: a document with its summary, a destination with what is dead-lettered or asked for, a release, or the connections. */
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
  if (kind === 'trail-mismatch') return <Link to="/" preload={false} {...rest} />;
  if (documentId === null) {
    return (
      <Link
        to="/administration/destinations/$destinationId"
        params={{ destinationId: destinationId ?? '' }}
        search={kind === 'parked' ? { state: 'dead-lettered' } : {}}
        preload={false}
        {...rest}
      />
    );
  }
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId }}
      search={summaryId === null ? {} : { summary: summaryId, panel: 'draft' }}
      {...(kind === 'patient-doubted' && { hash: PATIENT_CHECK_ID })}
      preload={false}
      {...rest}
    />
  );
}
