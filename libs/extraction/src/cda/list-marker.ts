import type { XmlElement } from '../containers/xml-tree.js';
import { listNumber, type NumberStyle } from '../rendering/list-number.js';

const STYLES: Readonly<Record<string, NumberStyle>> = {
  LittleRoman: 'lower-roman',
  BigRoman: 'upper-roman',
  LittleAlpha: 'lower-letter',
  BigAlpha: 'upper-letter',
};

/** What stands before an item of a narrative list: by its `listType` and the style code of its numbers. */
export function listMarker({ name, attributes }: XmlElement, number: number): string {
  const code = attributes.get('styleCode') ?? '';
  const isNumbered =
    attributes.get('listType') === 'ordered' || name === 'ol' || /Roman|Alpha|Arabic/.test(code);
  if (!isNumbered) return '-';
  const style = STYLES[/(?:Little|Big)(?:Roman|Alpha)/.exec(code)?.[0] ?? ''] ?? 'decimal';
  return `${listNumber(number, style)}.`;
}
