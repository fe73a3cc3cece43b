import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listAuditedActorsOptions,
  listBreakGlassOptions,
  reviewBreakGlassMutation,
} from '@app/api-client/react-query';
import type { BreakGlass } from '@app/api-client';
import { CardList } from '../../ui/card-list.js';
import { FormDialog } from '../../ui/dialogs/form-dialog.js';
import { announce } from '../../ui/announcer.js';
import { useFormats } from '../../ui/formats/formats.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { useSession } from '../session/session.js';
import classes from './audit.module.css';
import { ButtonLink } from './link-parts.js';

/** Emergency accesses that no auditor has looked at yet, each with the way to its entries. */
export function OpenEmergencies() {
  const { t } = useTranslation('audit');
  const open = useQuery(listBreakGlassOptions({ query: { state: 'open' } }));
  const [reviewed, setReviewed] = useState<BreakGlass | null>(null);
  if (open.isPending) return <LoadingSkeleton lines={3} words={t('waiting')} />;
  if (open.isError) {
    return (
      <ProblemAlert
        title={t('emergencies.failed')}
        error={open.error}
        onRetry={() => void open.refetch()}
        retrying={open.isFetching}
      />
    );
  }
  const { items } = open.data;
  return (
    <section aria-label={t('emergencies.title', { count: items.length })}>
      <h2 className={classes['heading']}>
        {items.length === 0
          ? t('emergencies.none')
          : t('emergencies.title', { count: items.length })}
      </h2>
      <CardList
        rows={items}
        rowKey={({ id }) => id}
        renderCard={(opening) => (
          <Opening opening={opening} onReview={() => setReviewed(opening)} />
        )}
      />
      {reviewed && <Review opening={reviewed} onClose={() => setReviewed(null)} />}
    </section>
  );
}

function Opening({
  opening,
  onReview,
}: {
  readonly opening: BreakGlass;
  readonly onReview: () => void;
}) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { person } = useSession();
  const actors = useQuery({ ...listAuditedActorsOptions(), staleTime: 60_000 });
  const name = actors.data?.items.find(({ id }) => id === opening.personId)?.name;
  const isOwn = opening.personId === person.id;
  return (
    <>
      <strong>
        {t('emergencies.opened', {
          name: name ?? t('actors.person'),
          from: formats.dateTime(opening.openedAt),
          to: formats.dateTime(opening.endedAt ?? opening.expiresAt),
        })}
      </strong>
      <span>
        {opening.reason === null
          ? t('emergencies.noReason')
          : t('emergencies.reason', { reason: opening.reason })}
      </span>
      <Group gap="xs">
        <ButtonLink
          size="xs"
          variant="default"
          to="/audit"
          search={{ breakGlass: opening.id, order: 'oldest' }}
        >
          {t('emergencies.entries')}
        </ButtonLink>
        <Button
          size="xs"
          disabled={isOwn}
          title={isOwn ? t('emergencies.own') : undefined}
          onClick={onReview}
        >
          {t('emergencies.review')}
        </Button>
      </Group>
    </>
  );
}

function Review({
  opening,
  onClose,
}: {
  readonly opening: BreakGlass;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('audit');
  const queries = useQueryClient();
  const [finding, setFinding] = useState('');
  const review = useMutation(reviewBreakGlassMutation());
  const submit = (): void => {
    review.mutate(
      { path: { breakGlassId: opening.id }, body: { finding } },
      {
        onSuccess: () => {
          announce(t('emergencies.save'));
          void queries.invalidateQueries();
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('emergencies.reviewTitle')}
      submit={t('emergencies.save')}
      sending={review}
      disabled={finding.trim() === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={t('emergencies.finding')}
        description={t('emergencies.findingExplain')}
        value={finding}
        onChange={({ currentTarget }) => setFinding(currentTarget.value)}
        autosize
        minRows={3}
        maxLength={1000}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
