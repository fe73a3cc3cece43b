import { seededRandom } from '@app/model-ops';
import { type EntailmentQuestion, findEvidence, questionOf } from '@app/faithfulness';
import type { BreakKind } from '../../evidence/breaks/break.js';
import { shuffle } from '../../evidence/made/words.js';
import type { Pair, PairSet } from '../../evidence/pairs.js';
import { brokenVariants, sourceWords } from '../../evidence/score.js';

/** So many sentences of one note. */
const OF_NOTE = 4;
/** So many variants of a sentence with one fact changed, each of another kind. */
const CHANGED = 3;
const LENGTH = { least: 12, most: 400 };
const SEED = 5;

/** A sentence that a person wrote, with what it is compared with, and the same sentence with one fact changed. */
export interface NoteSentence {
  readonly source: string;
  readonly question: EntailmentQuestion;
  readonly changed: readonly { readonly kind: BreakKind; readonly text: string }[];
}

/** Sentences drawn from a set, the same ones each time. What the check finds no source for is left out. */
export function noteSentences(
  { pairs }: Pick<PairSet, 'pairs'>,
  most: number,
): readonly NoteSentence[] {
  const random = seededRandom(SEED);
  const sentences: NoteSentence[] = [];
  for (const pair of pairs) {
    const words = sourceWords(pair.source);
    for (const question of questionsOf(pair, random)) {
      if (sentences.length >= most) return sentences;
      const kinds = Map.groupBy(
        brokenVariants(question.statement, words, random).filter(({ isFromTruth }) => isFromTruth),
        ({ kind }) => kind,
      );
      const chosen = [...kinds.values()].flatMap(
        (some) => some[Math.floor(random() * some.length)] ?? [],
      );
      const changed = shuffle(chosen, random).slice(0, CHANGED);
      sentences.push({ source: pair.source, question, changed });
    }
  }
  return sentences;
}

function questionsOf(
  { source, target }: Pair,
  random: () => number,
): readonly EntailmentQuestion[] {
  const questions = findEvidence(source, target, [])
    .filter(({ findings }) => findings.every(({ code }) => code !== 'no-source'))
    .flatMap((evidence) => questionOf(source, target, evidence) ?? [])
    .filter(({ statement: { length } }) => length >= LENGTH.least && length <= LENGTH.most);
  return shuffle(questions, random).slice(0, OF_NOTE);
}
