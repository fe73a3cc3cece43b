import type { FormField, Marks } from '../../model/blocks.js';
import type { PageBox } from '../../model/extraction-format.js';

/**
 * A piece of text, or a field of a form, with its place in the direction in which it is read: `left` to `right` along
 * the line, `top` to `bottom` across it, as if the page were turned so that the text is upright.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  /** Height of the font. */
  readonly size: number;
  /** Number in the order in which the file has them. */
  readonly order: number;
  /** Pieces with the same number are parts of one text, however they stand. */
  readonly source: number;
  /** White space comes before it in the file. */
  readonly spaced: boolean;
  readonly font: string;
  readonly isRightToLeft: boolean;
  readonly marks: Pick<Marks, 'hidden' | 'struck' | 'confidence'>;
  /** On the page as it is shown. */
  readonly box?: PageBox;
  readonly field?: FormField;
}

/** Pieces that follow each other in the file and on the page: words of one line without a wide gap. */
export interface Phrase extends Extent {
  readonly pieces: readonly Piece[];
  readonly base: number;
  readonly size: number;
  /** Of its first piece. */
  readonly order: number;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The phrases at one height, from left to right. */
export interface VisualLine extends Extent {
  readonly phrases: readonly Phrase[];
  readonly base: number;
  readonly size: number;
}

/** Straight lines that are drawn on the page, in the same directions as the pieces. */
export interface Rules {
  readonly across: readonly { readonly y: number; readonly left: number; readonly right: number }[];
  readonly down: readonly { readonly x: number; readonly top: number; readonly bottom: number }[];
  /** Rectangles that are filled with a colour. */
  readonly shades: readonly Extent[];
}

export const NO_RULES: Rules = { across: [], down: [], shades: [] };

export function extentOf(parts: readonly Extent[]): Extent {
  return {
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}

/** Whether the middle of the piece is in it. */
export function isWithin({ left, right, base, size }: Piece, around: Extent): boolean {
  const [x, y] = [(left + right) / 2, base - 0.3 * size];
  return x >= around.left && x <= around.right && y >= around.top && y <= around.bottom;
}

export function textOf(phrases: readonly Phrase[]): string {
  return phrases
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join(' ')
    .trim();
}
