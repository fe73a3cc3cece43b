import { Button, Group, Stack, Text, Title } from '@mantine/core';
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
import { administration } from '../../../locales/en/admin/administration.js';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMay } from '../use-may.js';
import { RetentionDialog } from './retention-dialog.js';

type Rule = Retention['rules'][number];
type RetentionCategory = Rule['category'];

/** Every category that the service has: one without a name does not compile. */
const NAMES: Readonly<Record<RetentionCategory, string>> = administration.retention.categories;
const CATEGORIES = Object.keys(NAMES).filter(isCategory);

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
  const [edited, setEdited] = useState<RetentionCategory | null>(null);
  const [cleared, setCleared] = useState<RetentionCategory | null>(null);
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
        rule={rules.find((rule) => rule.category === edited) ?? null}
        onClose={() => setEdited(null)}
      />
      <ClearQuestion of={cleared} onClose={() => setCleared(null)} />
    </>
  );
}

interface RulesProps {
  readonly rules: readonly Rule[];
  readonly onEdit: (of: RetentionCategory) => void;
  readonly onClear: (of: RetentionCategory) => void;
}

function Rules({ rules, onEdit, onClear }: RulesProps) {
  const { t } = useTranslation('administration');
  const mayKeep = useMay('records:manage');
  return (
    <section aria-labelledby="rules">
      <Title order={2} id="rules" mb="sm">
        {t('retention.rules')}
      </Title>
      <DataTable
        labelledBy="rules"
        rows={CATEGORIES.map((of) => ({
          of,
          name: t(`retention.categories.${of}`),
          rule: rules.find((one) => one.category === of),
        }))}
        rowKey={({ of }) => of}
        columns={[
          { heading: t('retention.category'), renderCell: ({ name }) => name },
          {
            heading: t('retention.keep'),
            renderCell: ({ of, rule }) =>
              rule
                ? t('retention.days', { count: rule.keepDays })
                : t(isOwn(of) ? OTHERWISE[of] : 'retention.asOthers'),
          },
          {
            heading: t('retention.grace'),
            renderCell: ({ rule }) => (rule ? t('retention.days', { count: rule.graceDays }) : '–'),
          },
        ]}
        renderActions={({ of, name, rule }) =>
          mayKeep && (
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
          )
        }
      />
    </section>
  );
}

function ClearQuestion({
  of,
  onClose,
}: {
  readonly of: RetentionCategory | null;
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
      title={t('retention.clearTitle', { name: t(`retention.categories.${of ?? 'all'}`) })}
      confirm={t('retention.clear')}
      busy={clear.isPending}
      error={clear.error}
      onConfirm={() => of && clear.mutate({ path: { category: of } })}
      onClose={() => {
        clear.reset();
        onClose();
      }}
    >
      {t(isOwn(of) ? CLEARED[of] : 'retention.clearWarning')}
    </Confirmation>
  );
}

function isOwn(of: RetentionCategory | null): of is 'all' | 'message' {
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
        <DataTable
          labelledBy="due"
          rows={due.data.items}
          rowKey={({ id }) => id}
          columns={[
            { heading: t('retention.document'), renderCell: ({ id }) => id },
            {
              heading: t('retention.category'),
              renderCell: ({ source }) => t(`retention.categories.${source}`),
            },
            {
              heading: t('retention.arrived'),
              renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
            },
            {
              heading: t('retention.erasedAfter'),
              renderCell: ({ eraseAfter }) => formats.dateTime(eraseAfter),
            },
          ]}
        />
      )}
    </section>
  );
}

function isCategory(name: string): name is keyof typeof administration.retention.categories {
  return Object.hasOwn(NAMES, name);
}
