import type { Range } from '../../evidence/text-ranges.js';

const TOKENS = [
  'ticked',
  'unticked',
  'unknownBox',
  'empty',
  'illegible',
  'maybeStruck',
  'note',
  'header',
  'footer',
  'comment',
] as const;
export type TokenKind = (typeof TOKENS)[number];

/** What the reader of a document wrote where it has no words: a box, a gap, a finding. */
export interface Token extends Range {
  readonly kind: TokenKind;
  /** Of a note: what the document calls it. */
  readonly label: string;
}

const TOKEN =
  /\[(?:(?<ticked>x)|(?<unticked> )|(?<unknownBox>\?)|(?<empty>empty)|(?<illegible>illegible)|(?<maybeStruck>struck\?)|(?<header>header)|(?<footer>footer)|(?<comment>comment)|note (?<note>[^\]\n]{1,20}))\]/gu;

/** Those of a text, by its offsets. Where the document itself has such characters, they mean the same. */
export function tokensIn(text: string): readonly Token[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(TOKEN)].flatMap(({ index, 0: all, groups = {} }) => {
    const kind = TOKENS.find((one) => groups[one] !== undefined);
    if (!kind) return [];
    return [{ start: index, end: index + all.length, kind, label: groups['note'] ?? '' }];
  });
}
