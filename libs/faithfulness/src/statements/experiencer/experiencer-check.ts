import { isDeath, isPersonal, SHARED } from '../../lexicons/persons/personal-terms.js';
import { BEFORE_MEMBER, FAMILY } from '../../lexicons/persons/experiencers.js';
import { membersMeant } from '../../lexicons/persons/persons.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import { asksWho } from './read-who.js';
import type { Who } from './who.js';

/** More places than these say nothing new. */
const MOST_PLACES = 400;
const ASKED = wordList(
  `suspected possible probable query screening screened tested testing exclude`,
);
const SELF = wordList(`i i'm i've i'd i'll`);
/** So many words before what "I" have. */
const SELF_REACH = 5;
/** So many sentences away. */
const BESIDE = 2;

/** What the sentence says of one person and the source of others alone. */
export const checkExperiencer: Check = (comparison) => {
  const { sentence, source, mentions } = comparison;
  return sentence.terms.flatMap((term): Mismatch[] => {
    const who = sentence.who[term.from] ?? [];
    const [first, last] = [sentence.words[term.from], sentence.words[term.to - 1]];
    if (who.length === 0 || !first || !last || !isAsserted(term, comparison)) return [];
    const isSure = isOwn(term, comparison);
    if (!isSure && isOfPeople(term, comparison)) return [];
    if (isUnheardOf(who, source.facts.members)) return [];
    const attributed = (mentions.get(term) ?? [])
      .slice(0, MOST_PLACES)
      .flatMap(({ unit, word }) => {
        const read = source.units[unit];
        if (!read || read.polarities[word] === -1) return [];
        const isAttributable = isSure || read.speaker === '' || asksWho(read.words);
        const isBySelf = !isAttributable && !who.includes('patient') && isSelfReported(read, word);
        return [{ who: isAttributable || isBySelf ? (read.who[word] ?? []) : [], isBySelf }];
      });
    const places = attributed.map((place) => place.who);
    if (places.length === 0 || places.some((place) => isSame(who, place))) return [];
    const isOfSomeFamily =
      !who.includes('patient') && places.some((place) => place.includes('family'));
    const isSaid =
      !attributed.some(({ isBySelf }) => isBySelf) &&
      isCertain(who, comparison) &&
      !isOfSomeFamily &&
      !isAttributedNearby(term, who, comparison);
    const says = isSaid ? 'contradicted' : 'partly';
    return [{ code: 'experiencer', says, start: first.start, end: last.end }];
  });
};

/** "I've had back pain": who speaks has it, and nobody else is named between; others may have it too. */
function isSelfReported({ words, who }: ReadUnit, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - SELF_REACH); back--) {
    if (who[back]?.includes('patient') !== true) return false;
    if (SELF.has(words[back]?.text ?? '')) return true;
  }
  return false;
}

/**
 * "I lost my father." "Of what?" "A heart attack.": in a dialogue the member may be named in one sentence and what he had in
 * the next.
 */
function isAttributedNearby(
  term: Term,
  who: Who,
  { mentions, source: { units } }: Comparison,
): boolean {
  if (who.includes('patient')) return false;
  return (mentions.get(term) ?? []).slice(0, MOST_PLACES).some(({ unit, word }) => {
    const read = units[unit];
    if (!read || read.speaker === '' || read.polarities[word] === -1) return false;
    // of another member it is told for certain
    if (!(read.who[word] ?? []).includes('patient')) return false;
    return units
      .slice(Math.max(0, unit - BESIDE), unit + BESIDE + 1)
      .some(({ words }) => words.some(({ text }) => isOneOf(text, who)));
  });
}

function isOneOf(text: string, who: Who): boolean {
  if (membersMeant(text).some((member) => who.includes(member))) return true;
  return who.includes('family') && FAMILY.has(text);
}

/** What is denied happens to nobody. */
function isAsserted({ from, weight }: Term, { sentence }: Comparison): boolean {
  return weight === 1 && sentence.polarities[from] === 1 && !isAsked(sentence.words, from);
}

/** "Referred with suspected gout": nobody has it yet. */
function isAsked(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => ASKED.has(text));
}

/** In a dialogue it is less sure who is spoken of: there only what is a person's own beyond doubt counts. */
function isOwn({ from, to }: Term, { sentence }: Comparison): boolean {
  const stems = sentence.words.slice(from, to).map(({ stem }) => stem);
  return (
    isPersonal(stems) ||
    // "the death of her husband"
    (isDeath(stems) &&
      sentence.words[to]?.text !== 'of' &&
      (sentence.who[from]?.includes('patient') ?? false))
  );
}

/** Where people live and what they do is often said of two at once. */
function isOfPeople({ from, to }: Term, { sentence }: Comparison): boolean {
  return sentence.words
    .slice(from, to)
    .some(
      ({ text, stem }) =>
        membersMeant(text).length > 0 || BEFORE_MEMBER.has(text) || SHARED.has(stem),
    );
}

/** A member that the source never names is a finding of its own. */
function isUnheardOf(who: Who, members: ReadonlySet<string>): boolean {
  return who.every((one) => one !== 'patient' && one !== 'family' && !members.has(one));
}

/** Of nobody known, of the same, or of the family here and a member there. */
function isSame(here: Who, there: Who): boolean {
  if (there.length === 0 || here.some((one) => there.includes(one))) return true;
  // "my mother's sister" is of the family
  if (there.includes('family') && there.length > 1) return !here.includes('patient');
  return here.includes('family') && !there.includes('patient');
}

/** A line without a subject may be anybody's, unless its section is the patient's. */
function isCertain(who: Who, { sentence }: Comparison): boolean {
  return sentence.isOfKnown || !who.includes('patient');
}
