import type { Heading } from '../../text/headings/headings.js';
import { FAMILY } from '../../lexicons/persons/experiencers.js';
import { wordList } from '../../lexicons/word-lists.js';
import { personAt } from '../../text/persons/persons-named.js';
import type { Word } from '../../text/words.js';
import { OF_FAMILY, OF_PATIENT, UNKNOWN, type Who, type WhoRead, whoOf } from './who.js';

interface Said {
  readonly words: readonly Word[];
  readonly speaker: string;
  readonly turn: number;
}

/** Who speaks beside the patient of one of whom he may be: of his "I" nobody knows. */
const OTHERS = /family|guest|mother|father|wife|husband|daughter|son|parent|caregiver/;
interface UnitWho {
  /** Of each word. */
  readonly who: readonly Who[];
  /** Of what members the units before speak. */
  readonly before: Who;
}

/** Who speaks, or is spoken to. */
const OF_TWO = wordList(`i i'm i've i'd me my you you're you've your`);
const ASKS = wordList(`who whose anyone anybody`);
const FIRST_WORDS = 3;
/** So many units later "she" is somebody else. */
const LONGEST_MEMORY = 3;

/** Of each word of each unit whom it is said of. */
export function readWho(
  units: readonly Said[],
  headings: readonly (Heading | null)[],
): readonly UnitWho[] {
  let before: Who = UNKNOWN;
  let since = 0;
  const hasInformant = units.some(({ speaker }) => OTHERS.test(speaker));
  return units.map(({ words, speaker }, at) => {
    const isNewSection = headings[at] !== headings[at - 1];
    if (isNewSection || ++since > LONGEST_MEMORY) before = UNKNOWN;
    const isDialogue = speaker !== '';
    // "Any cancer in the family?" "We have it all."
    const isOpen = OTHERS.test(speaker) || (isDialogue && before.length > 0 && !isOfTwo(words));
    const isFamily = headings[at]?.topic === 'family-history';
    const base = isFamily ? OF_FAMILY : isOpen ? UNKNOWN : OF_PATIENT;
    const read: WhoRead = whoOf(words, { base, before, isDialogue, hasInformant });
    const asked = isDialogue ? askedOf(words, units[at + 1]?.words ?? []) : null;
    const unit = { who: asked ? words.map(() => asked) : read.who, before };
    if (read.lastMentioned !== before) since = 0;
    before = read.lastMentioned;
    return unit;
  });
}

/** Of a question whether somebody is asked for: "Who is it that gets the headaches?" */
export function asksWho(words: readonly Word[]): boolean {
  return words.slice(0, FIRST_WORDS).some(({ text }) => ASKS.has(text));
}

/** Whom the answer names; null where nobody was asked for, or nobody is named. */
function askedOf(words: readonly Word[], answer: readonly Word[]): Who | null {
  if (!asksWho(words)) return null;
  const first = answer.slice(0, FIRST_WORDS + 1);
  const named = first.flatMap((_, at) => personAt(answer, at)?.members ?? []);
  const isOfFamily = words.some(({ text }) => FAMILY.has(text));
  if (named.length > 0) return isOfFamily ? [...named, ...OF_FAMILY] : named;
  return first.some(({ text }) => text === 'me' || text === 'myself') ? OF_PATIENT : null;
}

function isOfTwo(words: readonly Word[]): boolean {
  return words.some(({ text }) => OF_TWO.has(text));
}
