import {
  BEFORE_MEMBER,
  BEFORE_VERB,
  BELONGS_TO,
  COMPANY,
  DOES_FOR,
  DONE_FOR,
  INSTRUCTED,
  SOME_OF,
  INFORMANT_VERBS,
} from '../../lexicons/persons/experiencers.js';
import { wordList } from '../../lexicons/word-lists.js';
import { personAt } from '../../text/persons/persons-named.js';
import type { Word } from '../../text/words.js';

const IS_POSITIVE = new Set(['positive', 'significant', 'notable', 'remarkable']);
const PASSIVE = new Set(['is', 'are', 'was', 'were', 'been', 'being']);
/** What somebody does who tells of another. */
const PARTICIPLES = wordList(
  `seen found noticed watched witnessed observed heard been had called helped taken given brought told asked spoken tried`,
);
const LONGEST_ASIDE = 3;
const ENDS = /[.;!?\n]/;

/** Whose what follows is, or what stands before; he tells it, or is there without either. */
export type Role = 'ahead' | 'behind' | 'teller' | 'aside';

export function roleOf(words: readonly Word[], at: number, to: number): Role {
  let back = at - 1;
  while (
    back >= 0 &&
    BEFORE_MEMBER.has(words[back]?.text ?? '') &&
    !ENDS.test(words[back + 1]?.before ?? '')
  )
    back--;
  const isNear = !ENDS.test(words[back + 1]?.before ?? '');
  const before = isNear ? (words[back]?.text ?? '') : '';
  const next = words[to]?.text ?? '';
  if (next === 'who' || next === 'whose') return 'ahead';
  // "my uncle on my mother's side", but "gout on my mother's side"
  if (words[to - 1]?.text === 'side' && namesAnother(words, at)) return 'aside';
  if (before === 'for' && IS_POSITIVE.has(words[back - 1]?.text ?? '')) return 'ahead';
  if (BELONGS_TO.has(before)) return 'behind';
  if ((words[at]?.before ?? '').includes('(') && back >= 0) return 'behind';
  if (before === 'of' && !SOME_OF.has(words[back - 1]?.text ?? '')) return 'teller';
  if (COMPANY.has(before)) return 'aside';
  for (let verb = to; verb < Math.min(words.length, to + LONGEST_ASIDE); verb++) {
    const { text = '', before: marks = '' } = words[verb] ?? {};
    if (/[.;:,!?\n]/.test(marks)) break;
    // "was admitted" is done to him, "has admitted" is what he tells
    const isDoneToHim = text.endsWith('ed') && PASSIVE.has(words[verb - 1]?.text ?? '');
    if (INSTRUCTED.has(text) || (INFORMANT_VERBS.has(text) && !isDoneToHim))
      return isOfHimself(words, verb) ? 'ahead' : 'teller';
    if (DOES_FOR.has(text) && DONE_FOR.has(words[verb + 1]?.text ?? '')) return 'teller';
    if (!BEFORE_VERB.has(text)) break;
  }
  return 'ahead';
}

/** "The carer reports having headaches", not "reports having seen her fall". */
function isOfHimself(words: readonly Word[], verb: number): boolean {
  return words[verb + 1]?.text === 'having' && !PARTICIPLES.has(words[verb + 2]?.text ?? '');
}

function namesAnother(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some((_, back) => personAt(words, back) !== null);
}
