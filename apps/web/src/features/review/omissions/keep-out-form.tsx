import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Omission } from '@app/api-client';
import { ReviewProblem } from '../actions/review-problem.js';
import type { ReviewDesk } from '../desk/review-desk.js';

/** Asks why one fact is kept out of the text. */
export function KeepOutForm({
  desk: { review, actions },
  omission: { id },
  words,
  onClose,
  onAnswered,
}: {
  readonly desk: ReviewDesk;
  readonly omission: Pick<Omission, 'id'>;
  /** What it is, in short. */
  readonly words: string;
  readonly onClose: () => void;
  readonly onAnswered: () => void;
}) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation('common');
  const { t: reviewed } = useTranslation('review');
  const [reason, setReason] = useState('');
  const { answerOmission } = actions;
  const isEmpty = reason.trim() === '';
  const failed = answerOmission.isError && answerOmission.variables.body.omissionId === id;
  const save = (): void => {
    if (isEmpty || answerOmission.isPending) return;
    answerOmission.mutate(
      {
        path: { summaryId: review.summaryId },
        body: { revision: review.revision, omissionId: id, reason: reason.trim() },
      },
      { onSuccess: onAnswered },
    );
  };
  return (
    <Stack gap="xs" w="100%">
      <Textarea
        label={t('omissions.reason')}
        aria-label={words === '' ? undefined : t('omissions.reasonOf', { words })}
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={reason}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened by a press on its button
        autoFocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
      {failed && <ReviewProblem error={answerOmission.error} summaryId={review.summaryId} />}
      <Group gap="xs">
        <Button
          size="compact-xs"
          disabled={isEmpty}
          title={isEmpty ? reviewed('dialog.required') : undefined}
          loading={answerOmission.isPending}
          onClick={save}
        >
          {t('omissions.save')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
