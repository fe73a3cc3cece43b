import { findEvidence, questionOf } from '@app/faithfulness';
import { type MadePair, madePairs } from '../../evidence/made/statements.js';
import { LANGUAGES, type Language } from '../../evidence/made/words.js';
import type { StatementRow, Statements } from './statement.js';

/** So many fillings of each frame. */
const FILLINGS = 5;
/** So many of a frame that has nothing to be filled in. */
const ALIKE = 2;
/** Every so-manieth frame chooses the state that is kept, and trains nothing. */
const HELD_OUT = 16;

/** What the frames on which rules are made say, true and false. */
export function frameStatements(languages: readonly Language[] = LANGUAGES): Statements {
  const training: StatementRow[] = [];
  const development: StatementRow[] = [];
  for (const language of languages) {
    const frames = Map.groupBy(
      madePairs(language, 'train').filter(({ truth, lie }) => truth !== '' && lie !== ''),
      (pair) => `${pair.class} ${pair.frame}`,
    );
    for (const [at, pairs] of [...frames.values()].entries()) {
      const rows = fillingsOf(pairs).flatMap(rowsOf);
      (at % HELD_OUT === 3 ? development : training).push(...rows);
    }
  }
  return { training, development };
}

function fillingsOf(pairs: readonly MadePair[]): readonly MadePair[] {
  const alike = new Map<string, number>();
  return pairs
    .filter(({ truth, lie }) => {
      const times = alike.get(truth + lie) ?? 0;
      alike.set(truth + lie, times + 1);
      return times < ALIKE;
    })
    .slice(0, FILLINGS);
}

/** Both are asked with the passages of the true one: they differ in what they say alone. */
function rowsOf({ language, source, truth, lie }: MadePair): readonly StatementRow[] {
  const [evidence] = findEvidence(source, truth, []);
  const question = evidence && questionOf(source, truth, evidence);
  const row = { dataset: `frames-${language}`, source: question?.passages ?? source };
  return [
    { ...row, section: truth, target: 'yes' },
    { ...row, section: lie, target: 'no' },
  ];
}
