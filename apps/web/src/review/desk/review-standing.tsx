import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../generated/types.gen.js';
import { RelativeTime } from '../../parts/relative-time.js';
import { nameOf } from '../review-words.js';
import classes from './desk.module.css';
import type { ReviewDesk } from './review-desk.js';

/** Who has the review, since when, how many signatures there are, and what is open. */
export function ReviewStanding({ desk }: { readonly desk: ReviewDesk }) {
  const { review, isMine } = desk;
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const { assignedAt, approvals, unchecked } = review;
  const isOpen = review.state === 'draft' || review.state === 'in_review';
  return (
    <div className={classes['standing']}>
      <strong>{whose(t, documents, review, isMine)}</strong>
      {isOpen && assignedAt !== null && (
        <span>
          {t('bar.since')} <RelativeTime at={assignedAt} />
        </span>
      )}
      {isOpen && approvals.needed > 1 && <span>{t('bar.approvals', approvals)}</span>}
      {isOpen && !unchecked && (
        <span>{t('bar.openFindings', { count: openFindingsOf(desk) })}</span>
      )}
    </div>
  );
}

/** Of the text as it reads now, edits that are not saved included; a reason goes with a sentence as it was saved. */
function openFindingsOf({ review, shown, editing }: ReviewDesk): number {
  if (!editing.state || editing.state.changes === 0) return review.openFindings;
  return shown.sentences.filter(({ from, change, evidence }) => {
    const finding = review.findings.find(({ sentenceId }) => sentenceId === from);
    if (change === 'same') return finding !== undefined && finding.override === null;
    const { first = 0, count = 0 } = evidence ?? {};
    return (shown.version.evidence ?? [])
      .slice(first, first + count)
      .some(({ status }) => status === 'unsupported' || status === 'contradicted');
  }).length;
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
