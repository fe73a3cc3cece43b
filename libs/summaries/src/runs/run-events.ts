import { z } from 'zod';
import { SUMMARY_STATES } from '../summary.entities.js';

/** What a follower of a summary is told while it comes about. */
export const RunEvent = z.discriminatedUnion('kind', [
  /** A run begins; text that came before belongs to a run that was lost. */
  z.object({ kind: z.literal('started'), run: z.int() }),
  /** A call of the model begins: `call` of `calls`, the last of which writes the draft. */
  z.object({ kind: z.literal('reading'), call: z.int(), calls: z.int(), promptTokens: z.int() }),
  /** The next words. Those of `part` are notes on a part of a long text, those of `draft` the summary. */
  z.object({ kind: z.literal('text'), of: z.enum(['part', 'draft']), text: z.string() }),
  /** A model compares the sentences of the draft with the documents, one after the other. */
  z.object({ kind: z.literal('comparing'), sentence: z.int(), sentences: z.int() }),
  /** The summary has reached a state in which nothing more is written. */
  z.object({
    kind: z.literal('ended'),
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable(),
  }),
]);
export type RunEvent = z.infer<typeof RunEvent>;
