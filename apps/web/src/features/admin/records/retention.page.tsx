import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clearRetentionMutation,
  getRetentionOptions,
  getRetentionQueryKey,
  listDueDocumentsOptions,
} from '@app/api-client/react-query';
import type { Retention } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/confirmation.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMay } from '../use-may.js';
import { RetentionDialog } from './retention-dialog.js';

type Rule = Retention['rules'][number];
type RetentionClass = Rule['class'];

const CLASSES = [
  'all',
  'web',
  'rest',
  'fhir',
  'hl7',
  'message',
] as const satisfies readonly RetentionClass[];

/** How it is kept without a rule of its own. */
const OTHERWISE = { all: 'retention.forever', message: 'retention.asHl7' } as const;
const CLEARED = {
  all: 'retention.clearAllWarning',
  message: 'retention.clearMessageWarning',
} as const;

/** For how long documents are kept, by how they came in. */
export function RetentionPage() {
  const { t } = useTranslation('administration');
  const retention = useQuery(getRetentionOptions());
  const [edited, setEdited] = useState<RetentionClass | null>(null);
  const [cleared, setCleared] = useState<RetentionClass | null>(null);
  const rules = retention.data?.rules ?? [];
  return (
    <>
      <PageTitle title={t('retention.title')} under={t('retention.text')} />
      {retention.isError && (
        <ProblemAlert
          title={t('retention.failed')}
          error={retention.error}
          onRetry={() => void retention.refetch()}
          retrying={retention.isFetching}
        />
      )}
      {retention.isPending && <LoadingSkeleton lines={5} />}
      {retention.isSuccess && (
        <Stack gap={32} maw={900}>
          <Rules rules={rules} onEdit={setEdited} onClear={setCleared} />
          <Due />
        </Stack>
      )}
      <RetentionDialog
        of={edited}
        rule={rules.find((rule) => rule.class === edited) ?? null}
        onClose={() => setEdited(null)}
      />
      <ClearQuestion of={cleared} onClose={() => setCleared(null)} />
    </>
  );
}

interface RulesProps {
  readonly rules: readonly Rule[];
  readonly onEdit: (of: RetentionClass) => void;
  readonly onClear: (of: RetentionClass) => void;
}

function Rules({ rules, onEdit, onClear }: RulesProps) {
  const { t } = useTranslation('administration');
  const mayKeep = useMay('records:manage');
  return (
    <section aria-labelledby="rules">
      <Title order={2} id="rules" mb="sm">
        {t('retention.rules')}
      </Title>
      <Table className={classes['listing'] ?? ''} aria-labelledby="rules">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('retention.class')}</Table.Th>
            <Table.Th scope="col">{t('retention.keep')}</Table.Th>
            <Table.Th scope="col">{t('retention.grace')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {CLASSES.map((of) => {
            const rule = rules.find((one) => one.class === of);
            const name = t(`retention.classes.${of}`);
            return (
              <Table.Tr key={of}>
                <Table.Td>{name}</Table.Td>
                <Table.Td data-label={t('retention.keep')}>
                  {rule
                    ? t('retention.days', { count: rule.keepDays })
                    : t(isOwn(of) ? OTHERWISE[of] : 'retention.asOthers')}
                </Table.Td>
                <Table.Td data-label={t('retention.grace')}>
                  {rule ? t('retention.days', { count: rule.graceDays }) : '–'}
                </Table.Td>
                <Table.Td className={classes['act'] ?? ''}>
                  {mayKeep && (
                    <Group gap="sm" justify="flex-end" display="inline-flex">
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={t(rule ? 'retention.changeOne' : 'retention.setRule', { name })}
                        onClick={() => onEdit(of)}
                      >
                        {t(rule ? 'retention.change' : 'retention.set')}
                      </Button>
                      {rule && (
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={t('retention.clearOne', { name })}
                          onClick={() => onClear(of)}
                        >
                          {t('retention.clear')}
                        </Button>
                      )}
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function ClearQuestion({
  of,
  onClose,
}: {
  readonly of: RetentionClass | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const clear = useMutation({
    ...clearRetentionMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: getRetentionQueryKey() });
      announce(t('retention.cleared'));
      onClose();
    },
  });
  return (
    <Confirmation
      opened={of !== null}
      title={t('retention.clearTitle', { name: t(`retention.classes.${of ?? 'all'}`) })}
      confirm={t('retention.clear')}
      busy={clear.isPending}
      error={clear.error}
      onConfirm={() => of && clear.mutate({ path: { class: of } })}
      onClose={() => {
        clear.reset();
        onClose();
      }}
    >
      {t(isOwn(of) ? CLEARED[of] : 'retention.clearWarning')}
    </Confirmation>
  );
}

function isOwn(of: RetentionClass | null): of is 'all' | 'message' {
  return of === 'all' || of === 'message';
}

/** Documents whose time is over and whose grace runs. */
function Due() {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const due = useQuery(listDueDocumentsOptions());
  return (
    <section aria-labelledby="due">
      <Title order={2} id="due">
        {t('retention.due')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('retention.dueText')}
      </Text>
      {due.isError && <ProblemAlert error={due.error} onRetry={() => void due.refetch()} />}
      {due.isPending && <LoadingSkeleton lines={3} />}
      {due.data?.items.length === 0 && due.data.messages.count === 0 && (
        <Text>{t('retention.nothingDue')}</Text>
      )}
      {due.data && due.data.messages.eraseAfter !== null && (
        <Text mb="sm">
          {t('retention.dueMessages', {
            count: due.data.messages.count,
            date: formats.dateTime(due.data.messages.eraseAfter),
          })}
        </Text>
      )}
      {due.data && due.data.items.length > 0 && (
        <Table className={classes['listing'] ?? ''} aria-labelledby="due">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('retention.document')}</Table.Th>
              <Table.Th scope="col">{t('retention.class')}</Table.Th>
              <Table.Th scope="col">{t('retention.arrived')}</Table.Th>
              <Table.Th scope="col">{t('retention.erasedAfter')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {due.data.items.map(({ id, source, createdAt, eraseAfter }) => (
              <Table.Tr key={id}>
                <Table.Td>{id}</Table.Td>
                <Table.Td data-label={t('retention.class')}>
                  {t(`retention.classes.${source}`)}
                </Table.Td>
                <Table.Td data-label={t('retention.arrived')}>
                  <RelativeTime at={createdAt} />
                </Table.Td>
                <Table.Td data-label={t('retention.erasedAfter')}>
                  {formats.dateTime(eraseAfter)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
