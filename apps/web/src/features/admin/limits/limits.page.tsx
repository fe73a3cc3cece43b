import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clearLimitMutation,
  listLimitsOptions,
  listLimitsQueryKey,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { DataTable } from '../../../ui/data-table.js';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMay } from '../use-may.js';
import { LimitDialog } from './limit-dialog.js';
import { type Limit, type LimitName, LIMITS, useLimitLabels } from './limits.js';

/** What the organization allows below the limits of the installation. */
export function LimitsPage() {
  const { t } = useTranslation('administration');
  const limits = useQuery(listLimitsOptions());
  const [edited, setEdited] = useState<LimitName | null>(null);
  const [cleared, setCleared] = useState<LimitName | null>(null);
  const items = limits.data?.items ?? [];
  return (
    <>
      <PageTitle title={t('limits.title')} under={t('limits.text')} />
      {limits.isError && (
        <ProblemAlert
          title={t('limits.failed')}
          error={limits.error}
          onRetry={() => void limits.refetch()}
          retrying={limits.isFetching}
        />
      )}
      {limits.isPending && <LoadingSkeleton lines={8} />}
      {limits.isSuccess && <Listing limits={items} onEdit={setEdited} onClear={setCleared} />}
      <LimitDialog
        name={edited}
        value={items.find(({ name }) => name === edited)?.value ?? null}
        onClose={() => setEdited(null)}
      />
      <ClearQuestion name={cleared} onClose={() => setCleared(null)} />
    </>
  );
}

interface ListingProps {
  readonly limits: readonly Limit[];
  readonly onEdit: (name: LimitName) => void;
  readonly onClear: (name: LimitName) => void;
}

function Listing({ limits, onEdit, onClear }: ListingProps) {
  const { t } = useTranslation('administration');
  const words = useLimitLabels();
  const maySet = useMay('limit:manage');
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      maxWidth={900}
      rows={LIMITS.map((known) => ({
        ...known,
        said: words.name(known.name),
        limit: limits.find(({ name }) => name === known.name),
      }))}
      rowKey={({ name }) => name}
      columns={[
        { heading: t('limits.of'), renderCell: ({ said }) => said },
        {
          heading: t('limits.most'),
          renderCell: ({ name, quota, limit }) =>
            limit
              ? words.value(name, limit.value)
              : t(quota ? 'limits.noQuota' : 'limits.installed'),
        },
      ]}
      renderActions={({ name, said, limit }) =>
        maySet && (
          <Group gap="sm" justify="flex-end" display="inline-flex">
            <Button
              size="xs"
              variant="default"
              aria-label={t(limit ? 'limits.changeOne' : 'limits.setLimit', { name: said })}
              onClick={() => onEdit(name)}
            >
              {t(limit ? 'limits.change' : 'limits.set')}
            </Button>
            {limit && (
              <Button
                size="xs"
                variant="default"
                aria-label={t('limits.clearOne', { name: said })}
                onClick={() => onClear(name)}
              >
                {t('limits.clear')}
              </Button>
            )}
          </Group>
        )
      }
    />
  );
}

function ClearQuestion({
  name,
  onClose,
}: {
  readonly name: LimitName | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const words = useLimitLabels();
  const clear = useMutation({
    ...clearLimitMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listLimitsQueryKey() });
      announce(t('limits.cleared'));
      onClose();
    },
  });
  return (
    <Confirmation
      opened={name !== null}
      title={t('limits.clearTitle', { name: words.name(name ?? 'pages') })}
      confirm={t('limits.clear')}
      busy={clear.isPending}
      error={clear.error}
      onConfirm={() => name && clear.mutate({ path: { name } })}
      onClose={() => {
        clear.reset();
        onClose();
      }}
    >
      {t('limits.clearWarning')}
    </Confirmation>
  );
}
