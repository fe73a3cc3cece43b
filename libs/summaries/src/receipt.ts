import { z } from 'zod';

/** The account of one call of the model. */
export const CallReceipt = z.object({
  ask: z.enum(['whole', 'part', 'combine']),
  /** Which section was asked for. Null of an engine that no request guides, and in old receipts. */
  section: z.string().nullable().default(null),
  promptSha256: z.string(),
  sentTokens: z.int(),
  evaluatedTokens: z.int(),
  /** Those of the beginning that were evaluated for the call before. With the evaluated ones they are all. */
  reusedTokens: z.int().default(0),
  generatedTokens: z.int(),
  /** `length` and `repetition` mean that the engine stopped the text; the reader is told. */
  ended: z.enum(['stop', 'length', 'repetition']),
  promptMs: z.number(),
  generateMs: z.number(),
});
export type CallReceipt = z.infer<typeof CallReceipt>;

/** What was read of the source, in numbers that must agree. */
export const Receipt = z.object({
  sourceCharacters: z.int(),
  readCharacters: z.int(),
  sourceTokens: z.int(),
  calls: z.array(CallReceipt),
});
export type Receipt = z.infer<typeof Receipt>;
