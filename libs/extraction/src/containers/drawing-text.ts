import { isElement, rawText, type XmlElement } from './xml-tree.js';
import type { Block } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';

/** What lies over the cells of a sheet, or on a slide: text in shapes is read, pictures and charts are counted. */
export function readDrawing(
  drawing: XmlElement,
  place: Place,
): { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  const walk = (element: XmlElement): void => {
    const { name } = element;
    if (name === 'pic') leftOut.push({ kind: 'picture', count: 1 });
    else if (name === 'graphicFrame') leftOut.push({ kind: 'chart', count: 1 });
    else if (name === 'p') {
      const text = textOfParagraph(element);
      if (text.trim() !== '') blocks.push({ kind: 'paragraph', content: [{ text }], place });
    } else if (name !== 'Fallback')
      for (const child of element.children.filter(isElement)) walk(child);
  };
  walk(drawing);
  return { blocks, leftOut };
}

function textOfParagraph(paragraph: XmlElement): string {
  return paragraph.children
    .filter(isElement)
    .map((child) => {
      if (child.name === 'br') return '\n';
      if (child.name !== 'r' && child.name !== 'fld') return '';
      const text = child.children.filter(isElement).find(({ name }) => name === 't');
      return text === undefined ? '' : rawText(text);
    })
    .join('');
}
