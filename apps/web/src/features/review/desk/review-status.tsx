import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { HeadlineLine } from '../../documents/headline/headline-line.js';
import type { Review } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { nameOf } from '../review-labels.js';
import classes from './desk.module.css';
import type { ReviewDesk } from './review-desk.js';
import { shownHeadline } from './shown-headline.js';

/** Who has the review, since when, how many signatures there are, and what must be looked at. */
export function ReviewStatus({
  desk,
}: {
  readonly desk: Pick<ReviewDesk, 'review' | 'shown' | 'omissions' | 'editing' | 'isMine'>;
}) {
  const { review, isMine } = desk;
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const { assignedAt, approvals } = review;
  const isOpen = review.state === 'draft' || review.state === 'in_review';
  return (
    <div className={classes['status']}>
      <strong>{whose(t, documents, review, isMine)}</strong>
      {isOpen && assignedAt !== null && (
        <span className={classes['small']}>
          {t('bar.since')} <RelativeTime at={assignedAt} />
        </span>
      )}
      {isOpen && approvals.needed > 1 && (
        <span className={classes['small']}>{t('bar.approvals', approvals)}</span>
      )}
      {isOpen && <HeadlineLine {...shownHeadline(desk)} isShort />}
    </div>
  );
}

function whose(
  t: TFunction<'review'>,
  documents: TFunction<'documents'>,
  { state, assignee, signatures, version }: Review,
  isMine: boolean,
): string {
  if (isEnd(state)) return t(`bar.${state}`);
  if (state === 'draft') return t('bar.waits');
  if (isMine) return t('bar.yours');
  if (assignee) return t('bar.theirs', { name: nameOf(documents, assignee) });
  const first = signatures.find((signature) => signature.version === version);
  return first
    ? t('bar.waitsSecond', { name: first.printedName ?? nameOf(documents, first.person) })
    : t('bar.waits');
}

function isEnd(state: Review['state']): state is 'signed' | 'amended' | 'withdrawn' | 'rejected' {
  return ['signed', 'amended', 'withdrawn', 'rejected'].includes(state);
}
