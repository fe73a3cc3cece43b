import type { Span } from '@app/text';
import type { TextLanguages } from '../language/text-languages.js';
import { isGeneric } from '../lexicons/common-words.js';
import { CODE } from '../lexicons/other-kinds.js';
import { wordList } from '../lexicons/word-lists.js';
import {
  AMONG_CLINICIANS,
  ENCODED,
  EVERYDAY,
  FILLER,
  KEYS,
  OF_ANOTHER_MATTER,
  OF_THE_SUMMARY,
  PROGRAM_TURN,
  TO_A_WRITER,
} from '../lexicons/strange-lines.js';
import { hasSpeaker, type Unit } from './source-units.js';
import { type Word, wordsOf } from './words.js';
import { hasWordOfMedicine } from './words-of-medicine.js';

/** So many lines of a kind are a document of it. */
const LEAST_LINES = 2;
const SHARE = 0.2;
/** Of so many lines of a dialogue most name who speaks. */
const LEAST_SPOKEN = 2;
const SPOKEN_SHARE = 0.6;
const LEAST_WORDS = 3;
const LEAST_ORDER = 5;
const LONGEST = 400;
const KEYS_IN_A_ROW = 4;
const ANSWER = /^\s*(?:\[[x ]\]|(?:yes|no|none|never|n\/?a|unknown|ja|nein|keine?)\b)/iu;

/** Days, times, numbers of a file. */
const COUNTED = /\d[\d.,:/-]*\d/;

type Piece = Pick<Unit, 'start' | 'end' | 'speaker'>;

/** Who asks such a thing asks somebody, of somebody. */
const OF_SOMEBODY = wordList(`
  i me my we us our you your he him his she her they them their it this these patient
  ich mir mich mein meine wir uns unser sie er ihn ihm ihr ihre sein seine es diese dieser dieses patientin
`);

interface Line extends Span {
  readonly text: string;
  readonly next: string;
  /** Nobody says it: in a document, or in a dialogue where all else has a speaker. */
  readonly isNobodys: boolean;
  readonly isOfDialogue: boolean;
}

/**
 * Finds what stands in a source and is of another kind than all around it: code, data, nonsense, another language, an order
 * to whoever writes, a question to nobody. Such lines are evidence for nothing. Linear in the length of the source.
 */
export function strangeLines(
  source: string,
  units: readonly Unit[],
  languages: () => TextLanguages,
): readonly Span[] {
  const lines = readLines(source, units);
  const fewest = Math.max(LEAST_LINES, SHARE * lines.length);
  const fewOf = (some: readonly Line[]): readonly Line[] => (some.length <= fewest ? some : []);
  const isRare = rareWords(lines);
  const strange = new Set([
    ...fewOf(lines.filter(isData)),
    ...fewOf(lines.filter(({ text }) => isNonsense(text))),
    ...fewOf(inOtherLanguages(languages(), lines)),
    ...fewOf(lines.filter((line) => line.isNobodys && isToAWriter(line))),
    ...fewOf(lines.filter((line) => line.isNobodys && isOfAnotherMatter(line, isRare))),
    ...fewOf(lines.filter((line) => line.isNobodys && isSaidByNobody(line))),
  ]);
  return lines.filter((line) => strange.has(line)).map(({ start, end }) => ({ start, end }));
}

/** Letters that follow each other on a keyboard, or one word again and again. */
export function isNonsense(text: string): boolean {
  const start = text.trim().slice(0, LONGEST);
  // "no, no, no" is said
  if (!/^\p{L}{3,}(?: \p{L}{3,})*[.!]?$/u.test(start)) return false;
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first = ''] = words;
  if (words.length >= LEAST_WORDS && words.every((word) => word === first)) return true;
  return words.every(
    (word) => word.length >= KEYS_IN_A_ROW && KEYS.some((keys) => keys.includes(word)),
  );
}

/** Programs, markup and encoded data. */
export function isData({ text }: { readonly text: string }): boolean {
  const start = text.trim().slice(0, LONGEST);
  return ENCODED.test(start) || CODE.some((sign) => sign.test(start));
}

function readLines(source: string, units: readonly Unit[]): readonly Line[] {
  const written = source.split('\n').filter((line) => line.trim() !== '');
  const spoken = written.filter(hasSpeaker).length;
  const isDialogue = spoken >= LEAST_SPOKEN && spoken >= SPOKEN_SHARE * written.length;
  const lines = units.flatMap((unit) => partsOf(source, unit));
  const beginningOf = beginnings(source);
  return lines.map(({ speaker, start, end }, at) => {
    const next = lines[at + 1];
    const lineStart = beginningOf(start);
    const whole = source.slice(lineStart, lineStart + LONGEST).split('\n')[0] ?? '';
    return {
      start,
      end,
      text: source.slice(start, end),
      next: next ? source.slice(next.start, next.end) : '',
      isNobodys: isDialogue ? !hasSpeaker(whole) : speaker === '',
      isOfDialogue: isDialogue,
    };
  });
}

/** Where the written line around a place begins. Asked for places in their order, it reads the source once. */
function beginnings(source: string): (place: number) => number {
  let start = 0;
  let end = source.indexOf('\n');
  return (place) => {
    if (place < start) {
      start = 0;
      end = source.indexOf('\n');
    }
    while (end !== -1 && end < place) {
      start = end + 1;
      end = source.indexOf('\n', start);
    }
    return start;
  };
}

/** The written lines of a unit: a line may stand in the middle of a sentence that was wrapped. */
function partsOf(source: string, { start, end, speaker }: Unit): readonly Piece[] {
  const text = source.slice(start, end);
  if (!text.includes('\n')) return [{ start, end, speaker }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/\n(?=[ \t]*\S)/g)) {
    pieces.push({ start: start + from, end: start + index, speaker });
    from = index + 1;
  }
  return [...pieces, { start: start + from, end, speaker }];
}

function inOtherLanguages(said: TextLanguages, lines: readonly Line[]): readonly Line[] {
  if (said.main === 'other' || !said.has('other')) return [];
  return lines.filter(
    (line) => !/[\d|]/.test(line.text) && said.of(line) === 'other' && isOfNothing(line.text),
  );
}

function isToAWriter({ text }: Line): boolean {
  const start = text.slice(0, LONGEST);
  if (FILLER.test(start) || PROGRAM_TURN.test(start)) return true;
  if (OF_THE_SUMMARY.some((said) => said.test(start))) return true;
  if (AMONG_CLINICIANS.test(start)) return false;
  return /^\W*\p{Lu}/u.test(start) && TO_A_WRITER.some((order) => order.test(start));
}

/** A line between the turns of a dialogue that has no word of medicine: what is counted or dated may be of the visit. */
function isSaidByNobody({ text, isOfDialogue }: Line): boolean {
  if (!isOfDialogue) return false;
  const isAsked = /\?["')\]]*$|^(?:who|what|where|when|why|how|wer|was|wo|wann|warum|wie)\b/iu.test(
    text.trim(),
  );
  if (text.includes('|') || (COUNTED.test(text) && !isAsked)) return false;
  return !hasWordOfMedicine(wordsOf(text.slice(0, LONGEST)), EVERYDAY);
}

function isOfAnotherMatter(line: Line, isRare: (word: Word) => boolean): boolean {
  const text = line.text.trim();
  if (text.length > LONGEST || text.includes('|')) return false;
  const isQuestion = /\?["')\]]*$/.test(text) && !ANSWER.test(line.next);
  if (!isQuestion && !OF_ANOTHER_MATTER.test(text)) return false;
  const words = wordsOf(text);
  if (words.length < (isQuestion ? LEAST_WORDS : LEAST_ORDER)) return false;
  const own = words.filter((word) => isOwn(word));
  if (isQuestion && words.some((word) => OF_SOMEBODY.has(word.text))) return false;
  return own.length > 0 && !hasWordOfMedicine(words) && own.every(isRare);
}

/** A sentence without a word of medicine. */
function isOfNothing(text: string): boolean {
  const words = wordsOf(text.slice(0, LONGEST));
  return words.length > LEAST_WORDS && !hasWordOfMedicine(words);
}

function isOwn({ isStop, stem, text }: Word): boolean {
  return !isStop && text.length > 2 && !isGeneric(stem);
}

/** Whether a word stands in one sentence alone. Read when first asked. */
function rareWords(lines: readonly Line[]): (word: Word) => boolean {
  let counts: Map<string, number> | null = null;
  return ({ stem }) => {
    if (counts === null) {
      counts = new Map();
      for (const { text } of lines) {
        for (const one of new Set(wordsOf(text).map((word) => word.stem))) {
          counts.set(one, (counts.get(one) ?? 0) + 1);
        }
      }
    }
    return (counts.get(stem) ?? 0) < 2;
  };
}
