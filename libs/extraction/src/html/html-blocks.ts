import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { Place } from '../model/extraction-format.js';
import { leaveOut, type Leftovers, noLeftovers } from './html-leftovers.js';
import { isUnseen, type Look, lookOf, PLAIN } from './html-look.js';
import type { TextBuilder } from '../rendering/text-builder.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const PARAGRAPHS = tags('p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre section article');
const LINES = tags(
  'div li tr dt dd address aside caption details summary fieldset figure figcaption footer form header hr main nav option legend body',
);
const CELLS = tags('td th');
interface Block {
  readonly place: Place & { readonly kind: 'block' };
  /** White space counts, as in `pre`. */
  readonly verbatim: boolean;
  readonly look: Look;
}

/**
 * Walks the tree in reading order without recursion, so that depth costs heap and not the stack.
 * A block's path counts element children only, from `root`, behind the numbers of `path`.
 */
export function readBlocks(
  root: DefaultTreeAdapterTypes.ParentNode,
  builder: TextBuilder,
  path: readonly number[] = [],
): Leftovers {
  const leftovers = noLeftovers();
  const outermost: Block = {
    place: { kind: 'block', path: [...path] },
    verbatim: false,
    look: PLAIN,
  };
  const steps = childSteps(root, outermost);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'separate') builder.separate(step.separator);
    else if (defaultTreeAdapter.isTextNode(step.node))
      appendText(step.node.value, step.block, builder);
    else if (defaultTreeAdapter.isElementNode(step.node)) {
      if (!leaveOut(step.node, leftovers))
        for (const next of elementSteps(step.node, step.block, step.index, builder))
          steps.push(next);
    }
  }
  return leftovers;
}

type Step =
  | { readonly kind: 'node'; readonly node: Node; readonly block: Block; readonly index: number }
  | { readonly kind: 'separate'; readonly separator: string };

/** What is to be done for an element, last thing first. */
function elementSteps(
  element: Element,
  parent: Block,
  index: number,
  builder: TextBuilder,
): Step[] {
  const { tagName } = element;
  if (tagName === 'br') return [{ kind: 'separate', separator: '\n' }];
  const look = lookOf(element, parent.look);
  if (tagName === 'input') {
    appendText(typedIn(element), { ...parent, look }, builder);
    return [];
  }
  const separator = separatorOf(tagName);
  if (separator === '')
    return childSteps(element, look === parent.look ? parent : { ...parent, look });
  const block: Block = {
    place: { kind: 'block', path: [...parent.place.path, index] },
    verbatim: parent.verbatim || tagName === 'pre' || tagName === 'textarea',
    look,
  };
  const around: Step = { kind: 'separate', separator };
  return [around, ...childSteps(element, block), around];
}

/** What stands in a field of a form for everybody to see. */
function typedIn({ attrs }: Element): string {
  const of = (wanted: string): string => attrs.find(({ name }) => name === wanted)?.value ?? '';
  return /^(|text|search|email|tel|number|date|url)$/i.test(of('type')) ? of('value') : '';
}

function childSteps(parent: DefaultTreeAdapterTypes.ParentNode, block: Block): Step[] {
  let elements = 0;
  const steps: Step[] = parent.childNodes.map((node) => ({
    kind: 'node',
    node,
    block,
    index: defaultTreeAdapter.isElementNode(node) ? elements++ : elements,
  }));
  return steps.toReversed();
}

function appendText(value: string, { place, verbatim, look }: Block, builder: TextBuilder): void {
  const shown = { hidden: isUnseen(look) };
  if (verbatim) {
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) builder.separate('\n');
      builder.append(line, place, shown);
    }
    return;
  }
  // HTML's own white space only: a no-break space is a character.
  const collapsed = value.replace(/[ \t\n\f\r]+/g, ' ');
  const start = collapsed.startsWith(' ') ? 1 : 0;
  const end = collapsed.length - (collapsed.endsWith(' ') && collapsed.length > start ? 1 : 0);
  if (start > 0) builder.separate(' ');
  builder.append(collapsed.slice(start, end), place, shown);
  if (end < collapsed.length) builder.separate(' ');
}

function separatorOf(tagName: string): string {
  if (PARAGRAPHS.has(tagName)) return '\n\n';
  if (LINES.has(tagName)) return '\n';
  return CELLS.has(tagName) ? '\t' : '';
}

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
