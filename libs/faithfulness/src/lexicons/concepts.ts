import { stem } from '../text/stem.js';
import { SYNONYMS } from './synonyms.js';

interface Phrase {
  readonly rest: readonly string[];
  readonly keys: string[];
}

/** A stretch of `length` words that names a thing; several keys where it may name several. */
export interface Concept {
  readonly keys: readonly string[];
  readonly length: number;
}

const PHRASES = phrasesOf(SYNONYMS);

/** The longest name of a thing that begins at a word. */
export function conceptAt(stems: readonly string[], at: number): Concept | null {
  const found = PHRASES.get(stems[at] ?? '')?.find(({ rest }) =>
    rest.every((word, index) => stems[at + 1 + index] === word),
  );
  return found ? { keys: found.keys, length: found.rest.length + 1 } : null;
}

/** By first word, the longest first. */
function phrasesOf(table: string): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const line of table.trim().split('\n')) {
    const names = line.split('|').map((name) => name.trim().split(/\s+/).map(stem));
    const key = `=${(names[0] ?? []).join(' ')}`;
    for (const name of names) add(phrases, name, key);
  }
  for (const known of phrases.values()) {
    known.sort((one, other) => other.rest.length - one.rest.length);
  }
  return phrases;
}

function add(phrases: Map<string, Phrase[]>, name: readonly string[], key: string): void {
  const [first = '', ...rest] = name;
  const known = phrases.get(first) ?? [];
  phrases.set(first, known);
  const same = known.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
  if (!same) known.push({ rest, keys: [key] });
  else if (!same.keys.includes(key)) same.keys.push(key);
}
