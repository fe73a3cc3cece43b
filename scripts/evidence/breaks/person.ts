import { type Broken, type Breaker, changeEach, pick, type SourceWords } from './break.js';

const SEX: readonly (readonly [RegExp, string])[] = [
  [/\bshe\b/gi, 'he'],
  [/\b(?:hers|her)\b/gi, 'his'],
  [/\bherself\b/gi, 'himself'],
  [/\bfemale\b/gi, 'male'],
  [/\b(?:woman|lady)\b/gi, 'man'],
  [/\bM(?:r)?s\./g, 'Mr.'],
];
const TO_FEMALE: readonly (readonly [RegExp, string])[] = [
  [/\bhe\b/gi, 'she'],
  [/\b(?:his|him)\b/gi, 'her'],
  [/\bhimself\b/gi, 'herself'],
  [/\bmale\b/gi, 'female'],
  [/\b(?:man|gentleman)\b/gi, 'woman'],
  [/\bMr\./g, 'Mrs.'],
];
const FEMALE = ['female', 'woman', 'lady', "ma'am", 'miss', 'mrs', 'girl'];
const MALE = ['male', 'man', 'gentleman', 'sir', 'mister', 'mr', 'boy'];
const FAMILY = [
  'mother',
  'father',
  'sister',
  'brother',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'son',
  'daughter',
  'wife',
  'husband',
];
const ALSO: Readonly<Record<string, readonly string[]>> = {
  mother: ['mom', 'mum', 'mama'],
  father: ['dad'],
  grandmother: ['grandma'],
  grandfather: ['grandpa'],
};
const NAMES = ['Howard', 'Ramirez', 'Whitfield', 'Okafor', 'Lindqvist', 'Petrov'];

/** The patient's sex, the member of the family and the name, one at a time. */
export const breakPersons: Breaker = (input) => [
  ...otherSex(input),
  ...otherMember(input),
  ...otherName(input),
];

const otherSex: Breaker = ({ sentence, source }) => {
  const said = sexIn(source);
  const changes = said === 'female' ? SEX : TO_FEMALE;
  const text = changes.reduce(
    (changed, [pattern, put]) => changed.replaceAll(pattern, (word) => likeIn(put, word)),
    sentence,
  );
  return text === sentence ? [] : [broken('other sex', text, said !== null)];
};

const otherMember: Breaker = ({ sentence, source, random }) =>
  changeEach(sentence, new RegExp(`\\b(?:${FAMILY.join('|')})\\b`, 'gi'), ([member]) => {
    const others = FAMILY.filter(
      (other) => other !== member.toLowerCase() && !isNamed(other, source),
    );
    return likeIn(pick(others, random) ?? member, member);
  }).map(({ text, match }) =>
    broken('other member', text, isNamed(match[0].toLowerCase(), source)),
  );

const otherName: Breaker = ({ sentence, source, random }) =>
  changeEach(sentence, /(?<=\bDr\. )[A-Z][a-z]+/g, () => pick(NAMES, random) ?? null).map(
    ({ text, match }) =>
      broken('other name', text, source.text.toLowerCase().includes(match[0].toLowerCase())),
  );

function broken(how: string, text: string, isFromTruth: boolean): Broken {
  return { kind: 'person', how, text, isFromTruth };
}

/** Null where the source names none or both. */
function sexIn({ text }: SourceWords): 'female' | 'male' | null {
  const words = new Set(text.toLowerCase().match(/[a-z']+/g));
  const isFemale = FEMALE.some((word) => words.has(word));
  if (isFemale === MALE.some((word) => words.has(word))) return null;
  return isFemale ? 'female' : 'male';
}

function isNamed(member: string, { words }: SourceWords): boolean {
  return [member, ...(ALSO[member] ?? [])].some((word) => words.has(word));
}

function likeIn(put: string, word: string): string {
  return /^[A-Z]/.test(word) ? put.charAt(0).toUpperCase() + put.slice(1) : put;
}
