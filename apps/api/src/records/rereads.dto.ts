import type { RereadProgress } from '@app/documents';
import { z } from 'zod';

const Version = z.int().min(0).max(1_000_000);

/** Nothing that narrows it would be everything, and nobody says that by leaving things out. */
export const RereadRequest = z
  .strictObject({
    documentId: z.uuid().optional(),
    reader: z.string().trim().min(1).max(40).optional().meta({
      description: 'Documents whose newest text this reader made, as `docx`.',
    }),
    readerVersion: Version.optional().meta({ description: 'Of the reader of the newest text.' }),
    beforeVersion: Version.optional().meta({
      description: 'Below this version of the readers. One that was not recorded is below each.',
    }),
    outdated: z.literal(true).optional().meta({
      description: 'Made by older readers than those of this version of Cloister.',
    }),
  })
  .refine((scope) => Object.keys(scope).length > 0, 'must say which documents')
  .meta({ id: 'RereadRequest' });
export type RereadRequest = z.infer<typeof RereadRequest>;

export const RequestedRereads = z
  .object({
    documents: z.int(),
    waited: z.int().meta({ description: 'Of these, the ones that waited to be read already.' }),
  })
  .meta({ id: 'RequestedRereads' });
export type RequestedRereads = z.infer<typeof RequestedRereads>;

export const RereadProgressView = z
  .object({
    waiting: z.int(),
    reading: z.int(),
    done: z.int().meta({ description: 'Ended within the last thirty days, as those below.' }),
    failed: z.int(),
    cancelled: z.int(),
    current: z.int().meta({
      description: 'All that were requested since the oldest that still waits; 0 where none does.',
    }),
    currentEnded: z.int().meta({
      description: 'Of these, the ones that are read again, or could not be.',
    }),
    newDocuments: z.int().meta({ description: 'New documents, which come first.' }),
    failures: z
      .array(z.object({ documentId: z.uuid(), reason: z.string(), endedAt: z.iso.datetime() }))
      .meta({ description: 'The newest 100. Their earlier texts are in use still.' }),
  })
  .meta({ id: 'RereadProgress' });
export type RereadProgressView = z.infer<typeof RereadProgressView>;

export const CancelledRereads = z.object({ documents: z.int() }).meta({ id: 'CancelledRereads' });
export type CancelledRereads = z.infer<typeof CancelledRereads>;

export function toRereadProgressView({ failures, ...counts }: RereadProgress): RereadProgressView {
  return {
    ...counts,
    failures: failures.map(({ endedAt, ...failure }) => ({
      ...failure,
      endedAt: endedAt.toISOString(),
    })),
  };
}
