import { GROUNDS, SUSPECTS_NEXT } from '../../lexicons/de/qualities/certainty-words.js';
import type { GermanWord } from '../words.js';
import type { Certainty, ClauseQualities } from './qualities.js';

/** The words of a clause that its suspicion is of, by their places, where it says so before them. */
export function suspectedIn(
  own: readonly GermanWord[],
  said: string,
  end: number,
): { readonly from: number; readonly to: number } | null {
  const found = SUSPECTS_NEXT.exec(said);
  if (!found) return null;
  const place = end - said.length + found.index + found[0].length;
  const from = own.findIndex(
    ({ start, weight, isNoun, isAct }) => start >= place && weight === 1 && isNoun && !isAct,
  );
  if (from < 0) return null;
  const to = own.findIndex(({ text }, at) => at > from && GROUNDS.has(text));
  return { from, to: to < 0 ? own.length : to };
}

/** "Husten, am ehesten bei Pneumonie": the cough is certain. "V.a. Pneumonie bei Husten": so it is there. */
export function isOther(at: number, suspected: ReturnType<typeof suspectedIn>): boolean {
  return suspected !== null && (at < suspected.from || at >= suspected.to);
}

/** "Eine Embolie ist möglich" suspects one; "Vollbelastung ist möglich" does not. */
export function certaintyOf(
  { certainty }: ClauseQualities,
  { isProblem }: GermanWord,
): Certainty | null {
  if (certainty !== 'possible') return certainty;
  return isProblem ? 'suspected' : null;
}
