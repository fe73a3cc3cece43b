import { Badge, Button, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listMakersOptions,
  listRecallsOptions,
} from '../../generated/@tanstack/react-query.gen.js';
import type { MakersInUse, Recall, RecallScope } from '../../generated/types.gen.js';
import { useFormats } from '../../parts/formats.js';
import classes from '../../parts/listing.module.css';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { RelativeTime } from '../../parts/relative-time.js';
import { Waiting } from '../../parts/waiting.js';
import { RecallDialog } from './recall-dialog.js';
import { isUnderWay, RecallProgress } from './recall-progress.js';
import { scopeName, shortHash } from './recall-labels.js';
import { RereadsSection } from './rereads-section.js';
import { TitledTable } from './titled-table.js';
import { ASK_AGAIN_MS } from './work-progress.js';

/** Which readers and models have made what is here, which are recalled, and the way to recall one. */
export function RecallsPage() {
  const { t } = useTranslation('administration');
  const makers = useQuery(listMakersOptions());
  const recalls = useQuery({
    ...listRecallsOptions(),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? ASK_AGAIN_MS : false),
  });
  const [scope, setScope] = useState<RecallScope | null>(null);
  return (
    <>
      <PageTitle title={t('recalls.title')} under={t('recalls.text')} />
      <Stack gap={32}>
        {makers.isError && (
          <ProblemAlert
            title={t('recalls.makersFailed')}
            error={makers.error}
            onRetry={() => void makers.refetch()}
            retrying={makers.isFetching}
          />
        )}
        {makers.isPending && <Waiting lines={6} />}
        {makers.isSuccess && <Readers makers={makers.data} onRecall={setScope} />}
        {makers.isSuccess && <Models makers={makers.data} onRecall={setScope} />}
        <RereadsSection />
        {recalls.isError && (
          <ProblemAlert
            title={t('recalls.failed')}
            error={recalls.error}
            onRetry={() => void recalls.refetch()}
            retrying={recalls.isFetching}
          />
        )}
        {recalls.isSuccess && <Recalls recalls={recalls.data.items} />}
      </Stack>
      <RecallDialog
        scope={scope}
        currentVersion={makers.data?.currentVersion ?? 0}
        onClose={() => setScope(null)}
      />
    </>
  );
}

interface MakersProps {
  readonly makers: MakersInUse;
  readonly onRecall: (scope: RecallScope) => void;
}

function Readers({ makers: { readers, currentVersion }, onRecall }: MakersProps) {
  const { t } = useTranslation('administration');
  const hasOlder = readers.some(
    ({ version, recalled }) => !recalled && (version ?? 0) < currentVersion,
  );
  return (
    <TitledTable
      id="readers"
      title={t('recalls.readers')}
      text={t('recalls.readersText', { version: currentVersion })}
      columns={(['reader', 'version', 'documents', 'drafts', 'signed'] as const).map((column) =>
        t(`recalls.${column}`),
      )}
      none={t('recalls.nothingRead')}
      after={
        hasOlder && (
          <Button
            mt="sm"
            color="red"
            variant="light"
            onClick={() =>
              onRecall({
                kind: 'reader',
                reader: null,
                fromVersion: 0,
                throughVersion: currentVersion - 1,
              })
            }
          >
            {t('recalls.older')}
          </Button>
        )
      }
    >
      {readers.map((one) => (
        <Table.Tr key={`${one.reader} ${one.version}`}>
          <Table.Td>{one.reader ?? t('recalls.unknownReader')}</Table.Td>
          <Table.Td data-label={t('recalls.version')}>{one.version ?? '–'}</Table.Td>
          <Counted label={t('recalls.documents')} count={one.documents} />
          <Counted label={t('recalls.drafts')} count={one.drafts} />
          <Counted label={t('recalls.signed')} count={one.signed} />
          <RecallCell
            recalled={one.recalled}
            scope={
              one.reader === null || one.version === null
                ? null
                : {
                    kind: 'reader',
                    reader: one.reader,
                    fromVersion: one.version,
                    throughVersion: one.version,
                  }
            }
            onRecall={onRecall}
          />
        </Table.Tr>
      ))}
    </TitledTable>
  );
}

function Models({ makers: { models }, onRecall }: MakersProps) {
  const { t } = useTranslation('administration');
  return (
    <TitledTable
      id="models"
      title={t('recalls.models')}
      columns={(['model', 'adapter', 'drafts', 'signed'] as const).map((column) =>
        t(`recalls.${column}`),
      )}
      none={t('recalls.nothingWritten')}
    >
      {models.map((one) => (
        <Table.Tr
          key={`${one.modelSha256 ?? one.modelId} ${one.adapterSha256} ${one.adapterKnown}`}
        >
          <Table.Td>
            {one.modelId ?? one.engine}
            <div className={classes['small']}>
              {one.modelSha256 === null ? t('recalls.noHash') : shortHash(one.modelSha256)}
            </div>
          </Table.Td>
          <Table.Td data-label={t('recalls.adapter')}>
            {one.adapterKnown
              ? (one.adapterId ??
                (one.adapterSha256 === null
                  ? t('recalls.noAdapter')
                  : shortHash(one.adapterSha256)))
              : t('recalls.adapterUnknown')}
          </Table.Td>
          <Counted label={t('recalls.drafts')} count={one.drafts} />
          <Counted label={t('recalls.signed')} count={one.signed} />
          <RecallCell recalled={one.recalled} scope={modelScope(one)} onRecall={onRecall} />
        </Table.Tr>
      ))}
    </TitledTable>
  );
}

/** Null where nobody knows its name either. */
function modelScope({
  modelSha256,
  modelId,
  adapterSha256,
}: MakersInUse['models'][number]): RecallScope | null {
  if (modelSha256 !== null) return { kind: 'model', modelSha256, adapterSha256 };
  return modelId === null ? null : { kind: 'model-name', modelId };
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  const formats = useFormats();
  return <Table.Td data-label={label}>{formats.number(count)}</Table.Td>;
}

function RecallCell({
  recalled,
  scope,
  onRecall,
}: {
  readonly recalled: boolean;
  /** Null where there is nothing to name it by. */
  readonly scope: RecallScope | null;
  readonly onRecall: (scope: RecallScope) => void;
}) {
  const { t } = useTranslation('administration');
  return (
    <Table.Td className={classes['act'] ?? ''}>
      {recalled && (
        <Badge color="red" variant="light">
          {t('recalls.isRecalled')}
        </Badge>
      )}
      {!recalled && scope && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('recalls.recallOne', { name: scopeName(t, scope) })}
          onClick={() => onRecall(scope)}
        >
          {t('recalls.recall')}
        </Button>
      )}
    </Table.Td>
  );
}

function Recalls({ recalls }: { readonly recalls: readonly Recall[] }) {
  const { t } = useTranslation('administration');
  return (
    <TitledTable
      id="recalls"
      title={t('recalls.list')}
      columns={(['what', 'progress', 'when'] as const).map((column) => t(`recalls.${column}`))}
      none={t('recalls.none')}
    >
      {recalls.map((one) => (
        <Table.Tr key={one.id}>
          <Table.Td>{scopeName(t, one.scope)}</Table.Td>
          <Table.Td data-label={t('recalls.progress')}>
            <RecallProgress recall={one} />
          </Table.Td>
          <Table.Td data-label={t('recalls.when')}>
            <RelativeTime at={one.begunAt} />
          </Table.Td>
          <Table.Td className={classes['act'] ?? ''}>
            <Link
              to="/administration/recalls/$recallId"
              params={{ recallId: one.id }}
              className={classes['name']}
              aria-label={t('recalls.lookOne', { name: scopeName(t, one.scope) })}
            >
              {t('recalls.look')}
            </Link>
          </Table.Td>
        </Table.Tr>
      ))}
    </TitledTable>
  );
}
