import { readDrawing as readShapes } from '../containers/drawing-text.js';
import { rawText, type XmlElement } from '../containers/xml-tree.js';
import type { Block } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import { chosenAlternative, isAlternative } from './docx-package.js';
import { allOf, elementsOf, nameOf } from './docx-xml.js';

/** Reads the paragraphs of a text box. */
export type ReadBox = (content: XmlElement) => readonly Block[];

export interface DrawingContext {
  readonly readBox: ReadBox;
  readonly leftOut: LeftOut[];
  /** The words of diagrams by their ids; they lie in parts of their own. */
  readonly diagrams?: ReadonlyMap<string, XmlElement> | undefined;
}

/** The text in a drawing, box by box; pictures, charts and objects are counted. */
export function readDrawing(
  drawing: XmlElement,
  place: Place,
  { readBox, leftOut, diagrams }: DrawingContext,
): Block[] {
  const blocks: Block[] = [];
  const isObject = nameOf(drawing) === 'object';
  if (isObject) leftOut.push({ kind: 'embedded-object', count: 1 });
  const walk = (element: XmlElement): void => {
    const name = nameOf(element);
    if (name === 'txbxContent') {
      blocks.push(...readBox(element));
      return;
    }
    if (name === 'a:p') {
      const text = allOf(element, 'a:t').map(rawText).join('');
      blocks.push({ kind: 'paragraph', content: [{ text }], place });
      return;
    }
    if (name === 'v:textpath') {
      // letters drawn along a line, such as a watermark
      const text = element.attributes.get('string') ?? '';
      blocks.push({ kind: 'paragraph', content: [{ text }], place });
    }
    const diagram =
      name === 'dgm:relIds' ? diagrams?.get(element.attributes.get('dm') ?? '') : undefined;
    if (diagram !== undefined) {
      const read = readShapes(diagram, place);
      blocks.push(...read.blocks);
      leftOut.push(...read.leftOut);
      return;
    }
    const counted = isObject && name === 'v:imagedata' ? undefined : COUNTED[name];
    if (counted) leftOut.push({ ...counted, count: 1 });
    const inner = isAlternative(element) ? chosenAlternative(element) : elementsOf(element);
    for (const child of inner) walk(child);
  };
  for (const child of elementsOf(drawing)) walk(child);
  return blocks;
}

const COUNTED: Readonly<Record<string, Pick<LeftOut, 'kind' | 'name'>>> = {
  'pic:pic': { kind: 'picture' },
  'v:imagedata': { kind: 'picture' },
  'w14:contentPart': { kind: 'picture', name: 'ink' },
  'wps:contentPart': { kind: 'picture', name: 'ink' },
  'c:chart': { kind: 'chart' },
  'dgm:relIds': { kind: 'chart', name: 'diagram' },
  control: { kind: 'field', name: 'ActiveX' },
};
