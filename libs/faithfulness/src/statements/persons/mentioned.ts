import { FURTHER_MEMBERS, membersMeant } from '../../lexicons/persons/persons.js';
import { clinicianNamed } from '../../lexicons/persons/staff.js';
import { wordList } from '../../lexicons/word-lists.js';
import { personsIn } from '../../text/persons/persons-named.js';
import type { Word } from '../../text/words.js';

/** A clinician by name or by field, or somebody around the patient. */
export interface Mentioned {
  readonly kind: 'name' | 'clinician' | 'member';
  readonly keys: readonly string[];
  /** Who may be called so as well: a wife a partner. */
  readonly further: readonly string[];
  /** "maternal", "older"; empty where it is not said. */
  readonly which: string;
  readonly from: number;
  readonly to: number;
}

const TITLES = wordList(`dr doctor prof professor`);
const MOST_NAMES = 3;
const ALONE = { further: [], which: '' };
const SPOUSES = ['wife', 'husband', 'girlfriend', 'boyfriend', 'fiance'];
const PARTNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['partner', SPOUSES],
  ...SPOUSES.map((spouse): [string, readonly string[]] => [spouse, ['partner']]),
]);
/** Of two members only one is meant: each word and what is not meant by it. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['maternal', 'paternal'],
  ['paternal', 'maternal'],
  ['older', 'younger'],
  ['elder', 'younger'],
  ['younger', 'older'],
]);

/** Whether both may be the same person. */
export function maySame(one: Mentioned, other: Mentioned): boolean {
  const isOpposite = OPPOSITES.get(one.which) === other.which.replace('elder', 'older');
  if (other.which !== '' && isOpposite) return false;
  return (
    one.keys.some((key) => other.keys.includes(key) || other.further.includes(key)) ||
    one.further.some((key) => other.keys.includes(key))
  );
}

/** @param text of which these are the words: a name begins with a capital letter */
export function mentionedIn(words: readonly Word[], text: string): readonly Mentioned[] {
  const members = personsIn(words).map(({ members: meant, from, to }): Mentioned => {
    // "his mother's brother" is an uncle
    const isMembers = membersMeant(words[from - 1]?.text ?? '').length > 0;
    const isFurther = isMembers && words[from - 1]?.text.endsWith("'s") === true;
    const further = isFurther ? FURTHER_MEMBERS : meant.flatMap((one) => PARTNERS.get(one) ?? []);
    return { kind: 'member', keys: meant, further, which: whichOf(words, from), from, to };
  });
  const others = words.flatMap((word, at): readonly Mentioned[] => {
    if (TITLES.has(word.text)) return named(words, text, at);
    const clinician = clinicianNamed(word.text);
    return clinician === null
      ? []
      : [{ kind: 'clinician', keys: [clinician], ...ALONE, from: at, to: at + 1 }];
  });
  return [...members, ...others].toSorted((one, other) => one.from - other.from);
}

function whichOf(words: readonly Word[], at: number): string {
  const before = words[at - 1]?.text ?? '';
  return OPPOSITES.has(before) ? before : '';
}

/** "Dr Anna Holm": of several names the last one. */
function named(words: readonly Word[], text: string, title: number): readonly Mentioned[] {
  let to = title + 1;
  while (to < words.length && to <= title + MOST_NAMES && isName(words[to], text)) to++;
  const last = words[to - 1];
  if (!last || to === title + 1) return [];
  return [{ kind: 'name', keys: [last.text.replace(/'s?$/, '')], ...ALONE, from: title, to }];
}

function isName(word: Word | undefined, text: string): boolean {
  if (!word || TITLES.has(word.text) || /[^\s.'’-]/.test(word.before)) return false;
  return /^\p{Lu}/u.test(text.slice(word.start));
}
