import { DOCUMENT_STATES } from '@app/documents';
import { SUMMARY_STATES, WATCHED_MAX } from '@app/summaries';
import { z } from 'zod';
import { DocumentId } from '../documents/documents.dto.js';
import { QueuePlace, SummaryId } from '../summaries/summaries.dto.js';

const UploadId = z.uuid().meta({ description: 'Upload id' });
const Reason = z.string().nullable().meta({ description: 'Why it ended: a stable code.' });

/** What a follower of its work is told. Each event of a thing says how that thing stands now. */
export const WorkEvent = z
  .discriminatedUnion('kind', [
    z
      .object({ kind: z.literal('ready') })
      .meta({ id: 'ReadyEvent', description: 'The current state has been sent; updates follow.' }),
    z
      .object({
        kind: z.literal('upload'),
        id: UploadId,
        state: z.enum(['receiving', 'finished', 'refused']),
        reason: Reason,
        receivedBytes: z.int(),
        documentId: DocumentId.nullable(),
        summaryId: SummaryId.nullable(),
      })
      .meta({ id: 'UploadEvent' }),
    z
      .object({
        kind: z.literal('document'),
        id: DocumentId,
        state: z.enum(DOCUMENT_STATES),
        reason: Reason,
      })
      .meta({ id: 'DocumentEvent' }),
    z
      .object({
        kind: z.literal('summary'),
        id: SummaryId,
        documentIds: z.array(DocumentId),
        state: z.enum(SUMMARY_STATES),
        reason: Reason,
        queue: QueuePlace.nullable(),
      })
      .meta({ id: 'SummaryEvent' }),
    z
      .object({ kind: z.literal('started'), summaryId: SummaryId, run: z.int() })
      .meta({ id: 'StartedEvent', description: 'A run starts; text sent before is void.' }),
    z
      .object({
        kind: z.literal('reading'),
        summaryId: SummaryId,
        call: z.int(),
        calls: z.int(),
      })
      .meta({ id: 'ReadingEvent', description: 'A call of the model starts.' }),
    z
      .object({
        kind: z.literal('text'),
        summaryId: SummaryId,
        of: z.enum(['part', 'draft']),
        text: z.string(),
      })
      .meta({ id: 'TextEvent', description: 'The next words.' }),
    z
      .object({
        kind: z.literal('comparing'),
        summaryId: SummaryId,
        sentence: z.int(),
        sentences: z.int(),
      })
      .meta({
        id: 'ComparingEvent',
        description: 'A model compares the sentences of the draft with the documents.',
      }),
    z.object({ kind: z.literal('notified') }).meta({
      id: 'NotifiedEvent',
      description: 'The list of notifications has changed, or may have.',
    }),
    z.object({ kind: z.literal('signed-out') }).meta({
      id: 'SignedOutEvent',
      description: 'The session or key has ended, and so does the stream.',
    }),
  ])
  .meta({ id: 'WorkEvent' });
export type WorkEvent = z.infer<typeof WorkEvent>;

export const WorkQuery = z.object({
  watch: z
    .preprocess((value) => [value].flat(), z.array(SummaryId).max(WATCHED_MAX)) // one alone comes as a text
    .default([])
    .meta({
      description:
        'Summaries to follow in addition to your own, including those requested by others.',
    }),
});
export type WorkQuery = z.infer<typeof WorkQuery>;
