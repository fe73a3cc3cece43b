import { Button, SegmentedControl } from '@mantine/core';
import {
  IconBell,
  IconChecks,
  IconChevronRight,
  IconChevronsLeft,
  IconSettings,
} from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listNotificationsOptions,
  readNotificationMutation,
  readNotificationsMutation,
} from '@app/api-client/react-query';
import { announce } from '../../ui/announcer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { showProblem } from '../../ui/problems/show-problem.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { NotificationItem } from './notification-item.js';
import type { NotificationsSearch } from './notifications-search.js';
import classes from './notifications.module.css';
import { useRowKeys } from '../../ui/use-row-keys.js';

const PAGE_SIZE = 25;

/** What the person was told, the newest first. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const { only, cursor } = useSearch({ from: '/layout/notifications' });
  const navigate = useNavigate({ from: '/notifications' });
  const page = useQuery({
    ...listNotificationsOptions({
      query: { limit: PAGE_SIZE, ...(only && { only }), ...(cursor && { cursor }) },
    }),
    placeholderData: keepPreviousData,
  });
  // the list is asked for again when the service says that it has changed
  const readOne = useMutation({ ...readNotificationMutation(), onError: showProblem });
  const readAll = useMutation({
    ...readNotificationsMutation(),
    onSuccess: () => announce(t('markedAll')),
    onError: showProblem,
  });
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  const show = (search: NotificationsSearch): void => void navigate({ search });
  return (
    <>
      <PageTitle
        title={t('title')}
        actions={
          <>
            <Button
              component={Link}
              to="/account"
              variant="default"
              leftSection={<IconSettings size={16} />}
            >
              {t('settings')}
            </Button>
            <MarkAll
              newest={cursor === undefined ? items[0]?.id : undefined}
              unread={page.data?.unread ?? 0}
              busy={readAll.isPending}
              onMark={(upTo) => readAll.mutate({ body: { upTo } })}
            />
          </>
        }
      />
      <SegmentedControl
        className={classes['filter'] ?? ''}
        aria-label={t('which')}
        value={only ?? 'all'}
        onChange={(value) => show(value === 'unread' ? { only: 'unread' } : {})}
        data={[
          { value: 'all', label: t('all') },
          { value: 'unread', label: t('unread') },
        ]}
      />
      {page.isError && (
        <ProblemAlert
          title={t('failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={6} words={t('waiting')} />}
      {page.isSuccess && items.length === 0 && <NothingHere only={only} />}
      {items.length > 0 && (
        <ul ref={list} className={classes['list']} aria-label={t('list')}>
          {items.map((notification) => (
            <NotificationItem
              key={notification.id}
              notification={notification}
              onRead={(id) => readOne.mutate({ path: { notificationId: id } })}
            />
          ))}
        </ul>
      )}
      {(nextCursor !== null || cursor !== undefined) && (
        <nav className={classes['pager']} aria-label={t('pages')}>
          {cursor !== undefined && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconChevronsLeft size={16} />}
              onClick={() => show({ only })}
            >
              {t('newest')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            disabled={nextCursor === null || page.isPlaceholderData}
            title={nextCursor === null ? t('noOlder') : undefined}
            rightSection={<IconChevronRight size={16} />}
            onClick={() => nextCursor !== null && show({ only, cursor: nextCursor })}
          >
            {t('older')}
          </Button>
        </nav>
      )}
    </>
  );
}

interface MarkAllProps {
  /** The newest of all; none on a later page, which does not show it. */
  readonly newest: string | undefined;
  readonly unread: number;
  readonly busy: boolean;
  readonly onMark: (upTo: string) => void;
}

function MarkAll({ newest, unread, busy, onMark }: MarkAllProps) {
  const { t } = useTranslation('notifications');
  const nothing = unread === 0 || newest === undefined;
  return (
    <Button
      leftSection={<IconChecks size={16} />}
      disabled={nothing}
      title={unread === 0 ? t('markAllNone') : undefined}
      loading={busy}
      onClick={() => newest !== undefined && onMark(newest)}
    >
      {t('markAll')}
    </Button>
  );
}

function NothingHere({ only }: { readonly only: NotificationsSearch['only'] }) {
  const { t } = useTranslation('notifications');
  const icon = <IconBell size={32} stroke={1.5} aria-hidden />;
  if (only === undefined) return <EmptyState icon={icon}>{t('nothing')}</EmptyState>;
  return (
    <EmptyState
      icon={icon}
      action={
        <Button component={Link} to="/notifications" variant="default">
          {t('showAll')}
        </Button>
      }
    >
      {t('nothingUnread')}
    </EmptyState>
  );
}
