import { Stack, Title } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE } from '../documents/documents-search.js';
import { trailOf, turnBack, turnForward, type Turn } from '../documents/list/cursor-trail.js';
import list from '../../ui/list.module.css';
import { Pager } from '../documents/list/pager.js';
import { listMessageConnectionsOptions, listMessagesOptions } from '@app/api-client/react-query';
import { LabelledSelect } from '../../ui/filters/labelled-select.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { ConnectionsSection } from './connections-section.js';
import { MessageFinder } from './message-finder.js';
import { MESSAGE_STATES, MessagesSearch } from './messages-search.js';
import { MessagesTable } from './messages-table.js';
import { SentSection } from './sent-section.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;

/** HL7 messages, for who looks after connections. */
export function MessagesPage() {
  const { t } = useTranslation('administration');
  return (
    <>
      <PageTitle title={t('messages.title')} under={t('messages.text')} />
      <Stack gap={32}>
        <ConnectionsSection />
        <MessageFinder />
        <ListSection />
        <SentSection />
      </Stack>
    </>
  );
}

function ListSection() {
  const { t } = useTranslation('administration');
  const search = useSearch({ from: '/layout/administration/messages' });
  const navigate = useNavigate({ from: '/administration/messages' });
  const trail = useLocation({ select: ({ state }) => trailOf(state) });
  const { connection, state, limit, cursor } = search;
  const page = useQuery({
    ...listMessagesOptions({
      query: {
        limit: limit ?? PAGE_SIZE,
        ...(connection && { connection }),
        ...(state && { state }),
        ...(cursor && { cursor }),
      },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  const show = (to: MessagesSearch): void => {
    void navigate({ search: to, state: { trail: [] }, replace: true, resetScroll: false });
  };
  const turn = (to: Turn<MessagesSearch>): void => {
    void navigate({ search: MessagesSearch.parse(to.search), state: { trail: to.trail } });
  };
  return (
    <section aria-labelledby="messages">
      <Title order={2} id="messages" mb="sm">
        {t('messages.list')}
      </Title>
      <Filters search={search} onChange={show} />
      {page.isError && (
        <ProblemAlert
          title={t('messages.failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={8} words={t('messages.waiting')} />}
      {page.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconMessage2 size={32} stroke={1.5} aria-hidden />}>
          {t(connection || state || cursor ? 'messages.nothingSuch' : 'messages.nothing')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div
          className={page.isPlaceholderData ? list['stale'] : undefined}
          aria-busy={page.isPlaceholderData}
        >
          <MessagesTable items={items} labelledBy="messages" />
        </div>
      )}
      {(items.length > 0 || cursor !== undefined) && (
        <Pager
          search={search}
          trail={trail}
          hasNext={nextCursor !== null && !page.isPlaceholderData}
          counted={t('messages.count', { count: items.length })}
          keys=""
          onNext={() => nextCursor !== null && turn(turnForward({ search, trail }, nextCursor))}
          onPrevious={() => turn(turnBack({ search, trail }))}
          onSize={(size) => show(MessagesSearch.parse({ connection, state, limit: size }))}
        />
      )}
    </section>
  );
}

function Filters({
  search: { connection, state, limit },
  onChange,
}: {
  readonly search: MessagesSearch;
  readonly onChange: (search: MessagesSearch) => void;
}) {
  const { t } = useTranslation('administration');
  const connections = useQuery(listMessageConnectionsOptions());
  const names = new Set((connections.data?.items ?? []).map(({ name }) => name));
  if (connection) names.add(connection);
  const set = (change: object): void =>
    onChange(MessagesSearch.parse({ connection, state, limit, ...change }));
  return (
    <div className={list['filters']} role="group" aria-label={t('messages.filters')}>
      <LabelledSelect
        label={t('messages.connection')}
        value={connection ?? ''}
        onChange={(value) => set({ connection: value })}
        data={[
          { value: '', label: t('messages.anyConnection') },
          ...[...names].map((value) => ({ value, label: value })),
        ]}
      />
      <LabelledSelect
        label={t('people.state')}
        value={state ?? ''}
        onChange={(value) => set({ state: value })}
        data={[
          { value: '', label: t('messages.anyState') },
          ...MESSAGE_STATES.map((value) => ({ value, label: t(`messages.states.${value}`) })),
        ]}
      />
    </div>
  );
}
