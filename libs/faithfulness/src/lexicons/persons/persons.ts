import { wordList } from '../word-lists.js';
import type { Word } from '../../text/words.js';

export type Sex = 'female' | 'male';

/** Said of the patient, or to the patient. */
const SEX_WORDS: readonly (readonly [Sex, ReadonlySet<string>])[] = [
  ['female', wordList(`female lady ma'am maam miss mrs ms`)],
  ['male', wordList(`male gentleman sir mister mr`)],
];
const PRONOUNS: ReadonlyMap<string, Sex> = new Map([
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
  ["she's", 'female'],
  ['he', 'male'],
  ['his', 'male'],
  ['him', 'male'],
  ['himself', 'male'],
  ["he's", 'male'],
]);
/** By any name the member of the family it means. */
const MEMBERS: ReadonlyMap<string, string> = new Map(
  `mother mom mum mama momma mommy mother's mom's|father dad daddy papa father's dad's|sister sisters sister's|brother brothers brother's|
  grandmother grandma granny nana grandmothers grandmother's grandma's|grandfather grandpa granddad grandfathers grandfather's grandpa's|
  aunt aunts auntie aunt's|uncle uncles uncle's|son sons son's|daughter daughters daughter's|wife wife's|husband husband's|
  cousin cousins cousin's|niece nieces niece's|nephew nephews nephew's|stepmother stepmom stepmum|stepfather stepdad|
  stepsister stepsisters|stepbrother stepbrothers|stepson stepsons|stepdaughter stepdaughters|grandson grandsons grandson's|
  granddaughter granddaughters granddaughter's|godmother|godfather|godson|goddaughter`
    .split('|')
    .flatMap((line) => {
      const names = line.trim().split(/\s+/);
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);
/** "My mother's sister" and "my father and his brother" may be called by any of these. */
export const FURTHER_MEMBERS = [
  'aunt',
  'uncle',
  'cousin',
  'grandmother',
  'grandfather',
  'niece',
  'nephew',
];
/** Who may be meant by each of these. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['parents', ['mother', 'father']],
  ['parent', ['mother', 'father']],
  ['grandparents', ['grandmother', 'grandfather']],
  ['siblings', ['brother', 'sister']],
  ['sibling', ['brother', 'sister']],
  ['children', ['son', 'daughter']],
  ['kids', ['son', 'daughter']],
  ['child', ['son', 'daughter']],
  ['boys', ['son']],
  ['girls', ['daughter']],
  ['spouse', ['wife', 'husband']],
]);

export function sexNamed(word: string): Sex | null {
  return SEX_WORDS.find(([, words]) => words.has(word))?.[0] ?? null;
}

export function pronounSex(word: string): Sex | null {
  return PRONOUNS.get(word) ?? null;
}

export function pronounsOf(sex: Sex): readonly string[] {
  return [...PRONOUNS].flatMap(([word, of]) => (of === sex && !word.includes("'") ? [word] : []));
}

export function memberNamed(word: string): string | null {
  return MEMBERS.get(word) ?? null;
}

const FEMALE_MEMBER = /(?:mother|sister|aunt|daughter|wife|niece|girlfriend)(?:-in-law)?$/;
const MALE_MEMBER = /(?:father|brother|uncle|son|husband|nephew|boyfriend)(?:-in-law)?$/;

/** Null of one of either sex. */
export function memberSex(member: string): Sex | null {
  if (FEMALE_MEMBER.test(member)) return 'female';
  return MALE_MEMBER.test(member) ? 'male' : null;
}

/** Who is no relative, and not the patient either: all names of one on a line. No occupations: a patient may have them. */
const ACQUAINTANCES: ReadonlyMap<string, string> = new Map(
  `friend friends friend's|roommate roommates|neighbour neighbor neighbours neighbors neighbour's neighbor's|coworker coworkers|
  colleague colleagues colleague's|classmate classmates|schoolmate schoolmates|partner partner's|girlfriend girlfriend's|
  boyfriend boyfriend's|fiance fiancé fiancee fiancée|donor donors donor's|teammate teammates|
  flatmate flatmates|housemate housemates|cellmate|lodger|carer carers caregiver caregivers carer's caregiver's|
  guardian guardians guardian's`
    .split('|')
    .flatMap((line) => {
      const names = line.trim().split(/\s+/);
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);

/** All members that a word may mean; acquaintances are members of their own. */
export function membersMeant(word: string): readonly string[] {
  const member = MEMBERS.get(word);
  if (member !== undefined) return [member];
  const other = ACQUAINTANCES.get(word);
  return GROUPS.get(word) ?? (other === undefined ? [] : [other]);
}

/** Names of persons who are or may be of a sex, without those that belong to somebody ("brother's"). */
export function namesOfPersons(sex: Sex): readonly string[] {
  const members = [...MEMBERS].filter(([, member]) => [sex, null].includes(memberSex(member)));
  const names = [...members.map(([name]) => name), ...GROUPS.keys(), ...ACQUAINTANCES.keys()];
  return [...names, ...OTHER_PERSONS].filter((name) => !name.includes("'"));
}

/** Who cares for the patient, or sees to his affairs: mostly what is told of them is what they do for him. */
export const HELPERS = wordList(`carer guardian social-worker home-help support-worker`);

export const OTHER_PERSONS = wordList(`
  doctor dr nurse surgeon therapist physician friend partner girlfriend boyfriend caregiver assistant
  nurses doctors neurologist cardiologist dermatologist teacher teachers lawyer interpreter midwife
`);

/** Who is told of by somebody else in the room: a child's mother, a husband's wife. */
const COUNTERPARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['son', ['mother', 'father']],
  ['daughter', ['mother', 'father']],
  ['grandmother', ['grandson', 'granddaughter']],
  ['grandfather', ['grandson', 'granddaughter']],
  ['husband', ['wife', 'partner']],
  ['wife', ['husband', 'partner']],
  ['girlfriend', ['partner']],
  ['boyfriend', ['partner']],
  ['fiance', ['partner']],
  ['partner', ['wife', 'husband', 'girlfriend', 'boyfriend', 'fiance']],
]);

/** A member and who is its counterpart. */
export function withCounterparts(member: string): readonly string[] {
  return [member, ...(COUNTERPARTS.get(member) ?? [])];
}

/** Names after "Dr." and "doctor". */
export function titledNames(words: readonly Word[]): readonly Word[] {
  return words.filter(
    ({ text, isStop }, at) =>
      !isStop &&
      text.length > 3 &&
      ['dr', 'doctor'].includes(words[at - 1]?.text ?? '') &&
      membersMeant(text).length === 0,
  );
}
