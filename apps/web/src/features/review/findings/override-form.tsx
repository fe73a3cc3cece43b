import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewProblem } from '../actions/review-problem.js';
import type { ReviewDesk } from '../desk/review-desk.js';

/** Asks for the reason for which a sentence in doubt may stay. */
export function OverrideForm({
  desk: { review, editing, isMine, actions },
  sentenceId,
  number,
}: {
  readonly desk: ReviewDesk;
  readonly sentenceId: string;
  readonly number: number | null;
}) {
  const { t } = useTranslation('review');
  const [reason, setReason] = useState('');
  const { override } = actions;
  const hasEdits = (editing.state?.changes ?? 0) > 0;
  const hindrance = !isMine
    ? t('findings.notYours')
    : hasEdits
      ? t('findings.saveFirst')
      : reason.trim() === ''
        ? t('dialog.required')
        : null;
  if (!isMine || hasEdits) return <p>{hindrance}</p>;
  const failed = override.isError && override.variables.body.sentenceId === sentenceId;
  return (
    <Stack gap="xs" w="100%">
      <Textarea
        label={number === null ? t('findings.reason') : t('findings.reasonOf', { number })}
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {failed && <ReviewProblem error={override.error} summaryId={review.summaryId} />}
      <Button
        size="compact-sm"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        disabled={hindrance !== null}
        title={hindrance ?? undefined}
        loading={override.isPending}
        onClick={() =>
          override.mutate({
            path: { summaryId: review.summaryId },
            body: { revision: review.revision, sentenceId, reason: reason.trim() },
          })
        }
      >
        {t('findings.answer')}
      </Button>
    </Stack>
  );
}
