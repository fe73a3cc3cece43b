import { z } from 'zod';

const ErasedRow = z.object({ type: z.string(), id: z.uuid(), key: z.uuid().nullable() });
export type ErasedRow = z.infer<typeof ErasedRow>;

/** A copy that had left the house before, and is beyond the reach of an erasure. */
const CopyElsewhere = z.object({
  /** The destination that has it. */
  holder: z.string(),
  type: z.string(),
  id: z.uuid(),
  deliveredAt: z.iso.datetime(),
});

/** What a library erased: rows by their ids, the rest by number. Ids and numbers only. */
export const ErasureReport = z.object({
  rows: z.array(ErasedRow),
  /** Of what has no row of its own any more, by type. */
  counts: z.record(z.string(), z.int()),
  copies: z.array(CopyElsewhere),
});
export type ErasureReport = z.infer<typeof ErasureReport>;
