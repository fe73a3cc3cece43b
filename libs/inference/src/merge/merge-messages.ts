import { z } from 'zod';
import { MergedQuantization } from '../models/adapter-catalog.js';

/** What the merging thread is told, and what it says. */
export const MergeRequest = z.object({
  base: z.string(),
  adapter: z.string(),
  target: z.string(),
  quantization: MergedQuantization,
});
export type MergeRequest = z.infer<typeof MergeRequest>;

export const MergeReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), bytes: z.int(), total: z.int() }),
  z.object({ kind: z.literal('merged'), bytes: z.int(), sha256: z.string() }),
  /** The files do not fit together. */
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({ kind: z.literal('failed'), code: z.string().nullable(), reason: z.string() }),
]);
export type MergeReport = z.infer<typeof MergeReport>;
