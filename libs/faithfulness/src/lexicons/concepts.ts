import { stem } from '../text/stem.js';
import { NARROWER } from './narrower.js';
import { SYNONYMS } from './synonyms.js';

interface Phrase {
  readonly rest: readonly string[];
  readonly keys: string[];
  /** Once it was asked for. */
  broader?: readonly string[];
}

/** A stretch of `length` words that names a thing; several keys where it may name several. */
export interface Concept {
  readonly keys: readonly string[];
  /** What the thing is a kind of. */
  readonly broader: readonly string[];
  readonly length: number;
}

const BROADER = new Map<string, readonly string[]>();
/** Narrower things that people say the broader word for. */
const LOOSE = new Set<string>();
const PHRASES = phrasesOf();

/** The longest name of a thing that begins at a word. */
export function conceptAt(stems: readonly string[], at: number): Concept | null {
  const found = PHRASES.get(stems[at] ?? '')?.find(({ rest }) =>
    rest.every((word, index) => stems[at + 1 + index] === word),
  );
  if (!found) return null;
  found.broader ??= broaderThan(found.keys);
  return { keys: found.keys, broader: found.broader, length: found.rest.length + 1 };
}

/** Whether people say the broader word when they mean this. */
export function isLooselyNamed(keys: readonly string[]): boolean {
  return keys.some((key) => LOOSE.has(key));
}

/** Without those that it is itself: "bladder infection" is one name for two things. */
function broaderThan(keys: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const broader of BROADER.get(key) ?? []) {
      if (all.has(broader) || keys.includes(broader)) continue;
      all.add(broader);
      open.push(broader);
    }
  }
  return [...all];
}

/** By first word, the longest first. */
function phrasesOf(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const line of SYNONYMS.trim().split('\n')) addLine(phrases, line);
  for (const line of NARROWER.trim().split('\n')) {
    const [names = '', broader = ''] = line.split(/ [<~] /);
    const key = addLine(phrases, names);
    if (line.includes(' ~ ')) LOOSE.add(key);
    BROADER.set(key, [...(BROADER.get(key) ?? []), addLine(phrases, broader)]);
  }
  for (const known of phrases.values()) {
    known.sort((one, other) => other.rest.length - one.rest.length);
  }
  return phrases;
}

/** All names of a line under the key of its first. */
function addLine(phrases: Map<string, Phrase[]>, line: string): string {
  const names = line.split('|').map((name) => wordsOfName(name));
  const key = `=${(names[0] ?? []).join(' ')}`;
  for (const name of names) add(phrases, name, key);
  return key;
}

/** As a text is read: "alzheimer's" is "alzheimer". */
function wordsOfName(name: string): readonly string[] {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => stem(word.replace(/'s?$/, '')));
}

function add(phrases: Map<string, Phrase[]>, name: readonly string[], key: string): void {
  const [first = '', ...rest] = name;
  const known = phrases.get(first) ?? [];
  phrases.set(first, known);
  const same = known.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
  if (!same) known.push({ rest, keys: [key] });
  else if (!same.keys.includes(key)) same.keys.push(key);
}
