import { Alert, Button } from '@mantine/core';
import { IconArchive, IconCircleX, IconClock, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueuePlace, Summary } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { reasonLabel } from '../reason-labels.js';

/** A summary that waits for its turn. */
export function QueuedDraft({ queue }: { readonly queue: QueuePlace | null }) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  return (
    <Alert color="gray" icon={<IconClock size={18} />} title={t('draft.queued')} role="status">
      {queue
        ? t('draft.place', {
            position: formats.number(queue.position),
            duration: formats.duration(queue.expectedSeconds),
          })
        : t('draft.placeUnknown')}
    </Alert>
  );
}

/** A summary that ended without a text: why, and the way on. */
export function EndedDraft({
  state,
  reason,
  onRetry,
  retrying,
}: {
  readonly state: Summary['state'];
  readonly reason: string | null;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}) {
  const { t } = useTranslation('documents');
  const mayRetry = state === 'failed' || state === 'cancelled';
  const title =
    state === 'cancelled'
      ? t('draft.cancelled')
      : state === 'superseded'
        ? t('draft.superseded')
        : state === 'erased'
          ? t('draft.erased')
          : t('draft.failed');
  return (
    <Alert
      color={state === 'failed' || state === 'rejected' ? 'red' : 'gray'}
      icon={
        state === 'superseded' || state === 'erased' ? (
          <IconArchive size={18} />
        ) : (
          <IconCircleX size={18} />
        )
      }
      title={title}
    >
      {reason !== null && <div>{reasonLabel(t, reason)}</div>}
      {mayRetry && (
        <Button
          size="xs"
          variant="default"
          mt="sm"
          leftSection={<IconRefresh size={16} />}
          onClick={onRetry}
          loading={retrying}
        >
          {t('actions.retry')}
        </Button>
      )}
    </Alert>
  );
}

/** Above a text that another one has replaced. */
export function SupersededNote() {
  const { t } = useTranslation('documents');
  return (
    <Alert color="gray" icon={<IconArchive size={18} />} title={t('draft.superseded')}>
      {t('draft.supersededWords')}
    </Alert>
  );
}
