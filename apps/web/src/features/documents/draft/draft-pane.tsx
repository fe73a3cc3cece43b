import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Document, Summary } from '@app/api-client';
import { EmptyState } from '../../../ui/empty-state.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { Comments } from '../../review/comments/comments.js';
import { ReviewBar } from '../../review/desk/review-bar.js';
import type { OpenedReview } from '../../review/desk/use-review-desk-of.js';
import { FindingsList } from '../../review/findings/findings-list.js';
import { EditableText } from '../../review/editing/editable-text.js';
import { SectionEnd } from '../../review/editing/new-sentence.js';
import { OmissionsPanel } from '../../review/omissions/omissions-panel.js';
import { RecallNote } from '../../review/recalls/recall-note.js';
import { SourceChangeNote } from '../../review/sources/source-change-note.js';
import { SignatureBlock } from '../../review/signing/signature-block.js';
import { useSummaryProgress } from '../../../live/use-progress.js';
import { documentTextOptions } from '../document-text.js';
import { UnusedList } from '../evidence/unused/unused-list.js';
import { latestStatus } from '../summary-status.js';
import type { ChosenSummary } from '../use-summaries.js';
import { DraftText } from './draft-text.js';
import { EndedDraft, QueuedDraft, SupersededNote } from './draft-states.js';
import classes from './draft.module.css';
import { LiveDraft } from './live-draft.js';
import { SummaryChoice } from './summary-choice.js';

interface DraftPaneProps {
  readonly document: Document;
  readonly summaries: ChosenSummary;
  readonly review: OpenedReview;
  readonly onChoose: (summaryId: string) => void;
  readonly onRetry: () => void;
  readonly retrying: boolean;
  readonly onAsk: () => void;
}

/** The summary of a document, in whatever state it is. */
export function DraftPane(props: DraftPaneProps) {
  const { t } = useTranslation('documents');
  const { document, summaries } = props;
  const { list, chosen, problem, refetch } = summaries;
  return (
    <div className={classes['pane']}>
      {problem !== null && (
        <ProblemAlert title={t('draft.failedToLoad')} error={problem} onRetry={refetch} />
      )}
      {chosen && <SummaryChoice summaries={list} chosen={chosen.id} onChoose={props.onChoose} />}
      {chosen && <Shown {...props} summary={props.review.summary ?? chosen} />}
      {!chosen && summaries.isPending && <LoadingSkeleton lines={6} words={t('draft.loading')} />}
      {!chosen && !summaries.isPending && problem === null && (
        <NoSummary document={document} onAsk={props.onAsk} />
      )}
    </div>
  );
}

function NoSummary({ document, onAsk }: Pick<DraftPaneProps, 'document' | 'onAsk'>) {
  const { t } = useTranslation('documents');
  if (document.state === 'extracted') {
    const ask = (
      <Button leftSection={<IconSparkles size={16} />} onClick={onAsk}>
        {t('actions.summarize')}
      </Button>
    );
    return <EmptyState action={ask}>{t('draft.none')}</EmptyState>;
  }
  const waits = document.state === 'received' || document.state === 'extracting';
  return <EmptyState>{t(waits ? 'draft.notYet' : 'draft.notPossible')}</EmptyState>;
}

function Shown({
  document,
  summary,
  review,
  onRetry,
  retrying,
}: DraftPaneProps & { readonly summary: Summary }) {
  const { t } = useTranslation('review');
  const work = useSummaryProgress(summary.id);
  const isOnlySource = summary.documentIds.length === 1;
  const text = useQuery({
    ...documentTextOptions(document.id, summary.id),
    enabled: isOnlySource && document.extraction !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const source = isOnlySource && text.data ? text.data : null;
  if (summary.version) {
    return (
      <>
        {summary.state === 'superseded' && <SupersededNote />}
        <SourceChangeNote summary={summary} desk={review.desk} />
        <RecallNote summary={summary} desk={review.desk} />
        <Signatures review={review} />
        <DraftText
          summary={summary}
          version={summary.version}
          source={source}
          leftOut={<OmissionsPanel desk={review.desk} />}
          {...(review.isEdited && { words: EditableText, end: SectionEnd })}
        />
        {review.desk && <FindingsList desk={review.desk} />}
        <UnusedList documentId={document.id} />
        {review.desk && <Comments desk={review.desk} />}
        {review.problem !== null && (
          <ProblemAlert title={t('bar.failed')} error={review.problem} onRetry={review.refetch} />
        )}
        {review.desk && <ReviewBar desk={review.desk} />}
      </>
    );
  }
  const { state, reason, queue } = latestStatus(summary, work);
  switch (state) {
    case 'queued':
      return <QueuedDraft queue={queue} />;
    case 'running':
    case 'draft':
      return <LiveDraft summaryId={summary.id} />;
    case 'failed':
    case 'cancelled':
    case 'rejected':
    case 'superseded':
    case 'erased':
    case 'withdrawn':
    case 'in_review':
    case 'signed':
    case 'amended':
      return <EndedDraft state={state} reason={reason} onRetry={onRetry} retrying={retrying} />;
  }
}

/** Of the version that is shown, and of the active one while that is amended. */
function Signatures({ review: { desk } }: { readonly review: OpenedReview }) {
  if (!desk) return null;
  const { review } = desk;
  const shown = review.signatures.filter(
    ({ version }) => version === review.version || version === review.signedVersion,
  );
  return <SignatureBlock summaryId={review.summaryId} signatures={shown} />;
}
