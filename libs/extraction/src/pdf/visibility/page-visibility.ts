import type { PageBox } from '../../model/extraction-format.js';
import type { DrawnFrame } from './drawn-frames.js';
import type { DrawnShape } from './drawn-lines.js';
import { lettersOf, matchGlyphs } from './embedded-font-glyphs.js';
import type { Glyph } from '../pdf-glyphs.js';

const BAND = 16;
const WORDS = /[\p{L}\p{N}]/u;
const SIGN = /^[\u2190-\u21ff\u2460-\u27bf]$/u;
const LETTER = /^[!-\u00ff]$/u;

/** A glyph, and whether a person who opens the page sees it; undefined where that cannot be told. */
export interface SeenGlyph extends Glyph {
  readonly isSeen: boolean | undefined;
}

/** A frame, and what a person sees in it. */
export interface SeenFrame extends Pick<DrawnFrame, 'kind' | 'box'> {
  /** `something` is also text; `filled` is one colour that is not light. */
  readonly inside: 'nothing' | 'tick' | 'something' | 'filled';
}

/** A part of a text with the same answer throughout. */
export interface Piece {
  readonly text: string;
  readonly isSeen: boolean;
  readonly box: PageBox;
}

interface Numbered {
  readonly order: number;
  readonly glyph: SeenGlyph;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** Tells for texts that another reader found which parts of them are seen on the page. */
export class PageVisibility {
  private readonly bands = new Map<number, Numbered[]>();
  private hasDoubt = false;
  private hasSigns = false;

  constructor(
    glyphs: readonly SeenGlyph[],
    /** The page shows a picture, on which the text may lie. */
    readonly hasPicture: boolean,
    /** Straight lines and boxes that are drawn on the page. */
    readonly shapes: readonly DrawnShape[] = [],
    readonly pictures = 0,
    /** Rectangles that stand by themselves. */
    readonly frames: readonly SeenFrame[] = [],
  ) {
    for (const [order, glyph] of glyphs.entries()) {
      const [left, top, width, height] = glyph.box;
      const numbered = { order, glyph, x: left + width / 2, y: top + height / 2 };
      const band = bandOf(numbered.y);
      const others = this.bands.get(band);
      if (others) others.push(numbered);
      else this.bands.set(band, [numbered]);
      this.hasSigns ||= SIGN.test(glyph.letter);
    }
  }

  /** A text was met of which it cannot be told; it is taken to be seen. */
  get isUnsure(): boolean {
    return this.hasDoubt;
  }

  /**
   * The text with the signs that are drawn, where the other reader has taken their numbers in the font for letters: a
   * tick of ZapfDingbats is no 4.
   */
  withSigns(text: string, box: PageBox): string {
    if (!this.hasSigns) return text;
    const letters = [...text.matchAll(/\S/gu)];
    const drawn = this.glyphsIn(box).map(({ letter }) => letter);
    const areSigns =
      drawn.length === letters.length &&
      drawn.every((letter, at) => SIGN.test(letter) && LETTER.test(letters[at]?.[0] ?? ''));
    return areSigns ? text.replaceAll(/\S/gu, () => drawn.shift() ?? '') : text;
  }

  /** The text in pieces, in its own order. */
  look(text: string, box: PageBox): readonly Piece[] {
    const around = this.glyphsIn(box);
    if (around.length === 0) {
      this.hasDoubt ||= WORDS.test(text);
      return [{ text, isSeen: true, box }];
    }
    if (around.every(({ isSeen }) => isSeen === true)) return [{ text, isSeen: true, box }];
    const letters = lettersOf(text);
    const own = matchGlyphs(letters, around);
    const answers = own.map((glyphs) => answerOf(glyphs));
    this.hasDoubt ||= answers.includes(undefined);
    const unseen = new Set(letters.filter((_, at) => answers[at] === false).map(({ at }) => at));
    return pieces(text, box, unseen, (from, to) =>
      own.flatMap((glyphs, at) => {
        const { at: place = -1 } = letters[at] ?? {};
        return place >= from && place < to ? glyphs : [];
      }),
    );
  }

  /** From where to where on the page each character of the text stands, where its glyphs are found. */
  placesOf(text: string, box: PageBox): ReadonlyMap<number, PageBox> {
    const letters = lettersOf(text);
    const places = new Map<number, PageBox>();
    for (const [at, glyphs] of matchGlyphs(letters, this.glyphsIn(box)).entries()) {
      const [glyph] = glyphs;
      const { at: place } = letters[at] ?? {};
      if (glyph && place !== undefined) places.set(place, glyph.advance ?? glyph.box);
    }
    return places;
  }

  /** By their middles, in reading order. */
  private glyphsIn([x, y, w, h]: PageBox): readonly SeenGlyph[] {
    const found: Numbered[] = [];
    for (let band = bandOf(y); band <= bandOf(y + h); band += 1) {
      for (const numbered of this.bands.get(band) ?? []) {
        const { x: across, y: down } = numbered;
        if (across >= x && across <= x + w && down >= y && down <= y + h) found.push(numbered);
      }
    }
    return found.toSorted((a, b) => a.order - b.order).map(({ glyph }) => glyph);
  }
}

/** The same letters may stand twice at a place: seen once is seen. */
function answerOf(glyphs: readonly SeenGlyph[]): boolean | undefined {
  if (glyphs.some(({ isSeen }) => isSeen === true)) return true;
  return glyphs.some(({ isSeen }) => isSeen === undefined) ? undefined : false;
}

/** `unseen` has the numbers of characters. What is no letter and no digit goes with one that is. */
function pieces(
  text: string,
  box: PageBox,
  unseen: ReadonlySet<number>,
  glyphsFrom: (from: number, to: number) => readonly SeenGlyph[],
): readonly Piece[] {
  const starts: { readonly at: number; readonly isSeen: boolean }[] = [];
  const characters = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  for (const { index } of characters.length > 0 ? characters : text.matchAll(/\S/gu)) {
    const isSeen = !unseen.has(index);
    if (starts.at(-1)?.isSeen !== isSeen) starts.push({ at: starts.length && index, isSeen });
  }
  if (starts.length <= 1) return [{ text, isSeen: starts[0]?.isSeen ?? true, box }];
  return starts.map(({ at, isSeen }, index) => {
    const end = starts[index + 1]?.at ?? text.length;
    return { text: text.slice(at, end), isSeen, box: narrowed(box, glyphsFrom(at, end)) };
  });
}

/** The part of the box, along its longer side, in which the glyphs stand. */
function narrowed([x, y, w, h]: PageBox, glyphs: readonly SeenGlyph[]): PageBox {
  if (glyphs.length === 0) return [x, y, w, h];
  const [near, far, side] = w >= h ? ([0, 2, x] as const) : ([1, 3, y] as const);
  const from = Math.max(side, Math.min(...glyphs.map(({ box }) => box[near])));
  const to = Math.min(
    side + Math.max(w, h),
    Math.max(...glyphs.map(({ box }) => box[near] + box[far])),
  );
  const length = Math.max(0, Math.round((to - from) * 100) / 100);
  return w >= h ? [from, y, length, h] : [x, from, w, length];
}

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}
