import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getReleaseOptions,
  getReleaseQueryKey,
  listReleasesQueryKey,
} from '@app/api-client/react-query';
import {
  approveRelease,
  type ModelReleaseDetails,
  type Proof,
  refuseRelease,
  rollBackRelease,
} from '@app/api-client';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { announce } from '../../../ui/announcer.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useSession } from '../../session/session.js';
import { takeSignOnAnswer } from '../../session/sign-in/sign-on-answer.js';
import { useMay } from '../use-may.js';
import { ApproveDialog } from './approve-dialog.js';
import { FiguresTable } from './figures-table.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';
import { ReleaseBadge } from './release-badge.js';
import { actorName, approversName, weightsName } from './release-labels.js';

/** One release: what it is, what was measured of it, and what can be decided. */
export function ReleasePage() {
  const { t } = useTranslation('administration');
  const { releaseId } = useParams({ from: '/layout/administration/models/$releaseId' });
  const release = useQuery(getReleaseOptions({ path: { releaseId } }));
  if (release.isError) {
    return <ErrorPage error={release.error} reset={() => void release.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/models">
          {t('models.back')}
        </Anchor>
      </Text>
      {release.isPending ? (
        <>
          <PageTitle title={t('models.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <Details release={release.data} />
      )}
    </>
  );
}

function Details({ release }: { readonly release: ModelReleaseDetails }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <>
      <PageTitle
        title={weightsName(t, release)}
        under={t('models.under', {
          when: formats.dateTime(release.proposedAt),
          who: actorName(t, release.proposedBy),
        })}
      />
      <Stack gap={32}>
        <Decisions release={release} />
        <section aria-labelledby="figures">
          <Title order={2} id="figures" mb="sm">
            {t('models.figures')}
          </Title>
          <Text c="dimmed" mb="sm">
            {t('models.figuresText')}
          </Text>
          <FiguresTable evaluation={release.evaluation} labelledBy="figures" />
        </section>
        <ReleaseFacts release={release} />
      </Stack>
    </>
  );
}

type Deciding = 'approve' | 'refuse' | 'roll-back';

function Decisions({ release }: { readonly release: ModelReleaseDetails }) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const { person } = useSession();
  const mayApprove = useMay('model:approve');
  // the browser may come back from single sign-on, with the dialog open as it was
  const [answer, setAnswer] = useState(takeSignOnAnswer);
  const [deciding, decide] = useState<Deciding | null>(answer ? 'approve' : null);
  const name = weightsName(t, release);
  const path = { releaseId: release.id };
  const isOpen = release.state === 'proposed';
  const isOwn = release.approvals.some(({ by }) => by.id === person.id);
  return (
    <section aria-labelledby="decide">
      <Title order={2} id="decide" mb="sm">
        {t('models.decide')}
      </Title>
      <Group gap="md">
        <ReleaseBadge {...release} />
        {isOpen && isOwn && <Text>{t('models.alreadyYours')}</Text>}
        {isOpen && mayApprove && !isOwn && (
          <Button onClick={() => decide('approve')}>{t('models.approve')}</Button>
        )}
        {isOpen && (
          <Button color="red" variant="light" onClick={() => decide('refuse')}>
            {t('models.refuse')}
          </Button>
        )}
        {release.state === 'approved' && (
          <Button color="red" variant="light" onClick={() => decide('roll-back')}>
            {t('models.rollBack')}
          </Button>
        )}
      </Group>
      <ApproveDialog
        opened={deciding === 'approve'}
        release={release}
        answer={answer}
        onProof={approve}
        onClose={close}
      />
      <ReasonDialog
        opened={deciding === 'refuse'}
        title={t('models.refuseTitle', { name })}
        warning={t('models.refuseWarning')}
        action={t('models.refuseAction')}
        onGiven={async (reason) => {
          await refuseRelease({ path, body: { reason }, throwOnError: true });
          await done(t('models.isRefused'));
        }}
        onClose={close}
      />
      <ReasonDialog
        opened={deciding === 'roll-back'}
        title={t('models.rollBackTitle', { name })}
        warning={t('models.rollBackWarning')}
        action={t('models.rollBackAction')}
        onGiven={async (reason) => {
          await rollBackRelease({ path, body: { reason }, throwOnError: true });
          await done(t('models.isRolledBack'));
        }}
        onClose={close}
      />
    </section>
  );

  function close(): void {
    decide(null);
    setAnswer(null);
  }

  async function approve(proof: Proof): Promise<void> {
    const { data } = await approveRelease({ path, body: { proof }, throwOnError: true });
    await done(t(data.state === 'approved' ? 'models.approvedLast' : 'models.approvedFirst'));
  }

  async function done(words: string): Promise<void> {
    await queries.invalidateQueries({ queryKey: getReleaseQueryKey({ path }) });
    await queries.invalidateQueries({ queryKey: listReleasesQueryKey() });
    announce(words);
    close();
  }
}

function ReleaseFacts({ release }: { readonly release: ModelReleaseDetails }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { evaluation, endedBy, endedAt } = release;
  return (
    <section aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        {t('models.facts')}
      </Title>
      {release.ofOneTenant && <Text mb="sm">{t('models.ofTenant')}</Text>}
      <DescriptionList>
        <dt>{t('models.people')}</dt>
        <dd>{approversName(t, release)}</dd>
        {endedBy && endedAt !== null && (
          <>
            <dt>{t('models.endedBy')}</dt>
            <dd>
              {t('models.ended', {
                who: actorName(t, endedBy),
                when: formats.dateTime(endedAt),
              })}
            </dd>
          </>
        )}
        <dt>{t('models.set')}</dt>
        <dd>{t('models.items', { count: evaluation.set.items })}</dd>
        <dt>{t('models.failedItems')}</dt>
        <dd>
          {t('models.failedCounts', {
            candidate: formats.number(evaluation.candidate.failed),
            present: formats.number(evaluation.present.failed),
          })}
        </dd>
        <dt>{t('models.modelHash')}</dt>
        <dd>
          <code>{release.model.sha256}</code>
        </dd>
        <dt>{t('models.adapterHash')}</dt>
        <dd>{release.adapter ? <code>{release.adapter.sha256}</code> : t('models.noAdapter')}</dd>
        <dt>{t('models.record')}</dt>
        <dd>
          <code>{release.evaluationSha256}</code>
        </dd>
      </DescriptionList>
      <Text size="sm" c="dimmed" mt="sm">
        {t('models.reasons')}
      </Text>
    </section>
  );
}
