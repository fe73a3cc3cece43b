import {
  childrenNamed,
  elementAt,
  isElement,
  rawText,
  type XmlElement,
} from '../containers/xml-tree.js';
import type { Marks, TextSpan } from '../model/blocks.js';
import { isOn } from './xlsx-styles.js';

/** The text of a string, a comment or a cell: runs of one look each. Readings of characters (`rPh`) are not shown. */
export function spansOf(element: XmlElement): readonly TextSpan[] {
  return element.children.filter(isElement).flatMap((child): TextSpan[] => {
    if (child.name === 't') return [{ text: written(child) }];
    if (child.name !== 'r') return [];
    const text = childrenNamed(child, 't').map(written).join('');
    return text === '' ? [] : [{ text, marks: marksOf(elementAt(child, 'rPr')) }];
  });
}

function marksOf(properties: XmlElement | undefined): Marks {
  const script = elementAt(properties, 'vertAlign')?.attributes.get('val');
  return {
    ...(isOn(properties, 'strike') && { struck: 'explicit' }),
    ...((script === 'superscript' || script === 'subscript') && { script }),
  };
}

/** Characters that XML cannot hold are written by their number, as `_x000D_`. */
function written(text: XmlElement): string {
  return rawText(text).replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
