import { Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import classes from '../../../ui/listing.module.css';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { ToneBadge } from '../../../ui/tone-badge.js';

type Worker = Status['workers'][number];

/** The processes that do the work, and when each was last heard of. */
export function WorkersCard({ workers }: { readonly workers: readonly Worker[] }) {
  const { t } = useTranslation('administration');
  return (
    <section aria-labelledby="workers">
      <Title order={2} id="workers" mb="sm">
        {t('health.workers')}
      </Title>
      {workers.length === 0 ? (
        <Text>{t('health.noWorkers')}</Text>
      ) : (
        <Table className={classes['listing'] ?? ''} aria-labelledby="workers">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('health.worker')}</Table.Th>
              <Table.Th scope="col">{t('people.state')}</Table.Th>
              <Table.Th scope="col">{t('health.does')}</Table.Th>
              <Table.Th scope="col">{t('health.model')}</Table.Th>
              <Table.Th scope="col">{t('health.scanner')}</Table.Th>
              <Table.Th scope="col">{t('health.started')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {workers.map((worker) => (
              <WorkerRow key={worker.name} worker={worker} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function WorkerRow({ worker }: { readonly worker: Worker }) {
  const { t } = useTranslation('administration');
  const { name, silent, seenAt, roles, notRunning, model, scanner, startedAt } = worker;
  const { sandbox, modelSandbox } = worker;
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td data-label={t('people.state')}>
        <ToneBadge
          tone={silent ? 'draft' : 'signed'}
          icon={silent ? IconAlertTriangle : IconCircleCheck}
        >
          {t(silent ? 'health.silent' : 'health.lives')}
        </ToneBadge>{' '}
        <span className={classes['small']}>
          {t('health.heardOf')} <RelativeTime at={seenAt} />
        </span>
      </Table.Td>
      <Table.Td data-label={t('health.does')}>
        {roles.map((role) => t(`health.roles.${roleWord(role)}`)).join(', ')}
        {notRunning.map(({ role, state, reason }) => (
          <div key={role} className={classes['small']}>
            {t(`health.roleStates.${state}`, { role: t(`health.roles.${roleWord(role)}`) })}
            {reason !== null && <span lang="en"> {reason}</span>}
          </div>
        ))}
      </Table.Td>
      <Table.Td data-label={t('health.model')}>
        {model ?? t('health.none')}
        {modelSandbox !== null && (
          <span className={classes['small']}> {t(`health.sandboxes.${modelSandbox}`)}</span>
        )}
      </Table.Td>
      <Table.Td data-label={t('health.scanner')}>
        {scanner === null ? t('health.none') : t(`health.scannerStates.${scanner}`)}
        {sandbox !== null && (
          <span className={classes['small']}> {t(`health.sandboxes.${sandbox}`)}</span>
        )}
      </Table.Td>
      <Table.Td data-label={t('health.started')}>
        <RelativeTime at={startedAt} />
      </Table.Td>
    </Table.Tr>
  );
}

const ROLES = ['ingest', 'events', 'generate', 'deliver'] as const;

/** A role that this page does not know is other work. */
function roleWord(role: string): (typeof ROLES)[number] | 'other' {
  return ROLES.find((known) => known === role) ?? 'other';
}
