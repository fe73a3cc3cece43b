import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

/** A stretch of words without a mark or a joint in it. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** What was said before goes on here, over a comma or an "and". */
  readonly goesOn: boolean;
}

const HARD_MARK = /[.;!?\n→]|->/;
const SOFT_MARK = /[,:|()•–—]/;
const TURNS = wordList(
  `but however although though except whereas while until because since unless if when so which who`,
);
const JOINS = wordList(`and or then nor plus`);
/** Somebody does something else. */
export const SUBJECTS = wordList(
  `i he she it we you they i'm i've i'll he's she's it's we're we'll you're there there's that's this patient`,
);

export function segmentsOf(words: readonly Word[]): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let goesOn = false;
  for (const [at, { text, before }] of words.entries()) {
    if (at === 0) continue;
    const isHard = HARD_MARK.test(before) || TURNS.has(text);
    if (!isHard && !SOFT_MARK.test(before) && !JOINS.has(text)) continue;
    segments.push({ from, to: at, goesOn });
    from = at;
    goesOn = !isHard && !hasSubject(words, at);
  }
  if (words.length > from) segments.push({ from, to: words.length, goesOn });
  return segments;
}

/** ", and she", ", it" */
function hasSubject(words: readonly Word[], at: number): boolean {
  const first = JOINS.has(words[at]?.text ?? '') ? at + 1 : at;
  return SUBJECTS.has(words[first]?.text ?? '');
}
