import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listNotificationsOptions } from '@app/api-client/react-query';
import { announce } from '../../ui/announcer.js';

/** How many are unread; says so to screen readers when it has become more. */
export function useUnread(): number {
  const { t } = useTranslation('notifications');
  const unread = useQuery(listNotificationsOptions({ query: { limit: 1 } })).data?.unread ?? null;
  const before = useRef(unread);
  useEffect(() => {
    if (before.current !== null && unread !== null && unread > before.current) {
      announce(t('arrived', { count: unread }));
    }
    before.current = unread;
  }, [unread, t]);
  return unread ?? 0;
}
