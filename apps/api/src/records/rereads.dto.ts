import type { RereadProgress } from '@app/documents';
import { z } from 'zod';

const Version = z.int().min(0).max(1_000_000);

/** Nothing that narrows it would be everything, and nobody says that by leaving things out. */
export const RereadRequest = z
  .strictObject({
    documentId: z.uuid().optional(),
    reader: z.string().trim().min(1).max(40).optional().meta({
      description: 'Documents whose newest text was made by this reader, such as `docx`.',
    }),
    readerVersion: Version.optional().meta({
      description: 'Version of the reader that made the newest text.',
    }),
    beforeVersion: Version.optional().meta({
      description:
        'Below this version of the readers. A version that was not recorded counts as below every version.',
    }),
    outdated: z.literal(true).optional().meta({
      description: 'Made by readers older than those of this version of Cloister.',
    }),
  })
  .refine((scope) => Object.keys(scope).length > 0, 'must say which documents')
  .meta({ id: 'RereadRequest' });
export type RereadRequest = z.infer<typeof RereadRequest>;

export const RequestedRereads = z
  .object({
    documents: z.int(),
    waited: z.int().meta({ description: 'How many of these were already waiting to be read.' }),
  })
  .meta({ id: 'RequestedRereads' });
export type RequestedRereads = z.infer<typeof RequestedRereads>;

export const RereadProgressView = z
  .object({
    waiting: z.int(),
    reading: z.int(),
    done: z.int().meta({ description: 'Ended within the last 30 days, like those below.' }),
    failed: z.int(),
    cancelled: z.int(),
    current: z.int().meta({
      description:
        'All that were requested since the oldest that is still waiting; 0 if none is waiting.',
    }),
    currentEnded: z.int().meta({
      description: 'How many of these were read again, or could not be.',
    }),
    newDocuments: z.int().meta({ description: 'New documents, which are read first.' }),
    failures: z
      .array(z.object({ documentId: z.uuid(), reason: z.string(), endedAt: z.iso.datetime() }))
      .meta({ description: 'The newest 100. Their earlier texts are still in use.' }),
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
