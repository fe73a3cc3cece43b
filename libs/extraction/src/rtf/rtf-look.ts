import { BLACK, type Colour, looksTheSame, WHITE } from '../html/inline-style.js';
import type { Marks } from '../model/blocks.js';

// Half points, as RTF counts them: below 1.5 points, as in a PDF.
const LEAST_SIZE = 3;

/** How text looks by the words of its group; colours are numbers of the table. */
export interface RtfLook {
  readonly vanish?: boolean;
  readonly size?: number;
  readonly colour?: number;
  readonly ground?: number;
  readonly paragraphGround?: number;
  readonly inTable?: boolean;
  readonly struck?: boolean;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  readonly script?: 'superscript' | 'subscript' | undefined;
  readonly bold?: boolean;
}

/** The colour table, and what is seen by it. */
export class RtfColours {
  private readonly colours: (Colour | null)[] = [];
  private next: { red?: number; green?: number; blue?: number } = {};
  private hasShadedCells = false;

  /** A word of the table. */
  mix(word: string, value: number): void {
    if (word === 'red' || word === 'green' || word === 'blue') this.next[word] = value;
  }

  /** Text of the table: each semicolon ends a colour, and an empty one is the program's own. */
  end(text: string): void {
    for (let left = text.split(';').length - 1; left > 0; left -= 1) {
      const { red, green, blue } = this.next;
      const isEmpty = red === undefined && green === undefined && blue === undefined;
      this.colours.push(isEmpty ? null : [red ?? 0, green ?? 0, blue ?? 0]);
      this.next = {};
    }
  }

  /** The look after a word that changes it; the same look for all others. */
  after(word: string, parameter: number | undefined, look: RtfLook): RtfLook {
    switch (word) {
      case 'v':
        return { ...look, vanish: parameter !== 0 };
      case 'fs':
        return { ...look, size: parameter ?? 24 };
      case 'cf':
        return { ...look, colour: parameter ?? 0 };
      case 'highlight':
      case 'chcbpat':
        return { ...look, ground: parameter ?? 0 };
      case 'cbpat':
        return { ...look, paragraphGround: parameter ?? 0 };
      case 'intbl':
        return { ...look, inTable: true };
      case 'plain':
        return { inTable: look.inTable ?? false, paragraphGround: look.paragraphGround ?? 0 };
      case 'pard':
        return { ...look, inTable: false, paragraphGround: 0 };
      case 'clcbpat':
        this.hasShadedCells = true;
        return look;
      default:
        return markedAfter(word, parameter, look);
    }
  }

  /** What is said of text that looks so. */
  marksOf(look: RtfLook): Marks {
    return {
      ...(this.isUnseen(look) && { hidden: true }),
      ...((look.struck === true || look.deleted === true) && { struck: 'explicit' }),
      ...(look.inserted === true && { inserted: true }),
      ...(look.script !== undefined && { script: look.script }),
    };
  }

  /** Whether nobody sees the text. In a table with shaded cells, what its ground is is not known. */
  private isUnseen({ vanish = false, size = 24, colour = 0, inTable, ...look }: RtfLook): boolean {
    if (vanish || size < LEAST_SIZE) return true;
    const ground = this.colours[look.ground || look.paragraphGround || 0];
    if (!ground && inTable === true && this.hasShadedCells) return false;
    const letters = this.colours[colour] ?? (ground && looksTheSame(ground, BLACK) ? WHITE : BLACK);
    return looksTheSame(letters, ground ?? WHITE);
  }
}

/** Words that say that text is struck out, was changed, or stands above or below its line. */
function markedAfter(word: string, parameter: number | undefined, look: RtfLook): RtfLook {
  const on = parameter !== 0;
  switch (word) {
    case 'b':
      return { ...look, bold: on };
    case 'strike':
    case 'striked':
      return { ...look, struck: on };
    case 'deleted':
    case 'mvf':
      return { ...look, deleted: on };
    case 'revised':
    case 'mvt':
      return { ...look, inserted: on };
    case 'super':
    case 'up':
      return { ...look, script: on ? 'superscript' : undefined };
    case 'sub':
    case 'dn':
      return { ...look, script: on ? 'subscript' : undefined };
    case 'nosupersub':
      return { ...look, script: undefined };
    default:
      return look;
  }
}
