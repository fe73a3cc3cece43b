import { LeftOut } from '@app/extraction';
import type { Receipt, UnsureStrike } from '@app/summaries';
import { z } from 'zod';

/** What of one document a signature has to answer for: what was not read of it, and what may be struck out. */
export interface SourceQuestion {
  readonly documentId: string;
  readonly leftOut: readonly LeftOut[];
  readonly strikes: readonly UnsureStrike[];
}

/** What the person says who signs. */
export interface SourceAnswer {
  readonly documentId: string;
  /** They know what was not read of the document. */
  readonly leftOutSeen: boolean;
  readonly strikes: readonly StrikeAnswer[];
}

export const STRIKE_ANSWERS = ['struck', 'valid'] as const;

const StrikeAnswer = z.object({ start: z.int(), end: z.int(), answer: z.enum(STRIKE_ANSWERS) });
type StrikeAnswer = z.infer<typeof StrikeAnswer>;

/** What a signature answered for: kinds, counts and offsets of the extraction, never words of the document. */
export const AnsweredSource = z.object({
  document: z.string(),
  leftOut: z.array(LeftOut).readonly(),
  strikes: z.array(StrikeAnswer).readonly(),
});
export type AnsweredSource = z.infer<typeof AnsweredSource>;

/** Of documents of which everything was read, none. */
export function questionsOf({ sources }: Pick<Receipt, 'sources'>): readonly SourceQuestion[] {
  return sources
    .map(({ documentId, leftOut, unsureStrikes: strikes }) => ({ documentId, leftOut, strikes }))
    .filter(({ leftOut, strikes }) => leftOut.length > 0 || strikes.length > 0);
}

/** How many questions have no answer: one for what was not read of a document, one for each possible strike. */
export function countUnanswered(
  questions: readonly SourceQuestion[],
  answers: readonly SourceAnswer[],
): number {
  return questions.reduce((sum, { documentId, leftOut, strikes }) => {
    const answer = answers.find((each) => each.documentId === documentId);
    const unseen = leftOut.length > 0 && answer?.leftOutSeen !== true ? 1 : 0;
    const open = strikes.filter((strike) => answerTo(strike, answer) === undefined).length;
    return sum + unseen + open;
  }, 0);
}

/** The answers to the questions, and to nothing else. */
export function answeredOf(
  questions: readonly SourceQuestion[],
  answers: readonly SourceAnswer[],
): readonly AnsweredSource[] {
  return questions.map(({ documentId, leftOut, strikes }) => {
    const given = answers.find((each) => each.documentId === documentId);
    return {
      document: documentId,
      leftOut,
      strikes: strikes.flatMap((strike) => answerTo(strike, given) ?? []),
    };
  });
}

function answerTo(
  { start, end }: UnsureStrike,
  given: SourceAnswer | undefined,
): StrikeAnswer | undefined {
  const found = given?.strikes.find((each) => each.start === start && each.end === end);
  return found && { start, end, answer: found.answer };
}
