import { elementAt, isElement, rawText, type XmlElement } from './xml-tree.js';
import type { Block, Inline, Marks } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';

/**
 * What lies over the cells of a sheet, or is drawn in a diagram: text in shapes is read, pictures and charts are counted.
 * The words of a diagram lie in a part of their own.
 * @param saidElsewhere numbers of shapes whose words are read with something else
 */
export function readDrawing(
  drawing: XmlElement,
  place: Place,
  saidElsewhere: ReadonlySet<string> = new Set(),
): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  const walk = (element: XmlElement): void => {
    const { name } = element;
    if (name === 'contentPart') leftOut.push({ kind: 'picture', count: 1, name: 'ink' });
    else if (name === 'pic') leftOut.push({ kind: 'picture', count: 1 });
    else if (name === 'graphicFrame')
      leftOut.push({ kind: 'chart', count: 1, ...(isDiagram(element) && { name: 'diagram' }) });
    else if (name === 'p') {
      const { content } = readDrawnParagraph(element);
      if (isWritten(content)) blocks.push({ kind: 'paragraph', content, place });
    } else if (name !== 'Fallback' && !(name === 'sp' && saidElsewhere.has(numberOf(element))))
      for (const child of element.children.filter(isElement)) walk(child);
  };
  walk(drawing);
  return { blocks, leftOut };
}

function numberOf(shape: XmlElement): string {
  return elementAt(shape, 'nvSpPr', 'cNvPr')?.attributes.get('id') ?? '';
}

function isDiagram(frame: XmlElement): boolean {
  const uri = elementAt(frame, 'graphic', 'graphicData')?.attributes.get('uri') ?? '';
  return uri.endsWith('/diagram');
}

/** A paragraph of DrawingML, and whether all that it says is bold. */
export function readDrawnParagraph(paragraph: XmlElement): {
  readonly content: readonly Inline[];
  readonly isBold: boolean;
} {
  const content: Inline[] = [];
  let isBold = true;
  for (const child of paragraph.children.filter(isElement)) {
    if (child.name === 'br') content.push({ text: '\n' });
    if (child.name !== 'r' && child.name !== 'fld') continue;
    const text = elementAt(child, 't');
    if (text === undefined) continue;
    const look = elementAt(child, 'rPr')?.attributes;
    content.push({ text: rawText(text), marks: marksOf(look) });
    if (/\S/u.test(rawText(text))) isBold &&= /^(?:1|true)$/.test(look?.get('b') ?? '');
  }
  return { content, isBold };
}

export function isWritten(content: readonly Inline[]): boolean {
  return content.some((inline) => 'field' in inline || /\S/u.test(inline.text));
}

function marksOf(look: ReadonlyMap<string, string> | undefined): Marks {
  const raised = Number(look?.get('baseline') ?? 0);
  return {
    ...(/^(?:sng|dbl)Strike$/.test(look?.get('strike') ?? '') && { struck: 'explicit' }),
    ...(raised > 0 && { script: 'superscript' }),
    ...(raised < 0 && { script: 'subscript' }),
  };
}
