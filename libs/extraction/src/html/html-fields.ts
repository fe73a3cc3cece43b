import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { FormField, Marks } from '../model/blocks.js';
import { attribute } from './html-attribute.js';
import { leaveOutText, rawText, type Leftovers } from './html-leftovers.js';

type Element = DefaultTreeAdapterTypes.Element;

const NO_FIELD = /^(hidden|submit|button|reset|image|file|password)$/i;

/** What a field of a form shows; null for one that shows no value, which is counted. */
export function fieldOf(
  element: Element,
  { label, marks }: { readonly label: string; readonly marks: Marks },
  leftovers: Leftovers,
): FormField | null {
  const more = Object.keys(marks).length === 0 ? {} : { marks };
  if (element.tagName === 'select')
    return { field: 'choice', label, value: chosen(element, leftovers), ...more };
  if (element.tagName === 'textarea')
    return { field: 'text', label, value: rawText(element), ...more };
  const type = (attribute(element, 'type') ?? '').toLowerCase();
  const value = attribute(element, 'value') ?? '';
  if (NO_FIELD.test(type)) {
    if (/\S/u.test(value)) leaveOutText(leftovers, 'value', type, value);
    return null;
  }
  if (type === 'checkbox' || type === 'radio')
    return { field: type, label, checked: attribute(element, 'checked') !== undefined, ...more };
  return { field: 'text', label, value, ...more };
}

/** What is chosen, and in a list that shows nothing else until it is opened, its first entry. */
function chosen(select: Element, leftovers: Leftovers): string {
  const options = elementsIn(select).filter(({ tagName }) => tagName === 'option');
  const selected = options.filter((option) => attribute(option, 'selected') !== undefined);
  const isList =
    attribute(select, 'multiple') !== undefined || Number(attribute(select, 'size') ?? 1) > 1;
  const shown = isList
    ? selected
    : [selected.at(-1) ?? options[0]].filter((one) => one !== undefined);
  for (const option of options.filter((one) => !shown.includes(one))) {
    const text = rawText(option).trim();
    if (text !== '') leaveOutText(leftovers, 'value', 'option', text);
  }
  return shown
    .map(
      (option) =>
        rawText(option).replaceAll(/\s+/g, ' ').trim() || (attribute(option, 'label') ?? ''),
    )
    .filter((text) => text !== '')
    .join('; ');
}

function elementsIn(root: Element): Element[] {
  const found: Element[] = [];
  const open: DefaultTreeAdapterTypes.ChildNode[] = root.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    found.push(node);
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return found;
}
