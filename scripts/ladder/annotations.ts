import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Judgement, openFindings } from '@app/faithfulness';
import { z } from 'zod';

const Index = z.int().nonnegative();

/** A draft that somebody read beside its source, before any mark of the check: readings/README.md. */
export const Reading = z.strictObject({
  rung: z.string(),
  set: z.string(),
  id: z.string(),
  /** Of the draft: the reading counts for this text alone. */
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
export type Reading = z.infer<typeof Reading>;

/** A reading beside what the check says of the same draft. */
export const ReadDraft = z.strictObject({
  sentences: z.int(),
  wrong: z.int(),
  harmful: z.int(),
  /** Harmful sentences that the check does not flag. */
  silent: z.int(),
  /** Harmful omissions of a draft in which the check has none that must be answered. */
  silentOmissions: z.int(),
});
export type ReadDraft = z.infer<typeof ReadDraft>;

export function readingsOf(rung: string, set: string): readonly Reading[] {
  return readFileSync(new URL('./readings/drafts.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Reading.parse(JSON.parse(line)))
    .filter((reading) => reading.rung === rung && reading.set === set);
}

/** Null where another text was read than the one that is judged. */
export function readDraft(
  text: string,
  { statements, omissions }: Judgement,
  { sha256, sentences, wrong, harmful, omits }: Reading,
): ReadDraft | null {
  if (createHash('sha256').update(text).digest('hex') !== sha256) return null;
  const open = openFindings(statements);
  const silent = harmful.filter((at) => {
    const [start, end] = sentences[at] ?? [0, 0];
    return !open.some((one) => one.start < end && one.end > start);
  });
  return {
    sentences: sentences.length,
    wrong: wrong.length,
    harmful: harmful.length,
    silent: silent.length,
    silentOmissions: omissions.some(({ tier }) => tier === 'must-answer') ? 0 : omits,
  };
}
