import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { Place } from './extraction-format.js';
import type { TextBuilder } from './text-builder.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** How often something was met that is not text for a reader, and so was left out. */
export interface LeftOut {
  scripts: number;
  styles: number;
  hidden: number;
  embedded: number;
  pictures: number;
  titles: number;
}

const PARAGRAPHS = tags('p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre section article');
const LINES = tags(
  'div li tr dt dd address aside caption details summary fieldset figure figcaption footer form header hr main nav option legend body',
);
const CELLS = tags('td th');
const LEFT_OUT: Readonly<Record<string, keyof LeftOut>> = {
  script: 'scripts',
  noscript: 'scripts',
  style: 'styles',
  link: 'styles',
  title: 'titles',
  template: 'hidden',
  iframe: 'embedded',
  frame: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  applet: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  canvas: 'embedded',
  svg: 'embedded',
  math: 'embedded',
  img: 'pictures',
};

interface Block {
  readonly place: Place & { readonly kind: 'block' };
  /** White space counts, as in `pre`. */
  readonly verbatim: boolean;
}

/**
 * Walks the tree in reading order without recursion, so that depth costs heap and not the stack.
 * A block's path counts element children only, from `root`.
 */
export function readBlocks(
  root: DefaultTreeAdapterTypes.ParentNode,
  builder: TextBuilder,
): LeftOut {
  const leftOut: LeftOut = {
    scripts: 0,
    styles: 0,
    hidden: 0,
    embedded: 0,
    pictures: 0,
    titles: 0,
  };
  const steps: Step[] = [
    ...childSteps(root, { place: { kind: 'block', path: [] }, verbatim: false }),
  ];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'separate') builder.separate(step.separator);
    else if (defaultTreeAdapter.isTextNode(step.node))
      appendText(step.node.value, step.block, builder);
    else if (defaultTreeAdapter.isElementNode(step.node)) {
      steps.push(...elementSteps(step.node, step.block, step.index, leftOut));
    }
  }
  return leftOut;
}

type Step =
  | { readonly kind: 'node'; readonly node: Node; readonly block: Block; readonly index: number }
  | { readonly kind: 'separate'; readonly separator: string };

/** What is to be done for an element, last thing first. */
function elementSteps(element: Element, parent: Block, index: number, leftOut: LeftOut): Step[] {
  const { tagName } = element;
  if (tagName === 'br') return [{ kind: 'separate', separator: '\n' }];
  const reason = Object.hasOwn(LEFT_OUT, tagName)
    ? LEFT_OUT[tagName]
    : isHidden(element)
      ? 'hidden'
      : undefined;
  if (reason !== undefined) {
    leftOut[reason] += 1;
    return [];
  }
  const separator = separatorOf(tagName);
  if (separator === '') return childSteps(element, parent);
  const block: Block = {
    place: { kind: 'block', path: [...parent.place.path, index] },
    verbatim: parent.verbatim || tagName === 'pre' || tagName === 'textarea',
  };
  const around: Step = { kind: 'separate', separator };
  return [around, ...childSteps(element, block), around];
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

function appendText(value: string, { place, verbatim }: Block, builder: TextBuilder): void {
  if (verbatim) {
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) builder.separate('\n');
      builder.append(line, place);
    }
    return;
  }
  // HTML's own white space only: a no-break space is a character.
  const collapsed = value.replace(/[ \t\n\f\r]+/g, ' ');
  const start = collapsed.startsWith(' ') ? 1 : 0;
  const end = collapsed.length - (collapsed.endsWith(' ') && collapsed.length > start ? 1 : 0);
  if (start > 0) builder.separate(' ');
  builder.append(collapsed.slice(start, end), place);
  if (end < collapsed.length) builder.separate(' ');
}

function separatorOf(tagName: string): string {
  if (PARAGRAPHS.has(tagName)) return '\n\n';
  if (LINES.has(tagName)) return '\n';
  return CELLS.has(tagName) ? '\t' : '';
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))/i.test(value)),
  );
}

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
