import { Button, Title } from '@mantine/core';
import { IconEye, IconSend } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSentMessagesOptions, unmaskSentMessageMutation } from '@app/api-client/react-query';
import type { SentMessage } from '@app/api-client';
import { announce } from '../../ui/announcer.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import classes from '../../ui/listing.module.css';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog.js';
import { useMay } from '../admin/use-may.js';
import { SentBadge } from './message-badge.js';
import { typeLabel } from './message-labels.js';
import { UnmaskedText } from './unmasked-text.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;
const SHOWN = 25;

/** The newest messages that went out, of summaries that the person may see. */
export function SentSection() {
  const { t } = useTranslation('administration');
  const [cursor, setCursor] = useState<string | null>(null);
  const [asked, setAsked] = useState<SentMessage | null>(null);
  const page = useQuery({
    ...listSentMessagesOptions({ query: { limit: SHOWN, ...(cursor !== null && { cursor }) } }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const unmask = useMutation({ ...unmaskSentMessageMutation(), gcTime: 0 });
  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  return (
    <section aria-labelledby="sent">
      <Title order={2} id="sent" mb="sm">
        {t('messages.sent.title')}
      </Title>
      {page.isError && (
        <ProblemAlert
          title={t('messages.failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={4} words={t('messages.waiting')} />}
      {page.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconSend size={32} stroke={1.5} aria-hidden />}>
          {t('messages.sent.nothing')}
        </EmptyState>
      )}
      {items.length > 0 && <Listing items={items} onAsk={setAsked} />}
      {(nextCursor !== null || cursor !== null) && (
        <Button.Group mt="sm">
          <Button
            size="xs"
            variant="default"
            disabled={cursor === null}
            onClick={() => setCursor(null)}
          >
            {t('messages.sent.newest')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={nextCursor === null}
            onClick={() => setCursor(nextCursor)}
          >
            {t('messages.sent.older')}
          </Button>
        </Button.Group>
      )}
      {unmask.data && <UnmaskedText content={unmask.data} onHide={() => unmask.reset()} />}
      <ReasonDialog
        opened={asked !== null}
        title={t('messages.content.ask')}
        warning={t('messages.content.warning')}
        action={t('messages.content.action')}
        takesAway={false}
        onGiven={async (reason) => {
          await unmask.mutateAsync({ path: { sentMessageId: asked?.id ?? '' }, body: { reason } });
          announce(t('messages.content.shown'));
          setAsked(null);
        }}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}

function Listing({
  items,
  onAsk,
}: {
  readonly items: readonly SentMessage[];
  readonly onAsk: (message: SentMessage) => void;
}) {
  const { t } = useTranslation('administration');
  const mayUnmask = useMay('message:unmask');
  return (
    <DataTable
      labelledBy="sent"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('messages.sent.written'),
          renderCell: ({ builtAt }) => <RelativeTime at={builtAt} />,
        },
        {
          heading: t('messages.sent.destination'),
          renderCell: ({ destination }) => destination ?? t('messages.sent.removed'),
        },
        {
          heading: t('messages.type'),
          renderCell: ({ type, event, status }) => (
            <>
              {typeLabel(type, event)}{' '}
              <span className={classes['small']}>{t(`messages.sent.statuses.${status}`)}</span>
            </>
          ),
        },
        { heading: t('messages.sent.control'), renderCell: ({ controlId }) => controlId },
        { heading: t('people.state'), renderCell: ({ state }) => <SentBadge state={state} /> },
        {
          heading: t('messages.answer'),
          renderCell: ({ answers }) =>
            answers.map(({ code }) => code).join(', ') || t('messages.noAnswer'),
        },
      ]}
      renderActions={(message) =>
        mayUnmask && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconEye size={14} />}
            aria-label={t('messages.sent.showOne', { id: message.controlId })}
            onClick={() => onAsk(message)}
          >
            {t('messages.sent.show')}
          </Button>
        )
      }
    />
  );
}
