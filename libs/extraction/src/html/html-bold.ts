import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { parseStyle } from './inline-style.js';
import { attribute } from './html-labels.js';

type Element = DefaultTreeAdapterTypes.Element;

const BOLD_TAGS = new Set(['b', 'strong', 'th']);
// A cell with more in it is a part of a page and no name.
const MOST_NODES = 200;

/** Whether all words of the element are bold, as far as its elements say so themselves. */
export function isAllBold(element: Element): boolean {
  const open = [{ node: element as DefaultTreeAdapterTypes.ChildNode, isBold: false }];
  let hasWords = false;
  for (let seen = 0; open.length > 0; seen += 1) {
    const { node, isBold } = open.pop() ?? {};
    if (node === undefined || isBold === undefined || seen > MOST_NODES) return false;
    if (defaultTreeAdapter.isTextNode(node)) {
      if (!/\S/u.test(node.value)) continue;
      if (!isBold) return false;
      hasWords = true;
    } else if (defaultTreeAdapter.isElementNode(node)) {
      const inside = boldness(node) ?? isBold;
      for (const child of node.childNodes) open.push({ node: child, isBold: inside });
    }
  }
  return hasWords;
}

/** What the element says of its text; null where it says nothing. */
function boldness(element: Element): boolean | null {
  const weight = parseStyle(attribute(element, 'style') ?? '').get('font-weight');
  if (weight !== undefined) return /^(?:bold(?:er)?|[6-9]00)$/.test(weight);
  return BOLD_TAGS.has(element.tagName) ? true : null;
}
