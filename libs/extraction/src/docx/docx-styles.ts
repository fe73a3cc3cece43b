import type { XmlElement } from '../containers/xml-tree.js';
import { type DocxFormatting, formattingOf } from './docx-formatting.js';
import { childOf, elementsOf, nameOf, numberIn, valueIn } from './docx-xml.js';

/** What a style says, those that it is based on included. */
export interface DocxStyle {
  readonly look: DocxFormatting;
  /** Of a heading, from 1. */
  readonly headingLevel?: number;
  /** Of a list, as `pPr` has it. */
  readonly numbering?: XmlElement;
  /** Of a table: its first row, or its first column, looks otherwise than the rest. */
  readonly firstRow?: boolean;
  readonly firstColumn?: boolean;
}

/** By their id; without an id, what holds where a paragraph names none. */
export type DocxStyles = ReadonlyMap<string, DocxStyle>;

const MOST_BASES = 20;

/** Reads `word/styles.xml`. */
export function stylesOf(root: XmlElement | undefined): DocxStyles {
  const own = new Map<string, XmlElement>();
  let standard = '';
  for (const style of root ? elementsOf(root) : []) {
    if (nameOf(style) !== 'style') continue;
    const { attributes } = style;
    const id = attributes.get('styleId') ?? '';
    own.set(id, style);
    const isStandard = /^(1|true|on)$/.test(attributes.get('default') ?? '');
    if (isStandard && attributes.get('type') === 'paragraph') standard = id;
  }
  const resolved = (id: string, left: number): DocxStyle => {
    const style = own.get(id);
    if (style === undefined || left === 0) return { look: {} };
    const base = resolved(valueIn(style, 'basedOn') ?? '', left - 1);
    const said = saidBy(style);
    return { ...base, ...said, look: { ...base.look, ...said.look } };
  };
  const styles = new Map([...own.keys()].map((id) => [id, resolved(id, MOST_BASES)]));
  const defaults = childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  const standardStyle = resolved(standard, MOST_BASES);
  return styles.set('', {
    ...standardStyle,
    look: { ...formattingOf(defaults), ...standardStyle.look },
  });
}

function saidBy(style: XmlElement): DocxStyle {
  const paragraph = childOf(style, 'pPr');
  const numbering = childOf(paragraph, 'numPr');
  const level = levelOf(style, paragraph);
  const parts = new Set(
    elementsOf(style)
      .filter((child) => nameOf(child) === 'tblStylePr')
      .map(({ attributes }) => attributes.get('type')),
  );
  return {
    look: { ...formattingOf(paragraph), ...formattingOf(childOf(style, 'rPr')) },
    ...(level !== undefined && { headingLevel: level }),
    ...(numbering && { numbering }),
    ...(parts.has('firstRow') && { firstRow: true }),
    ...(parts.has('firstCol') && { firstColumn: true }),
  };
}

function levelOf(style: XmlElement, paragraph: XmlElement | undefined): number | undefined {
  const outline = numberIn(paragraph, 'outlineLvl');
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
  // These names are English in every language of the program.
  const name = valueIn(style, 'name') ?? '';
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  return /^title$/i.test(name) ? 1 : undefined;
}

/** Which of a table's first row and column are its header, by what its style makes of them and what the table takes. */
export function headersByStyle(
  properties: XmlElement | undefined,
  styles: DocxStyles,
): { readonly row: boolean; readonly column: boolean } {
  const style = styles.get(valueIn(properties, 'tblStyle') ?? '-');
  const look = childOf(properties, 'tblLook');
  const bits = Number.parseInt(look?.attributes.get('val') ?? '0', 16);
  const takes = (name: string, bit: number): boolean => {
    const said = look?.attributes.get(name);
    return said === undefined ? (bits & bit) !== 0 : /^(1|true|on)$/.test(said);
  };
  return {
    row: style?.firstRow === true && takes('firstRow', 0x20),
    column: style?.firstColumn === true && takes('firstColumn', 0x80),
  };
}

/** The look of a paragraph by its style alone, or by what holds for all. */
export function paragraphStyle(properties: XmlElement | undefined, styles: DocxStyles): DocxStyle {
  const id = valueIn(properties, 'pStyle');
  return (id === undefined ? undefined : styles.get(id)) ?? styles.get('') ?? { look: {} };
}
