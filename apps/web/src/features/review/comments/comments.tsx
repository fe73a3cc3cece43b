import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewComment } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { useMay } from '../../session/use-may.js';
import { ReviewProblem } from '../actions/review-problem.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { nameOf } from '../review-labels.js';
import classes from './comments.module.css';

/** What reviewers said about the summary, and the reasons of their actions, oldest first. */
export function Comments({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const { review } = desk;
  const mayComment = useMay('summary:review');
  if (!mayComment && review.comments.length === 0) return null;
  return (
    <section className={classes['comments']} aria-label={t('comments.title')}>
      <h2>{t('comments.title')}</h2>
      {review.comments.length === 0 && <p className={classes['small']}>{t('comments.none')}</p>}
      <ol>
        {review.comments.map((comment) => (
          <Said key={comment.id} comment={comment} />
        ))}
      </ol>
      {mayComment && <NewComment desk={desk} />}
    </section>
  );
}

function Said({
  comment: { kind, by, at, version, sentenceId, text },
}: {
  readonly comment: ReviewComment;
}) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const number = sentenceId?.split('-')[1];
  return (
    <li data-kind={kind}>
      <p className={classes['small']}>
        <strong>{nameOf(documents, by)}</strong>
        {kind !== 'comment' && `, ${t(`comments.kind.${kind}`)}`}, <RelativeTime at={at} />
        {number !== undefined && `, ${t('comments.about', { number, version })}`}
      </p>
      <p className={classes['text']}>{text ?? t('comments.erased')}</p>
    </li>
  );
}

function NewComment({ desk: { review, actions } }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const [text, setText] = useState('');
  const { comment } = actions;
  const isEmpty = text.trim() === '';
  const send = (): void =>
    comment.mutate(
      { path: { summaryId: review.summaryId }, body: { text: text.trim() } },
      { onSuccess: () => setText('') },
    );
  return (
    <div className={classes['new']}>
      <Textarea
        label={t('comments.add')}
        size="xs"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {comment.isError && <ReviewProblem error={comment.error} summaryId={review.summaryId} />}
      <Button
        size="compact-sm"
        variant="default"
        disabled={isEmpty}
        title={isEmpty ? t('comments.text') : undefined}
        loading={comment.isPending}
        onClick={send}
      >
        {t('comments.send')}
      </Button>
    </div>
  );
}
