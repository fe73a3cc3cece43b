import { membersMeant } from '../../lexicons/persons/persons.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../words.js';

/** Who is named at a place: who that may be, and the words it takes. */
export interface NamedPerson {
  readonly members: readonly string[];
  readonly to: number;
}

/** Names of two words; a hyphen parts words as well. Written for Cloister. */
const OF_TWO_WORDS: ReadonlyMap<string, string> = new Map([
  ['social worker', 'social-worker'],
  ['social workers', 'social-worker'],
  ['case worker', 'social-worker'],
  ['support worker', 'support-worker'],
  ['care worker', 'carer'],
  ['care giver', 'carer'],
  ['home help', 'home-help'],
  ['home helper', 'home-help'],
  ['co worker', 'coworker'],
  ['co workers', 'coworker'],
  ['room mate', 'roommate'],
  ['other patient', 'other-patient'],
  ['another patient', 'other-patient'],
  ['fellow patient', 'other-patient'],
  ['fellow patients', 'other-patient'],
  ['neighbouring patient', 'other-patient'],
]);
const FIRST_OF_TWO: ReadonlySet<string> = new Set(
  [...OF_TWO_WORDS.keys()].map((name) => name.split(' ')[0] ?? ''),
);
const NEXT = wordList(`next neighbouring neighboring adjacent other same`);
/** "great-aunt", "foster mother", "step sister": somebody else than an aunt, a mother, a sister. */
const FURTHER = wordList(`great step foster god`);

/** "mother", "mother-in-law", "social worker", "parents"; null where nobody beside the patient is named. */
export function personAt(words: readonly Word[], at: number): NamedPerson | null {
  const text = words[at]?.text ?? '';
  if (FIRST_OF_TWO.has(text)) {
    const both = OF_TWO_WORDS.get(`${text} ${words[at + 1]?.text ?? ''}`);
    if (both !== undefined) return { members: [both], to: at + 2 };
  }
  if (text === 'patient' && isOfNextBed(words, at))
    return { members: ['other-patient'], to: at + 5 };
  const members = membersMeant(text);
  if (members.length === 0) return null;
  const isInLaw = words[at + 1]?.text === 'in' && words[at + 2]?.text === 'law';
  const further = words[at - 1]?.text ?? '';
  const named = FURTHER.has(further)
    ? members.map((member) => (further === 'great' ? `great-${member}` : `${further}${member}`))
    : members;
  return isInLaw
    ? { members: named.map((member) => `${member}-in-law`), to: at + 3 }
    : { members: named, to: at + 1 };
}

/** "The patient in the next bed" is not ours. */
function isOfNextBed(words: readonly Word[], at: number): boolean {
  const [of, the, which, what] = words.slice(at + 1, at + 5).map((word) => word.text);
  return (
    of === 'in' && the === 'the' && NEXT.has(which ?? '') && /^(?:bed|room|bay)$/.test(what ?? '')
  );
}

/** Everybody beside the patient whom words name, in order. */
export function personsIn(words: readonly Word[]): readonly (NamedPerson & { from: number })[] {
  const found: (NamedPerson & { from: number })[] = [];
  for (let at = 0; at < words.length;) {
    const person = personAt(words, at);
    if (person) found.push({ ...person, from: at });
    at = person?.to ?? at + 1;
  }
  return found;
}
