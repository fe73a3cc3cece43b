import { createHash } from 'node:crypto';
import type { EntailmentQuestion, Entailments } from '@app/faithfulness';
import { z } from 'zod';

/** An answer of a model, by the hash of what it was asked: an edited sentence, or other passages, find none. */
export const EntailmentAnswer = z.object({
  /** SHA-256, hex. */
  question: z.string(),
  /** How likely the passages say all of the statement. */
  entailed: z.number().min(0).max(1),
});
export type EntailmentAnswer = z.infer<typeof EntailmentAnswer>;

/** A draft whose sentences a model compared with their passages. */
export const Comparison = z.object({
  model: z.string(),
  modelSha256: z.string().nullable(),
  adapterSha256: z.string().nullable(),
  /** How many sentences there were to compare; of those that are left the rules judged alone. */
  asked: z.int(),
  answers: z.array(EntailmentAnswer).readonly(),
});
export type Comparison = z.infer<typeof Comparison>;

export function answerTo(question: EntailmentQuestion, entailed: number): EntailmentAnswer {
  // more digits say nothing, and other processors round them otherwise
  return { question: hashOf(question), entailed: Math.round(entailed * 1000) / 1000 };
}

export function entailmentsOf(answers: readonly EntailmentAnswer[]): Entailments {
  const known = new Map(answers.map(({ question, entailed }) => [question, entailed]));
  return { of: (question) => (known.size === 0 ? null : (known.get(hashOf(question)) ?? null)) };
}

function hashOf({ passages, statement }: EntailmentQuestion): string {
  return createHash('sha256')
    .update(JSON.stringify([passages, statement]))
    .digest('hex');
}
