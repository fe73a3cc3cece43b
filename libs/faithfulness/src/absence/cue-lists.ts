import { ENGLISH_CUES, type TopicCues } from '../lexicons/sections/topic-cues.js';
import { GERMAN_CUES } from '../lexicons/sections/topic-cues-german.js';
import { type Topic, TOPICS } from '../topics.js';

export type CueKind = keyof TopicCues;

export interface Cue {
  readonly topic: Topic;
  readonly kind: CueKind;
  /** The words after the first. */
  readonly rest: readonly WordPattern[];
}

interface WordPattern {
  readonly test: (word: string) => boolean;
}

interface FirstWord {
  readonly cues: Cue[];
  readonly pattern: WordPattern;
}

const KINDS: readonly CueKind[] = ['says', 'asks', 'found', 'spoken'];
/** A text of nonsense words keeps no more than these. */
const MOST_KEPT = 50_000;

const plain = new Map<string, Cue[]>();
const wild: FirstWord[] = [];
const kept = new Map<string, readonly Cue[]>();

for (const topic of TOPICS) {
  for (const kind of KINDS) {
    for (const cues of [ENGLISH_CUES[topic], GERMAN_CUES[topic]]) {
      for (const phrase of (cues?.[kind] ?? '').split(',')) addPhrase(phrase, topic, kind);
    }
  }
}

/** The cues that stand in a text at a word, with where they end. */
export function cuesAt(
  words: readonly { readonly text: string }[],
  at: number,
): readonly (Cue & { readonly to: number })[] {
  return cuesFrom(words[at]?.text ?? '').flatMap((cue) => {
    const isWhole = cue.rest.every((pattern, next) =>
      pattern.test(words[at + 1 + next]?.text ?? ''),
    );
    return isWhole ? [{ ...cue, to: at + 1 + cue.rest.length }] : [];
  });
}

/** The cues that begin with a word. */
function cuesFrom(word: string): readonly Cue[] {
  const known = kept.get(word);
  if (known) return known;
  const found = [
    ...(plain.get(word) ?? []),
    ...wild.filter(({ pattern }) => pattern.test(word)).flatMap(({ cues }) => cues),
  ];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, found);
  return found;
}

function addPhrase(phrase: string, topic: Topic, kind: CueKind): void {
  const [first, ...rest] = phrase
    .trim()
    .split(/[\s/-]+/)
    .filter(Boolean);
  if (first === undefined) return;
  const cue = { topic, kind, rest: rest.map(patternOf) };
  if (!first.includes('*')) plain.set(first, [...(plain.get(first) ?? []), cue]);
  else wild.push({ pattern: patternOf(first), cues: [cue] });
}

/** `*` at the beginning or the end is any letters. */
function patternOf(written: string): WordPattern {
  const word = written.replaceAll('*', '');
  if (written.startsWith('*') && written.endsWith('*'))
    return { test: (one) => one.includes(word) };
  if (written.endsWith('*')) return { test: (one) => one.startsWith(word) };
  // an ending is one only behind a stem: "osis" alone is no disease
  if (written.startsWith('*'))
    return { test: (one) => one.length > word.length + 2 && one.endsWith(word) };
  return { test: (one) => one === word };
}
