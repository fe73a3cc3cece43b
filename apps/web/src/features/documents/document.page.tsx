import { Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BreakGlassButton } from '../break-glass/break-glass-button.js';
import { getDocumentOptions } from '@app/api-client/react-query';
import type { Document } from '@app/api-client';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { useSummaryProgress } from '../../live/use-progress.js';
import { documentTextOptions } from './document-text.js';
import { DraftHeadline } from './draft/draft-headline.js';
import { DraftPane } from './draft/draft-pane.js';
import { EvidenceProvider } from './evidence/evidence-provider.js';
import { useEvidenceKeys } from './evidence/use-evidence-keys.js';
import { useEvidenceView } from './evidence/use-evidence-view.js';
import { RequestSummaryDialog } from './page/request-summary-dialog.js';
import { Attachments } from './page/attachments.js';
import { DocumentActions } from './page/document-actions.js';
import { CancelDocument } from './page/cancel-document.js';
import { DocumentHeader } from './page/document-header.js';
import { Panes } from './page/panes.js';
import { PrintSheet } from './page/print-sheet.js';
import { useSummaryActions } from './page/use-summary-actions.js';
import { useAddress } from './page/use-address.js';
import { usePrinting } from './page/use-printing.js';
import { AssignPatient } from './patient/assign-patient.js';
import { PatientCheckAlert } from './patient/patient-check-alert.js';
import { SourcePane } from './source/source-pane.js';
import { HistoryPane } from './history/history-pane.js';
import { ReviewDeskContext } from '../review/desk/review-desk.js';
import { useReviewDeskOf } from '../review/desk/use-review-desk-of.js';
import { ReviewSentenceActions } from '../review/editing/sentence-actions.js';
import { useEditingKeys } from '../review/editing/use-editing-keys.js';
import { SignDrawer } from '../review/signing/sign-drawer.js';
import { VersionsPane } from '../review/versions/versions-pane.js';
import { SentenceActionsContext } from './evidence/sentences/sentence-actions.js';
import { latestStatus } from './summary-status.js';
import { useSummaries } from './use-summaries.js';

/** Of documents that other people brought in, the stream tells nothing. */
const ASK_AGAIN_MS = 5_000;
const NOT_THERE = 404;

/** One document: what came in, what was made of it, and what happened to it. */
export function DocumentPage() {
  const { documentId } = useParams({ from: '/layout/documents/$documentId' });
  return <Opened key={documentId} documentId={documentId} />;
}

function Opened({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('documents');
  const search = useSearch({ from: '/layout/documents/$documentId' });
  const { data: document, ...query } = useQuery({
    ...getDocumentOptions({ path: { documentId } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  });
  const summaries = useSummaries(documentId, search.summary);
  const summary = summaries.chosen;
  const work = useSummaryProgress(summary?.id ?? null);
  const [asking, ask] = useDisclosure(false);
  const [cancelling, cancel] = useDisclosure(false);
  const [assigning, assign] = useDisclosure(false);
  const { sourceText, printedAt, print } = usePrinting(documentId, summary);
  const address = useAddress();
  const { choose, showPanel, showPage, showVersion, showSigning } = address;
  const review = useReviewDeskOf(summary, {
    onRegenerated: ({ id }) => choose(id),
    openSigning: () => showSigning(true),
  });
  const evidence = useEvidenceView(documentId, review.summary, search, address);
  useEvidenceKeys(evidence);
  useEditingKeys(review.desk, evidence);
  const actions = useSummaryActions(documentId, ({ id }) => choose(id));
  const source = useQuery({
    ...documentTextOptions(documentId, summary?.id),
    enabled: false, // the panes ask for it
  });
  const retry = (): void => {
    if (summary) actions.retry.mutate({ path: { summaryId: summary.id } });
  };
  const problem = actions.retry.error ?? actions.cancel.error;
  return (
    <>
      <DocumentHeader
        document={document}
        headline={<DraftHeadline review={review} />}
        actions={
          document && (
            <DocumentActions
              document={document}
              summary={summary}
              state={summary && latestStatus(summary, work).state}
              busy={actions.retry.isPending || actions.cancel.isPending}
              onAsk={ask.open}
              onRetry={retry}
              onCancel={() => summary && actions.cancel.mutate({ path: { summaryId: summary.id } })}
              onCancelDocument={cancel.open}
              onWrongPatient={assign.open}
              onPrint={(what) => void print(what)}
            />
          )
        }
      />
      {problem && <ProblemAlert error={problem} />}
      {!document && query.isError && (
        <ProblemAlert
          title={t('document.failed')}
          error={query.error}
          {...(query.error.status !== NOT_THERE && { onRetry: () => void query.refetch() })}
          retrying={query.isFetching}
        />
      )}
      {!document && query.error?.status === NOT_THERE && (
        <Group mt="md">
          <BreakGlassButton size="sm" />
        </Group>
      )}
      {!document && query.isPending && <LoadingSkeleton lines={8} words={t('document.waiting')} />}
      {document && <PatientCheckAlert document={document} onAssign={assign.open} />}
      {document && <Attachments document={document} />}
      {document && (
        <ReviewDeskContext value={review.desk}>
          <SentenceActionsContext value={review.desk ? reviewActions : null}>
            <EvidenceProvider view={evidence}>
              <Panes
                panel={search.panel ?? (summary || document.summary ? 'draft' : 'source')}
                onPanel={showPanel}
                source={
                  <SourcePane document={document} page={search.page ?? 1} onPage={showPage} />
                }
                draft={
                  <DraftPane
                    document={document}
                    summaries={summaries}
                    review={review}
                    onChoose={choose}
                    onRetry={retry}
                    retrying={actions.retry.isPending}
                    onAsk={ask.open}
                  />
                }
                versions={
                  <VersionsPane
                    summary={summary}
                    activeVersion={review.desk?.review.signedVersion ?? null}
                    chosen={search.version}
                    onChoose={showVersion}
                  />
                }
                history={<HistoryPane documentId={documentId} />}
              />
              {review.desk?.isMine && (
                <SignDrawer
                  desk={review.desk}
                  opened={search.sign === true}
                  onClose={() => showSigning(undefined)}
                />
              )}
            </EvidenceProvider>
          </SentenceActionsContext>
        </ReviewDeskContext>
      )}
      <RequestSummaryDialog
        documentIds={[documentId]}
        isFirst={summary === null}
        profile={summary?.profile ?? null}
        opened={asking}
        onClose={ask.close}
        onAsked={({ id }) => {
          ask.close();
          choose(id);
        }}
      />
      {document && <AssignPatient document={document} opened={assigning} onClose={assign.close} />}
      {document && (
        <CancelDocument
          document={document}
          opened={cancelling}
          onClose={cancel.close}
          mutation={actions.cancelDocument}
        />
      )}
      {document && (
        <PrintSheet
          document={document}
          summary={summary}
          source={summary?.documentIds.length === 1 ? (source.data ?? null) : null}
          desk={review.desk}
          sourceText={sourceText}
          printedAt={printedAt}
        />
      )}
    </>
  );
}

function reviewActions(index: number): ReactNode {
  return <ReviewSentenceActions index={index} />;
}

function isUnderWay(document: Document | undefined): boolean {
  return document?.state === 'received' || document?.state === 'extracting';
}
