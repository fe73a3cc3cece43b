import { DOCUMENT_SOURCES, type UnreadDocument } from '@app/documents';
import { type QueuedSummary, SUMMARY_PRIORITIES } from '@app/summaries';
import { z } from 'zod';
import { DocumentId } from '../documents/documents.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import { QueuePlace, SummaryId } from '../summaries/summaries.dto.js';

export const QueueQuery = ListQuery.omit({ order: true }).extend({
  part: z.enum(['under-way', 'ended']).default('under-way').meta({
    description:
      'Summaries being written, then those waiting, in queue order; or those that failed or were cancelled, newest first.',
  }),
  priority: z.enum(SUMMARY_PRIORITIES).optional(),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

export const QueueItemView = z
  .object({
    summaryId: SummaryId,
    state: z.enum(['queued', 'running', 'failed', 'cancelled']),
    reason: z.string().nullable().meta({ description: 'Why it ended: a stable code.' }),
    profile: z.string(),
    profileVersion: z.int(),
    priority: z.enum(SUMMARY_PRIORITIES),
    attempts: z.int().meta({ description: 'Number of attempts.' }),
    queue: QueuePlace.nullable(),
    startedAt: z.iso.datetime().nullable().meta({ description: 'When the last attempt started.' }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'QueueItem' });
export type QueueItemView = z.infer<typeof QueueItemView>;

export const QueueList = z
  .object({ items: z.array(QueueItemView), nextCursor: NextCursor })
  .meta({ id: 'QueueList' });
export type QueueList = z.infer<typeof QueueList>;

export const UnreadQuery = ListQuery.omit({ order: true });
export type UnreadQuery = z.infer<typeof UnreadQuery>;

export const UnreadDocumentView = z
  .object({
    documentId: DocumentId,
    state: z.enum(['received', 'extracting']),
    source: z.enum(DOCUMENT_SOURCES),
    sizeBytes: z.int(),
    attempts: z.int().meta({ description: 'Number of attempts to read it.' }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'UnreadDocument' });
type UnreadDocumentView = z.infer<typeof UnreadDocumentView>;

export const UnreadList = z
  .object({ items: z.array(UnreadDocumentView), nextCursor: NextCursor })
  .meta({ id: 'UnreadList' });
export type UnreadList = z.infer<typeof UnreadList>;

export const RetriedView = z
  .object({ summaryId: SummaryId })
  .meta({ id: 'RetriedSummary', description: 'The new summary that replaces the old one.' });
export type RetriedView = z.infer<typeof RetriedView>;

export function toQueueItemView({ summary, place, startedAt }: QueuedSummary): QueueItemView {
  return {
    summaryId: summary.id,
    state: QueueItemView.shape.state.parse(summary.state),
    reason: summary.stateReason,
    profile: summary.profileId,
    profileVersion: summary.profileVersion,
    priority: summary.priority,
    attempts: summary.attempts,
    queue: place,
    startedAt: startedAt?.toISOString() ?? null,
    createdAt: summary.createdAt.toISOString(),
    changedAt: summary.changedAt.toISOString(),
  };
}

export function toUnreadView({ id, ...document }: UnreadDocument): UnreadDocumentView {
  return {
    documentId: id,
    state: UnreadDocumentView.shape.state.parse(document.state),
    source: document.source,
    sizeBytes: document.sizeBytes,
    attempts: document.attempts,
    createdAt: document.createdAt.toISOString(),
    changedAt: document.changedAt.toISOString(),
  };
}
