import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listReviewersOptions } from '@app/api-client/react-query';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMe } from '../../session/use-may.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { nameOf } from '../review-labels.js';
import { ReviewProblem } from './review-problem.js';

interface HandOverDialogProps {
  readonly desk: ReviewDesk;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** To whom the review goes, with a note for them. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { t } = useTranslation('review');
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('dialog.handOver.title')}>
      <Form {...props} />
    </Dialog>
  );
}

function Form({ desk: { review, actions }, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const path = { summaryId: review.summaryId };
  const me = useMe();
  const reviewers = useQuery(listReviewersOptions({ path }));
  const [personId, setPersonId] = useState('');
  const [note, setNote] = useState('');
  const others = (reviewers.data?.items ?? []).filter(({ id }) => id !== me?.id);
  const { handOver } = actions;
  const give = (): void =>
    handOver.mutate(
      {
        path,
        body: {
          revision: review.revision,
          personId,
          ...(note.trim() !== '' && { note: note.trim() }),
        },
      },
      { onSuccess: onClose },
    );
  return (
    <Stack gap="md">
      <Text size="sm">{t('dialog.handOver.text')}</Text>
      {reviewers.isPending && <LoadingSkeleton lines={2} />}
      {reviewers.isError && (
        <ProblemAlert
          title={t('dialog.handOver.failed')}
          error={reviewers.error}
          onRetry={() => void reviewers.refetch()}
        />
      )}
      {reviewers.isSuccess && others.length === 0 && <Text>{t('dialog.handOver.none')}</Text>}
      {others.length > 0 && (
        <>
          <NativeSelect
            label={t('dialog.handOver.to')}
            data-autofocus
            value={personId}
            onChange={({ currentTarget }) => setPersonId(currentTarget.value)}
            data={[
              { value: '', label: t('dialog.handOver.choose') },
              ...others.map((person) => ({
                value: person.id,
                label: nameOf(documents, person),
              })),
            ]}
          />
          <Textarea
            label={t('dialog.note')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </>
      )}
      {handOver.isError && (
        <ReviewProblem error={handOver.error} summaryId={review.summaryId} onLoad={onClose} />
      )}
      <DialogButtons
        onCancel={onClose}
        onConfirm={give}
        busy={handOver.isPending}
        disabled={personId === ''}
        hint={personId === '' ? t('dialog.handOver.choose') : undefined}
      >
        {t('dialog.handOver.action')}
      </DialogButtons>
    </Stack>
  );
}
