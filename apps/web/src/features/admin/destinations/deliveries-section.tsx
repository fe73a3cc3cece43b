import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE } from '../../documents/documents-search.js';
import { trailOf, turnBack, turnForward, type Turn } from '../../documents/list/cursor-trail.js';
import list from '../../../ui/list.module.css';
import { Pager } from '../../documents/list/pager.js';
import { listDeliveriesOptions } from '@app/api-client/react-query';
import type { Delivery } from '@app/api-client';
import { LabelledSelect } from '../../../ui/filters/labelled-select.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { DeliveriesSearch, SHOWN } from './deliveries-search.js';
import { DeliveriesTable } from './deliveries-table.js';
import { DiscardQuestion, useRedelivery } from './delivery-actions.js';
import { SpanDialog } from './span-dialog.js';

const LOOK_AGAIN_MS = 30_000;
/** While something is on its way, as after a test. */
const LOOK_SOON_MS = 2000;
const FROM = '/layout/administration/destinations/$destinationId';
const WORDS = {
  waiting: 'waitingOnes',
  acknowledged: 'states.acknowledged',
  'dead-lettered': 'states.dead-lettered',
} as const;

interface DeliveriesSectionProps {
  readonly destinationId: string;
  readonly onChanged: () => Promise<void>;
}

/** What went to a destination and what waits: no text, no patient. */
export function DeliveriesSection({ destinationId, onChanged }: DeliveriesSectionProps) {
  const { t } = useTranslation('administration');
  const search = useSearch({ from: FROM });
  const navigate = useNavigate({ from: '/administration/destinations/$destinationId' });
  const trail = useLocation({ select: ({ state }) => trailOf(state) });
  const [choosing, choose] = useDisclosure(false);
  const [discarded, setDiscarded] = useState<Delivery | null>(null);
  const { redeliver, busy, error } = useRedelivery(onChanged);
  const { state, limit, cursor } = search;
  const page = useQuery({
    ...listDeliveriesOptions({
      query: {
        destination: destinationId,
        limit: limit ?? PAGE_SIZE,
        ...(state && { state }),
        ...(cursor && { cursor }),
      },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      isMoving(data?.items) ? LOOK_SOON_MS : LOOK_AGAIN_MS,
  });
  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  const show = (to: DeliveriesSearch): void => {
    void navigate({ search: to, state: { trail: [] }, replace: true, resetScroll: false });
  };
  const turn = (to: Turn<DeliveriesSearch>): void => {
    void navigate({ search: DeliveriesSearch.parse(to.search), state: { trail: to.trail } });
  };
  return (
    <section aria-labelledby="deliveries">
      <Title order={2} id="deliveries" mb="sm">
        {t('destinations.deliveries.title')}
      </Title>
      <Group justify="space-between" align="flex-end" mb="sm">
        <div
          className={list['filters']}
          role="group"
          aria-label={t('destinations.deliveries.filters')}
        >
          <LabelledSelect
            label={t('destinations.deliveries.show')}
            value={state ?? ''}
            onChange={(value) => show(DeliveriesSearch.parse({ limit, state: value }))}
            data={[
              { value: '', label: t('destinations.deliveries.all') },
              ...SHOWN.map((value) => ({
                value,
                label: t(`destinations.deliveries.${WORDS[value]}`),
              })),
            ]}
          />
        </div>
        <Button size="xs" variant="default" onClick={choose.open}>
          {t('destinations.span.open')}
        </Button>
      </Group>
      {error && <ProblemAlert title={t('destinations.deliveries.redeliverFailed')} error={error} />}
      {page.isError && (
        <ProblemAlert
          title={t('destinations.deliveries.failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={5} words={t('destinations.deliveries.loading')} />}
      {page.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconSend size={32} stroke={1.5} aria-hidden />}>
          {t(`destinations.deliveries.${nothingOf(search)}`)}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div
          className={page.isPlaceholderData ? list['stale'] : undefined}
          aria-busy={page.isPlaceholderData}
        >
          <DeliveriesTable
            items={items}
            busy={busy}
            onRedeliver={redeliver}
            onDiscard={setDiscarded}
          />
        </div>
      )}
      {(cursor !== undefined || nextCursor !== null) && (
        <Pager
          search={search}
          trail={trail}
          hasNext={nextCursor !== null && !page.isPlaceholderData}
          counted={t('destinations.deliveries.count', { count: items.length })}
          keys=""
          onNext={() => nextCursor !== null && turn(turnForward({ search, trail }, nextCursor))}
          onPrevious={() => turn(turnBack({ search, trail }))}
          onSize={(size) => show(DeliveriesSearch.parse({ state, limit: size }))}
        />
      )}
      <DiscardQuestion delivery={discarded} onDone={onChanged} onClose={() => setDiscarded(null)} />
      <SpanDialog
        opened={choosing}
        destinationId={destinationId}
        onDone={onChanged}
        onClose={choose.close}
      />
    </section>
  );
}

function isMoving(items: readonly Delivery[] = []): boolean {
  const soon = Date.now() + LOOK_AGAIN_MS;
  return items.some(
    ({ state, heldBack, nextAttemptAt }) =>
      state === 'sent' ||
      (state === 'pending' && !heldBack && Date.parse(nextAttemptAt ?? '') < soon),
  );
}

function nothingOf({ state, cursor }: DeliveriesSearch) {
  if (cursor !== undefined) return 'nothingPage';
  return state === undefined ? 'nothing' : 'nothingSuch';
}
