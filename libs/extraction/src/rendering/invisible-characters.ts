import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning, Run } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import { mapOffsets, TextBuilder } from './text-builder.js';

// What no font shows, and what only says how its neighbours are shown. A soft hyphen stays: at the end of a
// line it is seen.
const UNSEEN = String.raw`[[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]--\u00ad]`;
const JOINING_SCRIPTS =
  'Arabic Syriac Mandaic Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Balinese Javanese Tibetan'
    .split(' ')
    .map((script) => String.raw`\p{Script=${script}}`)
    .join('');
/** Scripts that put no space between words; some writers put this in its place. */
const SPACELESS = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]`;
const FLAG = String.raw`\u{e0067}\u{e0062}`;

/** Where such a character is part of how a word is spelled, or of a picture, it stays. */
const SPELLED = [
  String.raw`(?<=[${JOINING_SCRIPTS}])[\u200c\u200d]`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  // the flags of England, Scotland and Wales
  String.raw`(?<=\u{1f3f4})${FLAG}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
  String.raw`(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[\p{Sm}\p{Script=Myanmar}])\ufe00`,
  String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180f]`,
  String.raw`(?<=${SPACELESS})\u200b(?=${SPACELESS})`,
  // letters that are not written in the syllables of older Korean
  String.raw`[\u115f\u1160](?=[\u1100-\u11ff])|(?<=[\u1100-\u11ff])\u1160`,
].join('|');

const ANY_UNSEEN = new RegExp(UNSEEN, 'v');
const UNSEEN_OR_SPELLED = new RegExp(`(${SPELLED})|${UNSEEN}`, 'gv');

const KINDS = [
  ['tags', /[\u{e0000}-\u{e007f}]/u],
  ['direction', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u],
  ['zeroWidth', /[\u200b-\u200d\u2060\ufeff]/u],
] as const;

/**
 * Leaves out the characters that a reader of the file cannot see and a model could: what is said with
 * them is said behind the reader's back. Unicode's tags spell whole sentences that way.
 */
export function stripInvisible(extracted: Extracted): Extracted {
  if (!ANY_UNSEEN.test(extracted.text)) return extracted;
  const counts = new Map<string, number>();
  const builder = new TextBuilder();
  const moves: Move[] = [];
  let read = 0;
  for (const run of extracted.runs) {
    builder.separate(extracted.text.slice(read, run.start));
    const text = seen(extracted.text.slice(run.start, run.end), counts);
    if (/\S/u.test(text)) {
      builder.take({ text, runs: [{ ...run, start: 0, end: text.length }] });
      moves.push({ from: run, text });
    } else builder.separate(text);
    read = run.end;
  }
  if (counts.size === 0) return extracted;
  const { text, runs } = builder.build();
  const move = offsetMove(extracted.text, moves, runs);
  return {
    ...extracted,
    text,
    runs,
    blocks: (extracted.blocks ?? []).map((block) => mapOffsets(block, move, move)),
    warnings: [...extracted.warnings, leftOut(counts)],
    leftOut: [...(extracted.leftOut ?? []), unseenCharacters(counts)],
  };
}

/** A run as it was, and what is left of its text. */
interface Move {
  readonly from: Run;
  readonly text: string;
}

/** Where an offset of the old text is in the new one: `runs[n]` is what became of `moves[n]`. */
function offsetMove(
  old: string,
  moves: readonly Move[],
  runs: readonly Run[],
): (offset: number) => number {
  return (offset) => {
    const index = lastAtOrBefore(moves, offset);
    const [move, run] = [moves[index], runs[index]];
    if (!move || !run) return runs[0]?.start ?? 0;
    const before = old.slice(move.from.start, Math.min(offset, move.from.end));
    return Math.min(run.end, run.start + seen(before, new Map()).length);
  };
}

function lastAtOrBefore(moves: readonly Move[], offset: number): number {
  let [low, high] = [0, moves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.from.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function unseenCharacters(counts: ReadonlyMap<string, number>): LeftOut {
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return { kind: 'unseen-characters', count, characters: count };
}

function seen(text: string, counts: Map<string, number>): string {
  return text.replace(UNSEEN_OR_SPELLED, (character: string, spelled: string | undefined) => {
    if (spelled !== undefined) return spelled;
    const [kind = 'other'] = KINDS.find(([, of]) => of.test(character)) ?? [];
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return '';
  });
}

function leftOut(counts: ReadonlyMap<string, number>): ExtractionWarning {
  const characters = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    code: 'unseen-characters',
    message:
      'The file holds characters that nobody sees who reads it. They were left out of the text.',
    detail: { characters, ...Object.fromEntries(counts) },
  };
}
