import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { ElementStyles } from './page-styles.js';

type Element = DefaultTreeAdapterTypes.Element;

const BOLD_TAGS = new Set(['b', 'strong', 'th']);
// A cell with more in it is a part of a page and no name.
const MOST_NODES = 200;

/** Whether all words of the element are bold, as far as the page says so itself. */
export function isAllBold(element: Element, styles: ElementStyles): boolean {
  const isBoldRow = rowsOf(element).some((one) => boldness(one, styles) === true);
  const open = [{ node: element as DefaultTreeAdapterTypes.ChildNode, isBold: isBoldRow }];
  let hasWords = false;
  for (let seen = 0; open.length > 0; seen += 1) {
    const { node, isBold } = open.pop() ?? {};
    if (node === undefined || isBold === undefined || seen > MOST_NODES) return false;
    if (defaultTreeAdapter.isTextNode(node)) {
      if (!/\S/u.test(node.value)) continue;
      if (!isBold) return false;
      hasWords = true;
    } else if (defaultTreeAdapter.isElementNode(node)) {
      const inside = boldness(node, styles) ?? isBold;
      for (const child of node.childNodes) open.push({ node: child, isBold: inside });
    }
  }
  return hasWords;
}

/** The row that the cell is in, and the section of the table. */
function rowsOf({ parentNode }: Element): readonly Element[] {
  if (parentNode === null || !('tagName' in parentNode) || parentNode.tagName !== 'tr') return [];
  const section = parentNode.parentNode;
  const isSection = section !== null && 'tagName' in section && section.tagName !== 'table';
  return isSection ? [parentNode, section] : [parentNode];
}

/** What the element says of its text; null where it says nothing. */
function boldness(element: Element, styles: ElementStyles): boolean | null {
  const weight = styles.of(element).get('font-weight');
  if (weight !== undefined && !/^(inherit|unset)$/.test(weight))
    return /^(?:bold(?:er)?|[6-9]00)$/.test(weight);
  return BOLD_TAGS.has(element.tagName) ? true : null;
}
