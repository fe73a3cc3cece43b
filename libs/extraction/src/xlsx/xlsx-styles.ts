import { format, getFormatFromId, isDateFormat } from 'numfmt';
import { childrenNamed, elementAt, type XmlElement } from '../containers/xml-tree.js';

/** How a cell shows what is in it. */
export interface CellStyle {
  /** As ECMA-376 writes it. */
  readonly pattern: string;
  readonly isBold: boolean;
  readonly isStruck: boolean;
  readonly script?: 'superscript' | 'subscript';
  /** Letters of the colour of their ground. */
  readonly isUnseen: boolean;
}

const PLAIN: CellStyle = { pattern: 'General', isBold: false, isStruck: false, isUnseen: false };
/** Formats that each machine shows in its own way: 12/9/25 here is 09.12.25 there. */
const OWN_DATES: Readonly<Record<number, string>> = {
  14: 'yyyy-mm-dd',
  22: 'yyyy-mm-dd hh:mm',
};
const WHITE = /^(?:FF)?FFFFFF$/i;
/** Days between the two days from which programs count. */
const DAYS_TO_1904 = 1462;

/** The styles of a workbook by their numbers. */
export class XlsxStyles {
  private readonly styles: readonly CellStyle[];

  constructor(
    root: XmlElement | null,
    private readonly countsFrom1904: boolean,
  ) {
    this.styles = root === null ? [] : stylesOf(root);
  }

  of(number: string | undefined): CellStyle {
    return this.styles[Number(number ?? 0)] ?? PLAIN;
  }

  /** The number as it is shown, without commas between its digits: elsewhere a comma begins the decimals. */
  shown(value: number, { pattern }: CellStyle): string {
    try {
      const serial = this.countsFrom1904 && isDateFormat(pattern) ? value + DAYS_TO_1904 : value;
      return format(pattern, serial).trim();
    } catch {
      return String(value);
    }
  }
}

function stylesOf(root: XmlElement): readonly CellStyle[] {
  const patterns = new Map(
    listed(root, 'numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? 'General',
    ]),
  );
  const fonts = listed(root, 'fonts', 'font');
  const fills = listed(root, 'fills', 'fill');
  return listed(root, 'cellXfs', 'xf').map(({ attributes }): CellStyle => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const font = fonts[Number(attributes.get('fontId') ?? 0)];
    const script = elementAt(font, 'vertAlign')?.attributes.get('val');
    return {
      pattern: withoutGroups(OWN_DATES[id] ?? patterns.get(id) ?? builtIn(id)),
      isBold: isOn(font, 'b'),
      isStruck: isOn(font, 'strike'),
      isUnseen: isUnseen(font, fills[Number(attributes.get('fillId') ?? 0)]),
      ...(script === 'superscript' || script === 'subscript' ? { script } : {}),
    };
  });
}

function listed(root: XmlElement, list: string, name: string): readonly XmlElement[] {
  const parent = elementAt(root, list);
  return parent === undefined ? [] : childrenNamed(parent, name);
}

function builtIn(id: number): string {
  return getFormatFromId(id) || 'General';
}

/** A comma between places for digits groups them; one behind the last divides by a thousand and stays. */
function withoutGroups(pattern: string): string {
  if (/^\[\$-(?:x-sysdate|F800)/i.test(pattern)) return 'yyyy-mm-dd';
  return pattern.replaceAll(/([#0?]),(?=[#0?])/g, '$1');
}

/** Whether a property of a font is there and not switched off. */
export function isOn(font: XmlElement | undefined, name: string): boolean {
  const property = elementAt(font, name);
  return property !== undefined && !/^(?:0|false)$/.test(property.attributes.get('val') ?? '1');
}

function isUnseen(font: XmlElement | undefined, fill: XmlElement | undefined): boolean {
  const letters = elementAt(font, 'color')?.attributes;
  if (letters === undefined) return false;
  const pattern = elementAt(fill, 'patternFill');
  const isFilled = pattern?.attributes.get('patternType') === 'solid';
  const rgb = letters.get('rgb') ?? '';
  if (isFilled) {
    const ground = elementAt(pattern, 'fgColor')?.attributes.get('rgb') ?? '';
    return rgb !== '' && rgb.slice(-6).toUpperCase() === ground.slice(-6).toUpperCase();
  }
  return WHITE.test(rgb) || (letters.get('theme') === '0' && !letters.has('tint'));
}
