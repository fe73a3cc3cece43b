import { PRECEDING_NEGATIONS, PSEUDO_NEGATIONS } from '../../lexicons/denials/negex.js';
import { wordsOf } from '../../text/words.js';
import type { Word } from '../../text/words.js';

/** NegEx takes these for denials; whether there is anything is open: "rule out pneumonia", "gout versus pseudogout". */
const OPEN = /^(?:rules? |ruled |r\/o$|ro$|doubt$|versus$|evaluate )/;

const PSEUDO = byFirstWord(PSEUDO_NEGATIONS);
const POSSIBLE = byFirstWord(PRECEDING_NEGATIONS.filter((trigger) => OPEN.test(trigger)));

type Triggers = ReadonlyMap<string, readonly (readonly string[])[]>;

/** How many words at a place only look like a denial, as in "no increase", "not ruled out"; 0 where none do. */
export function pseudoDenialAt(words: readonly Word[], at: number): number {
  return longestAt(PSEUDO, words, at);
}

/** How many words at a place leave open what follows. */
export function possibilityAt(words: readonly Word[], at: number): number {
  return longestAt(POSSIBLE, words, at);
}

function byFirstWord(triggers: readonly string[]): Triggers {
  return Map.groupBy(
    triggers.map((trigger) => wordsOf(trigger).map(({ text }) => text)),
    ([first = '']) => first,
  );
}

function longestAt(triggers: Triggers, words: readonly Word[], at: number): number {
  const found = (triggers.get(words[at]?.text ?? '') ?? []).filter((trigger) =>
    trigger.every((word, place) => words[at + place]?.text === word),
  );
  return Math.max(0, ...found.map(({ length }) => length));
}
