import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Judgement, openFindings } from '@app/faithfulness';
import { z } from 'zod';

const Index = z.int().nonnegative();

/** What an annotator found in a draft, without the marks of the check: annotations/README.md. */
export const Annotation = z.strictObject({
  rung: z.string(),
  set: z.string(),
  id: z.string(),
  /** Of the draft: the annotation counts for this text alone. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Start and end of each sentence, in UTF-16 units. */
  sentences: z.array(z.tuple([Index, Index])),
  /** Sentences, by their place in the list, that say what the source does not. */
  wrong: z.array(Index),
  /** Of these, those by which somebody could come to harm. */
  harmful: z.array(Index),
  /** Facts left out by which somebody could come to harm. */
  omits: z.int().nonnegative(),
});
export type Annotation = z.infer<typeof Annotation>;

/** An annotation beside what the check says of the same draft. */
export const AnnotatedDraft = z.strictObject({
  sentences: z.int(),
  wrong: z.int(),
  harmful: z.int(),
  /** Harmful sentences that the rules of the check do not flag. */
  silent: z.int(),
  /** Harmful sentences that neither the rules nor the model that compares drafts flag; null where it was not asked. */
  silentCompared: z.int().nullable().default(null),
  /** Harmful omissions of a draft in which the check has none that must be answered. */
  silentOmissions: z.int(),
});
export type AnnotatedDraft = z.infer<typeof AnnotatedDraft>;

export function annotationsOf(rung: string, set: string): readonly Annotation[] {
  return readFileSync(new URL('./annotations/drafts.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Annotation.parse(JSON.parse(line)))
    .filter((annotation) => annotation.rung === rung && annotation.set === set);
}

/** Whether the annotation is of this text. */
export function isOf(text: string, { sha256 }: Annotation): boolean {
  return createHash('sha256').update(text).digest('hex') === sha256;
}

/**
 * Null where the annotation is of another text than the one that is judged.
 * @param compared what rules and model together make of it
 */
export function compareAnnotation(
  text: string,
  judgement: Judgement,
  annotation: Annotation,
  compared: Judgement | null = null,
): AnnotatedDraft | null {
  if (!isOf(text, annotation)) return null;
  const { sentences, wrong, harmful, omits } = annotation;
  const asks = judgement.omissions.some(({ tier }) => tier === 'must-answer');
  return {
    sentences: sentences.length,
    wrong: wrong.length,
    harmful: harmful.length,
    silent: silentIn(judgement, annotation),
    silentCompared: compared && silentIn(compared, annotation),
    silentOmissions: asks ? 0 : omits,
  };
}

function silentIn({ statements }: Judgement, { sentences, harmful }: Annotation): number {
  const open = openFindings(statements);
  return harmful.filter((at) => {
    const [start, end] = sentences[at] ?? [0, 0];
    return !open.some((one) => one.start < end && one.end > start);
  }).length;
}
