import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import {
  getRecallOptions,
  getRecallQueryKey,
  listMakersQueryKey,
  listRecallsQueryKey,
} from '@app/api-client/react-query';
import { liftRecall, type RecallDetails } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { actorName } from '../models/release-labels.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';
import { isUnderWay, RecallProgress } from './recall-progress.js';
import { itemState, scopeName, sentLabel } from './recall-labels.js';
import { ASK_AGAIN_MS } from './announced-progress.js';

/** One recall: how far it is, what was made with it, who signed that, and who outside has it. */
export function RecallPage() {
  const { t } = useTranslation('administration');
  const { recallId } = useParams({ from: '/layout/administration/recalls/$recallId' });
  const recall = useQuery({
    ...getRecallOptions({ path: { recallId } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  });
  if (recall.isError) return <ErrorPage error={recall.error} reset={() => void recall.refetch()} />;
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/recalls">
          {t('recalls.back')}
        </Anchor>
      </Text>
      {recall.isPending ? (
        <>
          <PageTitle title={t('recalls.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <Details recall={recall.data} />
      )}
    </>
  );
}

function Details({ recall }: { readonly recall: RecallDetails }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const queries = useQueryClient();
  const [lifting, setLifting] = useState(false);
  const name = scopeName(t, recall.scope);
  const path = { recallId: recall.id };
  return (
    <>
      <PageTitle
        title={name}
        under={t('recalls.under', {
          when: formats.dateTime(recall.begunAt),
          who: actorName(t, recall.by),
        })}
      />
      <Stack gap={32}>
        <section>
          <Text mb="sm">
            {t('recalls.reason')}: {recall.reason ?? '–'}
          </Text>
          <RecallProgress recall={recall} />
          {recall.liftedAt === null && (
            <Button mt="sm" color="red" variant="light" onClick={() => setLifting(true)}>
              {t('recalls.lift')}
            </Button>
          )}
        </section>
        <Affected recall={recall} />
      </Stack>
      <ReasonDialog
        opened={lifting}
        title={t('recalls.liftTitle', { name })}
        warning={t('recalls.liftWarning')}
        action={t('recalls.liftAction')}
        onGiven={async (reason) => {
          await liftRecall({ path, body: { reason }, throwOnError: true });
          await queries.invalidateQueries({ queryKey: getRecallQueryKey({ path }) });
          await queries.invalidateQueries({ queryKey: listRecallsQueryKey() });
          await queries.invalidateQueries({ queryKey: listMakersQueryKey() });
          announce(t('recalls.lifted'));
          setLifting(false);
        }}
        onClose={() => setLifting(false)}
        returnsFocus={false}
      />
    </>
  );
}

function Affected({ recall: { items, drafts, signed } }: { readonly recall: RecallDetails }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <section aria-labelledby="affected">
      <Title order={2} id="affected" mb="sm">
        {t('recalls.affected')}
      </Title>
      <Text c="dimmed" mb="sm">
        {items.length === 0
          ? t('recalls.affectedNone')
          : t('recalls.affectedText', { shown: items.length, all: drafts + signed })}
      </Text>
      {items.length > 0 && (
        <DataTable
          labelledBy="affected"
          rows={items}
          rowKey={({ summaryId }) => summaryId}
          columns={[
            {
              heading: t('recalls.summary'),
              renderCell: ({ was, summaryId }) => (
                <>
                  {t(`recalls.was.${was}`)}
                  <div className={classes['small']}>{summaryId}</div>
                </>
              ),
            },
            { heading: t('recalls.state'), renderCell: (item) => itemState(t, item) },
            {
              heading: t('recalls.signers'),
              renderCell: ({ signers }) =>
                signers.length === 0
                  ? t('recalls.nobody')
                  : signers.map((signer) => actorName(t, signer)).join(', '),
            },
            {
              heading: t('recalls.recipients'),
              renderCell: ({ recipients }) =>
                recipients.length === 0
                  ? t('recalls.nobody')
                  : recipients.map((one) => (
                      <div key={one.destinationId}>
                        {t('recalls.recipient', {
                          name: one.name ?? t('recalls.removedDestination'),
                          what: sentLabel(t, one),
                          when: formats.dateTime(one.at),
                        })}
                      </div>
                    )),
            },
          ]}
        />
      )}
    </section>
  );
}
