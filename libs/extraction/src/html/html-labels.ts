import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { attribute } from './html-attribute.js';
import type { ElementStyles } from './page-styles.js';
import { changesMeaning } from './inline-style.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const CONTROLS = new Set(['input', 'select', 'textarea']);
// What a label may consist of to be the name of its field; anything else is read where it stands.
const PLAIN = new Set('label span b i em strong font small bdi u br'.split(' '));

/** The labels of a page's fields. */
export interface Labels {
  /** Of each field that has one. */
  readonly of: ReadonlyMap<Element, string>;
  /** Elements whose text is said with the field, and not once more. */
  readonly labels: ReadonlySet<Element>;
}

interface OpenLabel {
  readonly element: Element;
  readonly target: string | undefined;
  readonly words: string[];
  control?: Element;
  isPlain: boolean;
}

/** Finds which label names which field: by `for`, or the field that lies in it. */
export function labelsOf(root: DefaultTreeAdapterTypes.ParentNode, styles: ElementStyles): Labels {
  const isPlainText = (element: Element): boolean =>
    attribute(element, 'style') === undefined && !changesMeaning(styles.of(element));
  const byId = new Map<string, Element>();
  const found: OpenLabel[] = [];
  const steps: (Node | OpenLabel)[] = [root];
  const open: OpenLabel[] = [];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('words' in step) {
      open.pop();
      continue;
    }
    const label = open.at(-1);
    if (defaultTreeAdapter.isTextNode(step)) label?.words.push(step.value);
    if (defaultTreeAdapter.isElementNode(step)) {
      const id = attribute(step, 'id');
      if (CONTROLS.has(step.tagName)) {
        if (id !== undefined && !byId.has(id)) byId.set(id, step);
        if (label?.control === undefined && label) label.control = step;
        else if (label) label.isPlain = false;
        continue;
      }
      if (label && !(PLAIN.has(step.tagName) && isPlainText(step))) label.isPlain = false;
      if (step.tagName === 'label') {
        const target = attribute(step, 'for');
        const isPlain = isPlainText(step) && isShown(step);
        const one: OpenLabel = { element: step, target, words: [], isPlain };
        if (label) label.isPlain = false;
        open.push(one);
        found.push(one);
        steps.push(one);
      }
    }
    if ('childNodes' in step) for (const node of step.childNodes.toReversed()) steps.push(node);
  }
  return assign(found, byId);
}

function assign(found: readonly OpenLabel[], byId: ReadonlyMap<string, Element>): Labels {
  const of = new Map<Element, string>();
  const labels = new Set<Element>();
  for (const { element, target, words, control: inside, isPlain } of found) {
    const control = target === undefined ? inside : byId.get(target);
    const text = words.join('').replaceAll(/\s+/g, ' ').trim();
    if (control === undefined || (inside !== undefined && inside !== control)) continue;
    // In another part of the page, such as the next cell, it says more where it stands.
    if (inside === undefined && control.parentNode !== element.parentNode) continue;
    if (!isPlain || text === '' || of.has(control) || !isShown(control)) continue;
    of.set(control, text);
    labels.add(element);
  }
  return { of, labels };
}

/** Whether the element itself is on the page. */
function isShown(element: Element): boolean {
  const type = attribute(element, 'type') ?? '';
  return (
    attribute(element, 'hidden') === undefined &&
    !/^(hidden|submit|button|reset|image|file|password)$/i.test(type)
  );
}
