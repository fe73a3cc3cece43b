import { isBetter, type Judged } from './candidate-judge.js';

/** Answers to one question, as they are asked for and judged. */
export interface Candidates<Answer> {
  /** How many may be asked for. */
  readonly most: number;
  readonly ask: (candidate: number) => Promise<Answer>;
  readonly judge: (answer: Answer) => Judged;
}

/**
 * The first answer where the check finds nothing against it; otherwise the best of as many as may be asked
 * for, or of those up to the first without a finding.
 */
export async function bestAnswer<Answer>(
  first: Answer,
  { most, ask, judge }: Candidates<Answer>,
): Promise<Answer> {
  if (most < 2) return first;
  let best = { answer: first, judged: judge(first) };
  for (let candidate = 1; candidate < most && best.judged.open > 0; candidate += 1) {
    const answer = await ask(candidate);
    const judged = judge(answer);
    if (isBetter(judged, best.judged)) best = { answer, judged };
  }
  return best.answer;
}
