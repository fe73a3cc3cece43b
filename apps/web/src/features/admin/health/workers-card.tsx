import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
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
      <DataTable
        labelledBy="workers"
        rows={workers}
        rowKey={({ name }) => name}
        columns={[
          { heading: t('health.worker'), renderCell: ({ name }) => name },
          {
            heading: t('people.state'),
            renderCell: ({ silent, seenAt }) => (
              <>
                <ToneBadge
                  tone={silent ? 'draft' : 'signed'}
                  icon={silent ? IconAlertTriangle : IconCircleCheck}
                >
                  {t(silent ? 'health.silent' : 'health.lives')}
                </ToneBadge>{' '}
                <span className={classes['small']}>
                  {t('health.heardOf')} <RelativeTime at={seenAt} />
                </span>
              </>
            ),
          },
          { heading: t('health.does'), renderCell: (worker) => <Roles worker={worker} /> },
          {
            heading: t('health.model'),
            renderCell: ({ model, modelSandbox }) => (
              <>
                {model ?? t('health.none')}
                {modelSandbox !== null && (
                  <span className={classes['small']}> {t(`health.sandboxes.${modelSandbox}`)}</span>
                )}
              </>
            ),
          },
          {
            heading: t('health.scanner'),
            renderCell: ({ scanner, sandbox }) => (
              <>
                {scanner === null ? t('health.none') : t(`health.scannerStates.${scanner}`)}
                {sandbox !== null && (
                  <span className={classes['small']}> {t(`health.sandboxes.${sandbox}`)}</span>
                )}
              </>
            ),
          },
          {
            heading: t('health.started'),
            renderCell: ({ startedAt }) => <RelativeTime at={startedAt} />,
          },
        ]}
        empty={<Text>{t('health.noWorkers')}</Text>}
      />
    </section>
  );
}

/** What a worker does, and which of that does not run. */
function Roles({ worker: { roles, notRunning } }: { readonly worker: Worker }) {
  const { t } = useTranslation('administration');
  return (
    <>
      {roles.map((role) => t(`health.roles.${roleWord(role)}`)).join(', ')}
      {notRunning.map(({ role, state, reason }) => (
        <div key={role} className={classes['small']}>
          {t(`health.roleStates.${state}`, { role: t(`health.roles.${roleWord(role)}`) })}
          {reason !== null && <span lang="en"> {reason}</span>}
        </div>
      ))}
    </>
  );
}

const ROLES = ['ingest', 'events', 'generate', 'deliver'] as const;

/** A role that this page does not know is other work. */
function roleWord(role: string): (typeof ROLES)[number] | 'other' {
  return ROLES.find((known) => known === role) ?? 'other';
}
