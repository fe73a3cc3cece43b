import { FURTHER_MEMBERS, membersMeant, withCounterparts } from '../../lexicons/persons.js';
import { clinicianNamed } from '../../lexicons/staff.js';
import { wordList } from '../../lexicons/word-lists.js';
import { personsIn } from '../../text/persons-named.js';
import type { Word } from '../../text/words.js';

/** A clinician by name or by field, or somebody around the patient. */
export interface Mentioned {
  readonly kind: 'name' | 'clinician' | 'member';
  /** Who it may be: two places mean the same person where they share one. */
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
}

const TITLES = wordList(`dr doctor prof professor`);
const MOST_NAMES = 3;

/** @param text of which these are the words: a name begins with a capital letter */
export function mentionedIn(words: readonly Word[], text: string): readonly Mentioned[] {
  const members = personsIn(words).map(({ members: meant, from, to }): Mentioned => {
    // "his mother's brother" is an uncle
    const isMembers = membersMeant(words[from - 1]?.text ?? '').length > 0;
    const further = isMembers && words[from - 1]?.text.endsWith("'s") ? FURTHER_MEMBERS : [];
    return { kind: 'member', keys: [...meant.flatMap(withCounterparts), ...further], from, to };
  });
  const others = words.flatMap((word, at): readonly Mentioned[] => {
    if (TITLES.has(word.text)) return named(words, text, at);
    const clinician = clinicianNamed(word.text);
    return clinician === null
      ? []
      : [{ kind: 'clinician', keys: [clinician], from: at, to: at + 1 }];
  });
  return [...members, ...others].toSorted((one, other) => one.from - other.from);
}

/** "Dr Anna Holm": of several names the last one. */
function named(words: readonly Word[], text: string, title: number): readonly Mentioned[] {
  let to = title + 1;
  while (to < words.length && to <= title + MOST_NAMES && isName(words[to], text)) to++;
  const last = words[to - 1];
  if (!last || to === title + 1) return [];
  return [{ kind: 'name', keys: [last.text.replace(/'s?$/, '')], from: title, to }];
}

function isName(word: Word | undefined, text: string): boolean {
  if (!word || TITLES.has(word.text) || /[^\s.'’-]/.test(word.before)) return false;
  return /^\p{Lu}/u.test(text.slice(word.start));
}
