import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { getStartOptions } from '@app/api-client/react-query';
import { useReachable } from '../../reachability.js';
import classes from './offline-notice.module.css';

export const ASK_AGAIN_MS = 10_000;

/** Stands at the top as long as the service gives no answer, and asks it again by itself. */
export function OfflineNotice() {
  return useReachable() ? null : <Unreachable />;
}

function Unreachable() {
  const { t } = useTranslation(['layout', 'common']);
  const queries = useQueryClient();
  const router = useRouter();
  const start = useQuery({ ...getStartOptions(), refetchInterval: ASK_AGAIN_MS, retry: false });
  // gone as soon as the service answers: then what failed meanwhile is worth another try
  useEffect(
    () => () => {
      void queries.refetchQueries({ type: 'active' });
      void router.invalidate();
    },
    [queries, router],
  );
  return (
    <div role="alert" className={classes['notice']}>
      <IconPlugConnectedX size={18} />
      <span className={classes['text']}>
        <strong>{t('offline.title')}</strong> {t('offline.text')}
      </span>
      <Button
        size="xs"
        variant="default"
        loading={start.isFetching}
        onClick={() => void start.refetch()}
      >
        {t('common:retry')}
      </Button>
    </div>
  );
}
