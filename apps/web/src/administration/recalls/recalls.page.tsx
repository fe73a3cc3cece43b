import { Badge, Button, Stack, Table, Text, Title } from '@mantine/core';
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
import { RecallProgress } from './recall-progress.js';
import { scopeName } from './recall-words.js';

const HASH_SHOWN = 12;

/** Which readers and models have made what is here, which are recalled, and the way to recall one. */
export function RecallsPage() {
  const { t } = useTranslation('administration');
  const makers = useQuery(listMakersOptions());
  const recalls = useQuery(listRecallsOptions());
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
    <section aria-labelledby="readers">
      <Title order={2} id="readers" mb="sm">
        {t('recalls.readers')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('recalls.readersText', { version: currentVersion })}
      </Text>
      {readers.length === 0 ? (
        <Text c="dimmed">{t('recalls.nothingRead')}</Text>
      ) : (
        <Table className={classes['listing'] ?? ''} aria-labelledby="readers">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('recalls.reader')}</Table.Th>
              <Table.Th scope="col">{t('recalls.version')}</Table.Th>
              <Table.Th scope="col">{t('recalls.documents')}</Table.Th>
              <Table.Th scope="col">{t('recalls.drafts')}</Table.Th>
              <Table.Th scope="col">{t('recalls.signed')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
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
          </Table.Tbody>
        </Table>
      )}
      {hasOlder && (
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
      )}
    </section>
  );
}

function Models({ makers: { models }, onRecall }: MakersProps) {
  const { t } = useTranslation('administration');
  return (
    <section aria-labelledby="models">
      <Title order={2} id="models" mb="sm">
        {t('recalls.models')}
      </Title>
      {models.length === 0 ? (
        <Text c="dimmed">{t('recalls.nothingWritten')}</Text>
      ) : (
        <Table className={classes['listing'] ?? ''} aria-labelledby="models">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('recalls.model')}</Table.Th>
              <Table.Th scope="col">{t('recalls.adapter')}</Table.Th>
              <Table.Th scope="col">{t('recalls.drafts')}</Table.Th>
              <Table.Th scope="col">{t('recalls.signed')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {models.map((one) => (
              <Table.Tr key={`${one.modelSha256} ${one.adapterSha256} ${one.adapterKnown}`}>
                <Table.Td>
                  {one.modelId ?? one.engine}
                  <div className={classes['small']}>{one.modelSha256.slice(0, HASH_SHOWN)}</div>
                </Table.Td>
                <Table.Td data-label={t('recalls.adapter')}>
                  {one.adapterKnown
                    ? (one.adapterId ??
                      one.adapterSha256?.slice(0, HASH_SHOWN) ??
                      t('recalls.noAdapter'))
                    : t('recalls.adapterUnknown')}
                </Table.Td>
                <Counted label={t('recalls.drafts')} count={one.drafts} />
                <Counted label={t('recalls.signed')} count={one.signed} />
                <RecallCell
                  recalled={one.recalled}
                  scope={{
                    kind: 'model',
                    modelSha256: one.modelSha256,
                    adapterSha256: one.adapterSha256,
                  }}
                  onRecall={onRecall}
                />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
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
    <section aria-labelledby="recalls">
      <Title order={2} id="recalls" mb="sm">
        {t('recalls.list')}
      </Title>
      {recalls.length === 0 ? (
        <Text c="dimmed">{t('recalls.none')}</Text>
      ) : (
        <Table className={classes['listing'] ?? ''} aria-labelledby="recalls">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('recalls.what')}</Table.Th>
              <Table.Th scope="col">{t('recalls.progress')}</Table.Th>
              <Table.Th scope="col">{t('recalls.when')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
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
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
