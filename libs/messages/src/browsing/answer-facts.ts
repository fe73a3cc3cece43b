import { componentOf, fieldOf, firstSegment, readMessage } from '@app/hl7';

/** What was answered, without a word of the message: MSA-1 and ERR-3. */
export interface AnswerFacts {
  readonly code: string;
  readonly error: string | null;
}

export function answerFactsOf(answers: readonly Buffer[]): readonly AnswerFacts[] {
  return answers.map((bytes) => {
    const answer = readMessage(bytes, 'ASCII');
    if (!answer) return { code: '', error: null };
    const error = componentOf(fieldOf(firstSegment(answer, 'ERR'), 3), 1, answer.delimiters);
    return { code: fieldOf(firstSegment(answer, 'MSA'), 1), error: error === '' ? null : error };
  });
}
