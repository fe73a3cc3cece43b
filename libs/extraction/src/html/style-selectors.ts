import Specificity from '@bramus/specificity';
import { _compileUnsafe as compile } from 'css-select';
import {
  AttributeAction,
  isTraversal,
  parse as parseSelectors,
  type Selector,
  SelectorType,
} from 'css-what';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { attribute } from './html-attribute.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const MAX_CHARACTERS = 20_000;
const MAX_NESTED = 20;

/** One selector of a rule's list. */
export interface CompiledSelector {
  readonly matches: (element: Element) => boolean;
  /** Ids, classes, types. */
  readonly specificity: readonly [number, number, number];
  /** What an element must have to be worth a look: `#id`, `.class` or a type; `*` where anything will do. */
  readonly key: string;
  /** It is not the element that is meant but what is written before or behind it. */
  readonly isGenerated: boolean;
}

/** More steps than a page may cost. */
export class StepsExhausted extends Error {}

/** Counts what matching costs, and stops it. */
export class Steps {
  constructor(private left: number) {}

  spend(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new StepsExhausted();
  }
}

/** The selectors of a rule; null where one is not understood, as a browser drops the rule then. */
export function compiledSelectors(
  list: string,
  { steps, quirksMode }: { readonly steps: Steps; readonly quirksMode: boolean },
): readonly CompiledSelector[] | null {
  if (list.length > MAX_CHARACTERS || list.split('(').length > MAX_NESTED) return null;
  try {
    const parsed = parseSelectors(list);
    const weights = Specificity.calculate(list);
    if (weights.length !== parsed.length) return null;
    const options = { adapter: adapterOf(steps), quirksMode, relativeSelector: false };
    return parsed.flatMap((tokens, index): CompiledSelector[] => {
      const last = tokens.at(-1);
      const isGenerated = last !== undefined && isBeforeOrAfter(last);
      const own = isGenerated ? tokens.slice(0, -1) : tokens;
      // What is left, such as ::first-line, is a part of an element.
      if (own.some(({ type }) => type === SelectorType.PseudoElement)) return [];
      const target = own.at(-1);
      if (target === undefined || isTraversal(target))
        own.push({ type: SelectorType.Universal, namespace: null });
      const key = keyOf(own);
      const specificity = weights[index]?.toArray() ?? [0, 0, 0];
      return [{ matches: compile<Node, Element>([own], options), specificity, key, isGenerated }];
    });
  } catch {
    return null;
  }
}

function isBeforeOrAfter(token: Selector): boolean {
  const { type } = token;
  if (type !== SelectorType.PseudoElement && type !== SelectorType.Pseudo) return false;
  return token.name === 'before' || token.name === 'after';
}

/** Of the last part of the selector, which is the element's own. */
function keyOf(tokens: readonly Selector[]): string {
  let key = '*';
  for (const token of tokens.slice(tokens.findLastIndex(isTraversal) + 1)) {
    if (
      token.type === SelectorType.Attribute &&
      token.name === 'id' &&
      token.action === AttributeAction.Equals
    )
      return `#${token.value.toLowerCase()}`;
    if (
      token.type === SelectorType.Attribute &&
      token.name === 'class' &&
      token.action === AttributeAction.Element
    )
      key = `.${token.value.toLowerCase()}`;
    else if (token.type === SelectorType.Tag && key === '*') key = token.name.toLowerCase();
  }
  return key;
}

/** The keys under which selectors for the element are found. */
export function keysOf(element: Element): readonly string[] {
  const id = attribute(element, 'id');
  const names = attribute(element, 'class')?.toLowerCase().match(/\S+/g) ?? [];
  return [
    '*',
    element.tagName.toLowerCase(),
    ...(id === undefined ? [] : [`#${id.toLowerCase()}`]),
    ...new Set(names.map((name) => `.${name}`)),
  ];
}

/** What `css-select` asks of the tree; each answer costs. */
function adapterOf(
  steps: Steps,
): NonNullable<Parameters<typeof compile<Node, Element>>[1]>['adapter'] {
  const isTag = (node: Node): node is Element => {
    steps.spend(1);
    return defaultTreeAdapter.isElementNode(node);
  };
  const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
  const before = new WeakMap<Node, Element | null>();
  return {
    isTag,
    getAttributeValue: (element, name) => {
      const value = attribute(element, name);
      steps.spend(1 + element.attrs.length + (value?.length ?? 0) / 4);
      return value;
    },
    hasAttrib: (element, name) => {
      steps.spend(1 + element.attrs.length);
      return attribute(element, name) !== undefined;
    },
    getChildren: childrenOf,
    getName: ({ tagName }) => tagName,
    getParent: ({ parentNode }) => {
      steps.spend(1);
      return parentNode;
    },
    getSiblings: (node) =>
      'parentNode' in node && node.parentNode ? childrenOf(node.parentNode) : [node],
    // Looked for once for all siblings: of ten thousand, each would look through those before it.
    prevElementSibling: (node) => {
      steps.spend(1);
      const known = before.get(node);
      if (known !== undefined || !('parentNode' in node) || node.parentNode === null)
        return known ?? null;
      let last: Element | null = null;
      for (const one of node.parentNode.childNodes) {
        if (!isTag(one)) continue;
        before.set(one, last);
        last = one;
      }
      return before.get(node) ?? null;
    },
    // `:contains` is no selector of style sheets.
    getText: () => '',
    removeSubsets: (nodes) => nodes,
    equals: (one, other) => {
      steps.spend(1);
      return one === other;
    },
  };
}
