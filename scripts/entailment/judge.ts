import {
  type EntailmentQuestion,
  type Entailments,
  judgeDraft,
  openFindings,
  type SentenceEvidence,
} from '@app/faithfulness';
import type { Case } from './cases.js';

/** What a check makes of a statement. */
export interface Verdict {
  readonly isFlagged: boolean;
  readonly isSupported: boolean;
}

export function questionsAbout(one: Case): readonly EntailmentQuestion[] {
  return questionsOf((entailments) => judge(one, entailments));
}

/** What a judgement asks of a model that has answered nothing yet. */
export function questionsOf(
  judgement: (entailments: Entailments) => unknown,
): readonly EntailmentQuestion[] {
  const questions: EntailmentQuestion[] = [];
  judgement({
    of: (question) => {
      questions.push(question);
      return null;
    },
  });
  return questions;
}

export function verdictOn(one: Case, entailments: Entailments): Verdict {
  const statements = judge(one, entailments);
  return {
    isFlagged: openFindings(statements).length > 0,
    isSupported: statements.every(({ status }) => status === 'supported'),
  };
}

function judge({ source, statement }: Case, entailments: Entailments): readonly SentenceEvidence[] {
  const draft = { text: statement, sections: [], mustKeep: [], mustAnswer: [] };
  return judgeDraft(source, [{ text: source, limit: null }], draft, entailments).statements;
}
