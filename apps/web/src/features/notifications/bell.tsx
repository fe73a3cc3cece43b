import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './notifications.module.css';
import { useUnread } from './use-unread.js';

// more would not fit, and say nothing more
const COUNTED_MAX = 99;

/** The way to what one was told, with the number of what is unread. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const unread = useUnread();
  return (
    <ActionIcon
      component={Link}
      to="/notifications"
      variant="subtle"
      color="gray"
      size={36}
      className={classes['bell'] ?? ''}
      aria-label={t('bell', { count: unread })}
    >
      <IconBell size={20} stroke={1.75} />
      {unread > 0 && (
        <span className={classes['count']} aria-hidden>
          {unread > COUNTED_MAX ? t('many') : unread}
        </span>
      )}
    </ActionIcon>
  );
}
