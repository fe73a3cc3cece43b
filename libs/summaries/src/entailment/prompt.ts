import type { EntailmentQuestion } from '@app/faithfulness';
import type { ChatMessage } from '@app/inference';

/** What a model is to begin with, and the first of them where the passages say all of the statement. */
export const ENTAILMENT_ANSWERS = ['yes', 'no'] as const;

const SYSTEM =
  'You compare a statement with its source. Answer yes if the source says all of it, and no if the source says something else or does not say it.';

/** A change of it needs a model that was trained with it. */
export function entailmentPrompt({
  passages,
  statement,
}: EntailmentQuestion): readonly ChatMessage[] {
  return [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: `Source:\n${passages}\n\nStatement: ${statement}` },
  ];
}
