import type { PairSet } from '../../evidence/pairs.js';
import { noteSentences } from './note-sentences.js';
import type { StatementRow } from './statement.js';

const OF_SET = 700;

/** Sentences that persons wrote, and the same with one fact changed. */
export function noteStatements(set: PairSet): readonly StatementRow[] {
  const dataset = set.name.replaceAll('_', '-');
  return noteSentences(set, OF_SET).flatMap(({ question, changed }) => {
    const row = { dataset, source: question.passages };
    return [
      { ...row, section: question.statement, target: 'yes' as const },
      ...changed.map(({ text }) => ({ ...row, section: text, target: 'no' as const })),
    ];
  });
}
