import { splitSentences } from '@app/text';
import type { Span } from '@app/text';

/** A short stretch of the source: a sentence, a line, a list item, or a part of a long turn. */
export interface Unit extends Span {
  /** Number of the speaker's turn, or of the line where nobody speaks. */
  readonly turn: number;
  /** Number of the whole sentence that it is, or is a part of. */
  readonly sentence: number;
  /** Who speaks; empty where nobody is named. */
  readonly speaker: string;
}

// Boxes and what a renderer of documents says in brackets are nobody's name.
const SPEAKER =
  /^[ \t]*(?:\[(?!(?:[xX ]|empty|illegible|header|footer|comment)\])([\p{L}_ -]{1,24})\]|(\p{Lu}[\p{L}_ ]{1,23}):(?=\s))[ \t]*/u;
const LONGEST = 240;
const SHORTEST_PART = 80;
// where a speaker takes breath in a transcript without full stops
const BREATH = /\s(?=(?:okay|alright|so|and|but|now|well|because|then|also)\s)/gu;
const KNOWN_SPEAKER =
  /^(?:doctor|patient|guest|nurse|clinician|interviewer|physician|client|attorney|speaker|caller|provider|family)(?!.* (?:history|hx|id|name|number|education|instructions|information|data|identification)$)/i;

/** The source in order, without the names of the speakers. */
export function unitsOf(source: string): readonly Unit[] {
  const units: Unit[] = [];
  let turn = 0;
  let sentence = 0;
  let speaker = '';
  const blocks = [...blocksOf(source)].map((block) => ({
    ...block,
    named: speakerIn(source.slice(block.start, block.end)),
  }));
  // who stands once before a colon, among other lines, is named by a form
  const turns = blocks.flatMap(({ named }) => named ?? []);
  const isTalk =
    turns.length > 1 || blocks.length === 1 || turns.some(({ isBracketed }) => isBracketed);
  for (const block of blocks) {
    const named = isTalk ? block.named : null;
    turn++;
    speaker = named ? named.name.toLowerCase() : block.startsParagraph ? '' : speaker;
    const from = block.start + (named?.length ?? 0);
    for (const { start, end } of splitSentences(source.slice(from, block.end))) {
      for (const part of shortParts(source, { start: from + start, end: from + end })) {
        units.push({ ...part, turn, speaker, sentence });
      }
      sentence++;
    }
  }
  return units;
}

interface Block extends Span {
  readonly startsParagraph: boolean;
}

/** Paragraphs, and turns within them; lines that were wrapped in mid-sentence stay together. */
function* blocksOf(source: string): Iterable<Block> {
  let start = 0;
  let startsParagraph = true;
  for (const { index } of source.matchAll(/\n/g)) {
    const rest = source.slice(index + 1, index + 32);
    const isParagraph = /^[ \t]*\n/.test(rest);
    if (!isParagraph && !SPEAKER.test(rest)) continue;
    yield { start, end: index, startsParagraph };
    start = index + 1;
    startsParagraph = isParagraph;
  }
  yield { start, end: source.length, startsParagraph };
}

function shortParts(source: string, { start, end }: Span): readonly Span[] {
  if (end - start <= LONGEST) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  const breaths = [...source.slice(start, end).matchAll(BREATH)].map(({ index }) => start + index);
  for (const [at, place] of breaths.entries()) {
    const next = breaths[at + 1] ?? end;
    const isLongEnough = place - from >= SHORTEST_PART && next - from > LONGEST / 2;
    if (!isLongEnough) continue;
    parts.push({ start: from, end: place });
    from = place + 1;
  }
  parts.push({ start: from, end });
  return parts.flatMap((part) => hardParts(source, part));
}

/** The last resort: at the space nearest to the limit. */
function hardParts(source: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    // looks no further back than this part: what is before it may be long, and without a space
    const space = source.slice(from, from + LONGEST + 1).lastIndexOf(' ');
    const to = from + (space > 0 ? space : LONGEST);
    parts.push({ start: from, end: to });
    from = space > 0 ? to + 1 : to;
  }
  parts.push({ start: from, end });
  return parts;
}

/** Whether a line begins with who speaks it. */
export function hasSpeaker(line: string): boolean {
  return speakerIn(line) !== null;
}

interface NamedSpeaker {
  readonly name: string;
  /** Of the name with what sets it off. */
  readonly length: number;
  readonly isBracketed: boolean;
}

function speakerIn(line: string): NamedSpeaker | null {
  const named = SPEAKER.exec(line);
  const name = named?.[1] ?? named?.[2] ?? '';
  const isBracketed = named?.[1] !== undefined;
  const isSpeaker = isBracketed || KNOWN_SPEAKER.test(name);
  return named && isSpeaker ? { name, length: named[0].length, isBracketed } : null;
}
