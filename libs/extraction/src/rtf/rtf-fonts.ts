import { codepageOfCharset, decodeCodepage, SYMBOL_CODEPAGE } from './rtf-charsets.js';
import { fromPrivateUse, symbolOf } from '../plain-text/symbol-fonts.js';

export interface Font {
  /** 0: that of the document. */
  readonly codepage: number;
  readonly name: string;
}

const NO_FONT: Font = { codepage: 0, name: '' };

/** The font table: in which alphabet, or which drawings, the bytes of a font are. */
export class RtfFonts {
  /** Of text that names no font. */
  standard = 0;
  documentCodepage = 1252;
  private readonly fonts = new Map<number, Font>();
  private current = 0;

  of(number: number): Font {
    return this.fonts.get(number) ?? NO_FONT;
  }

  /** A word of the table. */
  define(word: string, parameter: number | undefined): void {
    if (word === 'f') this.current = parameter ?? 0;
    else if (word === 'fcharset') {
      const codepage = codepageOfCharset(parameter ?? 0) ?? 0;
      this.fonts.set(this.current, { ...this.of(this.current), codepage });
    }
  }

  /** Text of the table: the name of a font and a semicolon. */
  name(text: string): void {
    const font = this.of(this.current);
    if (font.name.endsWith(';')) return;
    const name = `${font.name}${text}`.trim();
    this.fonts.set(this.current, { ...font, name });
  }

  decode(bytes: Buffer, font: Font): string {
    const { codepage } = font;
    if (codepage !== SYMBOL_CODEPAGE)
      return decodeCodepage(bytes, codepage || this.documentCodepage);
    return Array.from(bytes, (byte) => symbolOf(byte, bareName(font))).join('');
  }

  /** A character that is written by its number. */
  character(character: string, font: Font): string {
    return fromPrivateUse(character, bareName(font));
  }
}

function bareName({ name }: Font): string {
  return name.split(';')[0] ?? '';
}
