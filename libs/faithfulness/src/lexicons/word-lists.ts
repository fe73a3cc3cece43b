import { stem } from '../text/stem.js';

/** A list of words as it is easiest to read and to keep: one text, spaces between. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export function stemList(text: string): ReadonlySet<string> {
  return new Set([...wordList(text)].map(stem));
}
