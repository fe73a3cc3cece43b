import { BESIDE_CLASS, CLASS_WORDS } from '../lexicons/sections/class-words.js';
import { PRONOUNS } from '../lexicons/denials/denial-words.js';
import { isDenialWord } from '../lexicons/denials/denying.js';
import type { ReadUnit } from '../text/source-index.js';
import { type Topic, TOPICS } from '../topics.js';
import type { Hit } from './hits.js';

const JOINS =
  /^(?:and|or|but|however|although|though|because|while|und|oder|aber|sowie|jedoch|weil)$/;
const BOUND = /[,;:.?!|\n]/;
const BESIDE = new Set(BESIDE_CLASS.trim().split(/\s+/));
const CLASSES = new Map<Topic, RegExp>(
  TOPICS.flatMap((topic) => {
    const words = CLASS_WORDS[topic];
    return words === undefined ? [] : [[topic, anyOf(words)] as const];
  }),
);

/**
 * Whether what is denied, or asked for and answered with no, is all of what a topic asks for: "no known drug
 * allergies", "any surgeries in the past?", and not "no allergy to latex", "no hysterectomy".
 */
export function deniesClass(unit: ReadUnit, { topic, from, to }: Hit): boolean {
  const ofClass = CLASSES.get(topic);
  if (ofClass === undefined) return true;
  const start = denialStart(unit, topic, from);
  let end = to;
  while (!endsClause(unit, end - 1)) end++;
  return unit.words
    .slice(start, end)
    .every(({ text, isStop }) => isStop || BESIDE.has(text) || ofClass.test(text));
}

/** From the word that denies it; of a question from the first word that may name a single one. */
function denialStart(unit: ReadUnit, topic: Topic, from: number): number {
  const { words } = unit;
  let clause = from;
  while (clause > 0 && !endsClause(unit, clause - 1)) {
    clause--;
    if (isDenialWord(words[clause]?.text ?? '')) return clause;
  }
  // "does asthma run in your family?"
  if (topic === 'family-history') return clause;
  let start = from;
  while (start > clause && words[start - 1]?.isStop === false) start--;
  return start;
}

/** Whether something else begins behind a word. */
function endsClause({ words, text }: ReadUnit, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return true;
  return (
    // "not taking any medications i'm fine"
    PRONOUNS.has(next.text) ||
    JOINS.test(next.text) ||
    JOINS.test(word.text) ||
    BOUND.test(text.slice(word.end, next.start))
  );
}

function anyOf(words: string): RegExp {
  const patterns = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace('*', String.raw`\p{L}*`));
  return new RegExp(`^(?:${patterns.join('|')})$`, 'u');
}
