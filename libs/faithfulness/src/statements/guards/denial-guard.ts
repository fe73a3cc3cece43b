import { DENYING, OPPOSITES, SAYS_NOT } from '../../lexicons/denials/denying.js';
import type { Check, Comparison } from '../comparison.js';
import type { SourceIndex } from '../../text/source-index.js';
import { replyOf } from '../negation/replies.js';
import { clausesOf, type Place, placesOf } from './places.js';

/** What is asked is answered, and what is answered goes on, within so many sentences of a dialogue. */
const NEIGHBOURS = 2;
/** Questions in one breath, and sentences of a reply. */
const MOST_ASKED = 4;
/** Words of a part that is all denied, and of one in which a denial may reach the thing. */
const SHORT = 7;
const LONG = 14;

interface Asked {
  readonly speaker: string;
  /** Where somebody else begins to speak. */
  readonly reply: number;
}

/**
 * Nobody vouches for a sentence that denies where its places in the source have no word of denial, nor for one without
 * where the part of the source that names a thing denies it.
 */
export const guardDenials: Check = (comparison) => {
  const text = comparison.sentence.text.toLowerCase();
  const places = placesOf(comparison, true);
  if (places.length === 0) return [];
  const isOther = (here: RegExp, there: RegExp): boolean =>
    here.test(text) &&
    !there.test(text) &&
    places.some((place) => there.test(place.text)) &&
    !places.some((place) => here.test(place.text));
  const isChanged = OPPOSITES.some(([one, other]) => isOther(one, other) || isOther(other, one));
  const isOneSided = SAYS_NOT.test(text)
    ? !places.some((place) => isDenyingAround(place, comparison))
    : !DENYING.test(text) && isDeniedThere(places, comparison);
  return isOneSided || isChanged || affirmsDenied(comparison)
    ? [{ code: 'negation', says: 'partly', start: 0, end: comparison.sentence.text.length }]
    : [];
};

/** A thing that the source denies wherever it names it, in a part of the sentence without a denial: "has fever and declined tea". */
function affirmsDenied({ sentence, mentions, source }: Comparison): boolean {
  const text = sentence.text.toLowerCase();
  const parts = clausesOf(text, true);
  return [...mentions].some(([{ weight, from }, places]) => {
    const start = sentence.words[from]?.start ?? 0;
    const part = parts.find((each) => start >= each.from && start < each.to);
    if (weight < 1 || places.length === 0 || sentence.polarities[from] !== 1 || !part) return false;
    return (
      !DENYING.test(text.slice(part.from, part.to)) &&
      places.every(({ unit, word }) => source.units[unit]?.polarities[word] === -1)
    );
  });
}

/**
 * In the whole unit and its heading; where somebody speaks also in what is said beside it, and after a question in its
 * reply and what is said to that.
 */
function isDenyingAround({ unit, heading }: Place, { source }: Comparison): boolean {
  const { text = '', speaker = '' } = source.units[unit] ?? {};
  if (DENYING.test(text) || DENYING.test(heading)) return true;
  if (speaker === '') return false;
  const asked = questionAt(unit, source);
  if (asked) return refuses(asked, source);
  return source.units
    .slice(Math.max(0, unit - NEIGHBOURS), unit + NEIGHBOURS + 1)
    .some((near) => near.speaker !== '' && DENYING.test(near.text));
}

function questionAt(at: number, { units }: SourceIndex): Asked | null {
  const asked = units[at];
  if (!asked || !(asked.isAnswered || /\?\s*$/.test(asked.text))) return null;
  const reply = units.findIndex(({ speaker }, next) => next > at && speaker !== asked.speaker);
  return reply === -1 || reply > at + MOST_ASKED ? null : { speaker: asked.speaker, reply };
}

/** By the reply, or by who asked when the reply was heard. */
function refuses({ speaker, reply }: Asked, { units }: SourceIndex): boolean {
  const said = units.slice(reply, reply + MOST_ASKED);
  const back = said.findIndex((unit) => unit.speaker === speaker);
  const heard = back === -1 ? said.length : back;
  return said.some(
    ({ text, words }, at) =>
      DENYING.test(text) && (at === 0 || at === heard || (at < heard && replyOf(words) === -1)),
  );
}

/** A thing of the sentence that only short parts with a denial name, such as deny it, or questions with a short no. */
function isDeniedThere(places: readonly Place[], { mentions, source }: Comparison): boolean {
  const informative = [...mentions].filter(([{ weight }]) => weight === 1);
  return (informative.length > 0 ? informative : [...mentions]).some(([, mentioned]) => {
    const isDenied = mentioned.flatMap(({ unit, word }) => {
      const { words = [], polarities = [], isAnswered = false } = source.units[unit] ?? {};
      const start = words[word]?.start ?? -1;
      const own = places.find(
        ({ unit: at, from, text }) => at === unit && start >= from && start < from + text.length,
      );
      if (!own) return [];
      const length = own.text.split(/\s+/).length;
      const reply = isAnswered && polarities[word] !== 1 ? source.units[unit + 1] : undefined;
      const isRefused = reply && reply.words.length <= SHORT && SAYS_NOT.test(reply.text);
      const isAll = length <= SHORT || (polarities[word] !== 1 && length <= LONG);
      return [isRefused === true || (isAll && SAYS_NOT.test(own.text))];
    });
    return isDenied.length > 0 && isDenied.every(Boolean);
  });
}
