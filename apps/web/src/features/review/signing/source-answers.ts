import type { SourceAnswer, SourceQuestion, SummaryVersion, UnsureStrike } from '@app/api-client';

export type Strike = SourceAnswer['strikes'][number]['answer'];

/** What the signer has answered so far, by document. */
export type SourceAnswers = ReadonlyMap<string, SourceAnswer>;

export const NO_ANSWERS: SourceAnswers = new Map();

/** How many questions are open: as the service counts them. */
export function countOpen(questions: readonly SourceQuestion[], answers: SourceAnswers): number {
  return questions.reduce((sum, { documentId, leftOut, strikes }) => {
    const isUnseen = leftOut.length > 0 && answers.get(documentId)?.leftOutSeen !== true;
    const open = strikes.filter((strike) => answerTo(answers, documentId, strike) === null);
    return sum + (isUnseen ? 1 : 0) + open.length;
  }, 0);
}

export function answerTo(
  answers: SourceAnswers,
  documentId: string,
  { start, end }: Pick<UnsureStrike, 'start' | 'end'>,
): Strike | null {
  const strikes = answers.get(documentId)?.strikes ?? [];
  return strikes.find((each) => each.start === start && each.end === end)?.answer ?? null;
}

export function withLeftOutSeen(
  answers: SourceAnswers,
  documentId: string,
  leftOutSeen: boolean,
): SourceAnswers {
  return new Map(answers).set(documentId, { ...given(answers, documentId), leftOutSeen });
}

export function withStrike(
  answers: SourceAnswers,
  documentId: string,
  { start, end }: Pick<UnsureStrike, 'start' | 'end'>,
  answer: Strike,
): SourceAnswers {
  const before = given(answers, documentId);
  const others = before.strikes.filter((each) => each.start !== start || each.end !== end);
  return new Map(answers).set(documentId, {
    ...before,
    strikes: [...others, { start, end, answer }],
  });
}

/** The sentences of a text that draw on a stretch of one of its documents. */
export function sentencesOn(
  { text, evidence }: Pick<SummaryVersion, 'text' | 'evidence'>,
  source: number,
  { start, end }: Pick<UnsureStrike, 'start' | 'end'>,
): readonly string[] {
  return (evidence ?? [])
    .filter(({ spans }) =>
      spans.some((span) => span.source === source && span.start < end && start < span.end),
    )
    .map((sentence) => text.slice(sentence.start, sentence.end));
}

function given(answers: SourceAnswers, documentId: string): SourceAnswer {
  return answers.get(documentId) ?? { documentId, leftOutSeen: false, strikes: [] };
}
