import { Alert, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconEraser, IconPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listReleasesOptions } from '@app/api-client/react-query';
import type { ModelRelease, ModelReleaseList } from '@app/api-client';
import { CopyButton } from '../../../ui/copy-button.js';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ReleaseBadge } from './release-badge.js';
import { approversName, weightsName } from './release-labels.js';
import { TrainedLanguages } from './trained-languages.js';

/** Which model writes, which did, and which is proposed. */
export function ModelsPage() {
  const { t } = useTranslation('administration');
  const releases = useQuery(listReleasesOptions());
  return (
    <>
      <PageTitle title={t('models.title')} under={t('models.text')} />
      <Text size="sm" mb="lg">
        {t('models.ladder')} <Code>docs/models.md</Code>
      </Text>
      {releases.isError && (
        <ProblemAlert
          title={t('models.failed')}
          error={releases.error}
          onRetry={() => void releases.refetch()}
          retrying={releases.isFetching}
        />
      )}
      {releases.isPending && <LoadingSkeleton lines={6} />}
      {releases.isSuccess && <ReleaseStatus status={releases.data} />}
    </>
  );
}

function ReleaseStatus({ status }: { readonly status: ModelReleaseList }) {
  const { t } = useTranslation('administration');
  const { items, pinnedBy } = status;
  const proposed = items.filter(({ state }) => state === 'proposed');
  const before = items.filter(({ id, state }) => state !== 'proposed' && id !== status.active);
  const erased = items.filter(({ rowsErasedAt }) => rowsErasedAt !== null);
  return (
    <Stack gap={32}>
      {pinnedBy.length > 0 && (
        <Alert color="yellow" icon={<IconPin size={18} />} title={t('models.pinned')}>
          {t('models.pinnedText', { variables: pinnedBy.join(', ') })}
        </Alert>
      )}
      {erased.length > 0 && (
        <Alert color="yellow" icon={<IconEraser size={18} />} title={t('models.erasedTitle')}>
          {t('models.erasedText', {
            adapters: [...new Set(erased.map((one) => weightsName(t, one)))].join('; '),
          })}
        </Alert>
      )}
      <ActiveRelease status={status} />
      <section aria-labelledby="proposed">
        <Title order={2} id="proposed" mb="sm">
          {t('models.proposed')}
        </Title>
        {proposed.length === 0 ? <HowToPropose /> : <Listing of="proposed" releases={proposed} />}
      </section>
      <section aria-labelledby="before">
        <Title order={2} id="before" mb="sm">
          {t('models.history')}
        </Title>
        {before.length === 0 ? (
          <Text c="dimmed">{t('models.nothingBefore')}</Text>
        ) : (
          <Listing of="before" releases={before} />
        )}
      </section>
    </Stack>
  );
}

function ActiveRelease({ status }: { readonly status: ModelReleaseList }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { items, active, ofAnother, configured, languages, modelList } = status;
  const release = items.find(({ id }) => id === active);
  return (
    <section aria-labelledby="in-force">
      <Title order={2} id="in-force" mb="sm">
        {t('models.active')}
      </Title>
      {release ? (
        <>
          <Text fw={600}>{weightsName(t, release)}</Text>
          <Text c="dimmed" mb="sm">
            {t('models.since', {
              when: formats.dateTime(release.activatedAt ?? release.proposedAt),
              people: approversName(t, release),
            })}
          </Text>
          <RowsErased release={release} />
          <FiguresLink release={release} />
        </>
      ) : ofAnother ? (
        <Text fw={600}>{t('models.ofAnother')}</Text>
      ) : (
        <>
          <Text fw={600}>{configured ? weightsName(t, configured) : t('models.elsewhere')}</Text>
          <Text c="dimmed">{t('models.bySettings')}</Text>
        </>
      )}
      {languages && <TrainedLanguages languages={languages} />}
      <Text c="dimmed">{t(`models.list.${modelList}`)}</Text>
    </section>
  );
}

function HowToPropose() {
  const { t } = useTranslation('administration');
  return (
    <Stack gap="xs">
      <Text c="dimmed">{t('models.nothingProposed')}</Text>
      <Group gap="sm">
        <Code>{t('models.command')}</Code>
        <CopyButton text={t('models.command')} label={t('models.copy')} />
      </Group>
    </Stack>
  );
}

interface ListingProps {
  /** The id of the heading over it. */
  readonly of: string;
  readonly releases: readonly ModelRelease[];
}

function Listing({ of, releases }: ListingProps) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy={of}
      rows={releases}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('models.model'),
          renderCell: (release) => (
            <>
              {weightsName(t, release)}
              <RowsErased release={release} />
            </>
          ),
        },
        { heading: t('models.state'), renderCell: (release) => <ReleaseBadge {...release} /> },
        {
          heading: t('models.approvals'),
          renderCell: ({ approvals, approvalsNeeded }) =>
            t('models.approvedBy', { given: approvals.length, needed: approvalsNeeded }),
        },
        {
          heading: t('models.when'),
          renderCell: ({ endedAt, proposedAt }) => <RelativeTime at={endedAt ?? proposedAt} />,
        },
      ]}
      renderActions={(release) => <FiguresLink release={release} />}
    />
  );
}

function RowsErased({ release }: { readonly release: ModelRelease }) {
  const { t } = useTranslation('administration');
  if (release.rowsErasedAt === null) return null;
  return (
    <div className={classes['small']}>
      {t('models.rowsErased')} <RelativeTime at={release.rowsErasedAt} />
    </div>
  );
}

function FiguresLink({ release }: { readonly release: ModelRelease }) {
  const { t } = useTranslation('administration');
  return (
    <Link
      to="/administration/models/$releaseId"
      params={{ releaseId: release.id }}
      className={classes['name']}
      aria-label={t('models.lookOne', { name: weightsName(t, release) })}
    >
      {t('models.look')}
    </Link>
  );
}
