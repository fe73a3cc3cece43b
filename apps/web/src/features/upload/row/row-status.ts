import { currentStage, stagesOf, type Stages } from '../../../live/stages.js';
import type { DocumentProgress, UploadProgress } from '../../../live/progress-event.js';
import type { SummaryProgress, ProgressStore } from '../../../live/progress-store.js';
import type { UploadItem } from '../queue/upload-item.js';

/** Where a file stands, as far as it decides what can be done with it. */
export type RowStatus =
  | 'chosen'
  | 'lined-up'
  | 'sending'
  | 'paused'
  | 'interrupted'
  | 'missing'
  | 'refused'
  /** Its text is about to be read, or is being read. */
  | 'reading'
  | 'unreadable'
  /** It arrived, and no summary could be asked for. */
  | 'not-asked'
  | 'queued'
  | 'writing'
  | 'draft'
  | 'failed'
  | 'cancelled';

export interface RowView {
  readonly status: RowStatus;
  readonly stages: Stages;
  readonly documentId: string | null;
  readonly summaryId: string | null;
  /** A stable code, where something stands in the way. */
  readonly reason: string | null;
}

export interface ItemProgress {
  readonly upload: UploadProgress | null;
  readonly document: DocumentProgress | null;
  readonly summary: SummaryProgress | null;
}

/** What the service has told of a row, of its newest summary where it was asked for again. */
export function progressOfItem(row: UploadItem, store: ProgressStore): ItemProgress {
  const upload = row.uploadId === null ? null : store.upload(row.uploadId);
  const documentId = upload?.documentId ?? row.documentId;
  const document = documentId === null ? null : store.document(documentId);
  const newest = documentId === null ? null : store.newestSummaryOf(documentId);
  const summaryId = newestId(newest, upload?.summaryId, row.summaryId);
  return { upload, document, summary: summaryId === null ? null : store.summary(summaryId) };
}

/** Ids grow with time. */
export function newestId(...ids: readonly (string | null | undefined)[]): string | null {
  const known = ids.filter((id) => typeof id === 'string').toSorted();
  return known.at(-1) ?? null;
}

/** What is shown of a row: what this tab did with it, and what the service has told of it since. */
export function viewOf(row: UploadItem, { upload, document, summary }: ItemProgress): RowView {
  const progress = upload ?? progressOf(row);
  const stages = stagesOf(progress, document, summary);
  const ids = {
    documentId: document?.id ?? upload?.documentId ?? row.documentId,
    summaryId: summary?.id ?? upload?.summaryId ?? row.summaryId,
  };
  if (upload?.state === 'refused') {
    return { ...ids, stages, status: 'refused', reason: upload.reason ?? 'unknown' };
  }
  if (row.phase.kind === 'refused') {
    return { ...ids, stages, status: 'refused', reason: row.phase.refusal.code };
  }
  if (row.phase.kind !== 'arrived') return { ...ids, stages, status: row.phase.kind, reason: null };
  const failed = stages.find(({ state }) => state === 'failed')?.detail;
  const reason = failed?.kind === 'reason' ? failed.reason : null;
  return { ...ids, stages, status: statusOf(stages, summary), reason };
}

function statusOf(stages: Stages, summary: SummaryProgress | null): RowStatus {
  const current = currentStage(stages);
  if (current.state === 'done') return 'draft';
  if (current.detail?.kind === 'cancelled' || current.detail?.kind === 'superseded') {
    return current.name === 'extracted' ? 'unreadable' : 'cancelled';
  }
  switch (current.name) {
    case 'received':
    case 'extracted':
      return current.state === 'failed' || current.state === 'skipped' ? 'unreadable' : 'reading';
    case 'queued':
      return current.state === 'failed' ? 'not-asked' : summary ? 'queued' : 'reading';
    case 'writing':
      return current.state === 'failed' ? 'failed' : 'writing';
    case 'draft':
      return 'writing';
  }
}

function progressOf({
  phase,
  sentBytes,
}: UploadItem): Pick<UploadProgress, 'state' | 'reason' | 'receivedBytes'> | null {
  if (phase.kind === 'chosen') return null;
  if (phase.kind === 'arrived') {
    return { state: 'finished', reason: phase.reason, receivedBytes: sentBytes };
  }
  if (phase.kind === 'refused') {
    return { state: 'refused', reason: phase.refusal.code, receivedBytes: sentBytes };
  }
  return { state: 'receiving', reason: null, receivedBytes: sentBytes };
}
