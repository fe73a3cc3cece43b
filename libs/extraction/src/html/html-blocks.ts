import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { Block } from '../model/blocks.js';
import { stylesOf } from './element-styles.js';
import type { ElementStyles } from './page-styles.js';
import { fieldOf } from './html-fields.js';
import { type BlockPlace, Flow, type Gap, type TextStyle } from './html-flow.js';
import { attribute } from './html-attribute.js';
import { type Labels, labelsOf } from './html-labels.js';
import {
  countAddresses,
  leaveOut,
  leaveOutComment,
  type Leftovers,
  meaningOf,
  noLeftovers,
} from './html-leftovers.js';
import { ListCounter } from './html-lists.js';
import { type Look, lookOf, PLAIN } from './html-look.js';
import { TableCollector } from './html-tables.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const PARAGRAPHS = tags('p ul ol dl menu dir table blockquote pre section article hr');
const LINES = tags(
  'div li dt dd address aside details summary fieldset figure figcaption footer form header main nav option optgroup legend body caption thead tbody tfoot tr td th center',
);
const HEADING = /^h[1-6]$/;
const LISTS = tags('ul ol menu dir');
const SECTIONS = tags('thead tbody tfoot');
const FIELDS = tags('input select textarea');
/** Tables and lists in each other. What lies deeper is read as paragraphs. */
const MAX_DEPTH = 32;
/** Numbers of a place. What lies deeper has the place of what is around it. */
const MAX_PATH = 64;

export interface HtmlBlocks {
  readonly blocks: readonly Block[];
  readonly leftovers: Leftovers;
}

/** What an element lies in. */
interface Around {
  readonly flow: Flow;
  readonly place: BlockPlace;
  readonly look: Look;
  readonly style: TextStyle;
  /** Tables and items around it. */
  readonly depth: number;
  readonly table?: TableCollector | undefined;
  readonly list?: ListCounter | undefined;
  /** Its text is said with a field. */
  readonly isLabel?: boolean;
}

type Step = (() => void) | { readonly node: Node; readonly around: Around; readonly index: number };

/**
 * Walks the tree in reading order without recursion, so that depth costs heap and not the stack.
 * A block's path counts element children only, from `root`, behind the numbers of `path`.
 */
export async function blocksOf(
  root: DefaultTreeAdapterTypes.ParentNode,
  path: readonly number[] = [],
): Promise<HtmlBlocks> {
  const styles = await stylesOf(root);
  const walk = new Walk(labelsOf(root, styles), styles);
  const flow = new Flow();
  const place: BlockPlace = { kind: 'block', path: [...path] };
  const style: TextStyle = { place, marks: PLAIN.marks, verbatim: PLAIN.verbatim };
  walk.run(root, { flow, place, look: PLAIN, style, depth: 0 });
  flow.endParagraph('paragraph');
  return { blocks: flow.blocks, leftovers: walk.leftovers };
}

class Walk {
  readonly leftovers: Leftovers;
  private readonly steps: Step[] = [];

  constructor(
    private readonly labels: Labels,
    private readonly styles: ElementStyles,
  ) {
    this.leftovers = noLeftovers(styles.gaps);
  }

  run(root: DefaultTreeAdapterTypes.ParentNode, outermost: Around): void {
    this.descend(root, outermost);
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (typeof step === 'function') step();
      else this.read(step.node, step.around, step.index);
    }
  }

  private read(node: Node, outer: Around, index: number): void {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (outer.look.isUnsure && /\S/u.test(node.value)) this.leftovers.unsure += 1;
      if (!outer.isLabel) outer.flow.addText(node.value, outer.style);
    } else if (defaultTreeAdapter.isElementNode(node)) this.enter(node, outer, index);
    else if (defaultTreeAdapter.isCommentNode(node)) leaveOutComment(node.data, this.leftovers);
  }

  private enter(element: Element, outer: Around, index: number): void {
    const { tagName } = element;
    countAddresses(element, this.leftovers);
    const meaning = meaningOf(element);
    if (meaning !== null) outer.flow.addText(meaning, outer.style);
    else if (leaveOut(element, this.leftovers)) return;
    else if (tagName === 'br') outer.flow.addBreak(outer.style);
    else if (FIELDS.has(tagName)) this.addField(element, outer, index);
    else this.open(element, outer, index);
  }

  private addField(element: Element, outer: Around, index: number): void {
    const label = this.labels.of.get(element) ?? '';
    // A box is often hidden and drawn anew by a style: what is seen is its state.
    const isBox = /^(checkbox|radio)$/i.test(attribute(element, 'type') ?? '');
    const { marks } = isBox ? outer.look : lookOf(element, outer.look, index, this.styles);
    const field = fieldOf(element, { label, marks }, this.leftovers);
    if (field !== null) outer.flow.addInline({ ...field, place: outer.place });
  }

  private open(element: Element, outer: Around, index: number): void {
    const { tagName, parentNode } = element;
    const look = lookOf(element, outer.look, index, this.styles);
    if (parentNode && 'tagName' in parentNode && parentNode.tagName === 'mfrac' && index === 1)
      outer.flow.addText('/', outer.style);
    if (outer.table !== undefined && this.openPart(element, outer, look, index)) return;
    const gap = gapOf(tagName);
    if (gap === null) {
      const isLabel = outer.isLabel === true || this.labels.labels.has(element);
      this.descend(
        element,
        look === outer.look && !isLabel ? outer : within(outer, { look, isLabel }),
      );
      return;
    }
    const inside = within(outer, { look, place: placeIn(outer, index), table: undefined });
    const { flow } = outer;
    flow.endParagraph(gap);
    if (tagName === 'table' && outer.depth < MAX_DEPTH) this.openTable(element, inside);
    else if (tagName === 'li' && outer.depth < MAX_DEPTH) this.openItem(element, inside);
    else this.openBlock(element, inside, gap);
  }

  private openBlock(element: Element, inside: Around, gap: Gap): void {
    const { flow, list } = inside;
    const { tagName } = element;
    const outerLevel = flow.headingLevel;
    if (HEADING.test(tagName)) flow.headingLevel = Number(tagName.slice(1));
    this.steps.push(() => {
      flow.endParagraph(gap);
      flow.headingLevel = outerLevel;
    });
    if (tagName === 'table') this.leftovers.flattened += 1;
    if (tagName === 'li' && list) flow.addText(`${list.marker(element)} `, inside.style);
    const isList = LISTS.has(tagName);
    const counter = isList
      ? new ListCounter(element, list === undefined ? 0 : list.depth + 1, this.styles)
      : list;
    this.descend(element, isList ? { ...inside, list: counter } : inside);
  }

  private openItem(element: Element, inside: Around): void {
    const { list, place, depth } = inside;
    const marker = list?.marker(element) ?? '-';
    const flow = new Flow();
    this.steps.push(() => {
      flow.endParagraph('line');
      const content = flow.blocks;
      inside.flow.addBlock({ kind: 'list-item', marker, depth: list?.depth ?? 0, content, place });
    });
    this.descend(element, { ...inside, flow, depth: depth + 1 });
  }

  private openTable(element: Element, inside: Around): void {
    const table = new TableCollector(element, inside.place, this.styles);
    this.steps.push(() => inside.flow.addBlock(table.build()));
    this.descend(element, { ...inside, table, list: undefined, depth: inside.depth + 1 });
  }

  /** A part of the table that is open; false for what is none. */
  private openPart(element: Element, outer: Around, look: Look, index: number): boolean {
    const { tagName } = element;
    const { table } = outer;
    if (table === undefined) return false;
    if (SECTIONS.has(tagName)) {
      table.enterSection(tagName);
      this.steps.push(() => table.leaveSection());
    } else if (tagName === 'tr') table.enterRow();
    else if (tagName === 'td' || tagName === 'th' || tagName === 'caption') {
      const flow = new Flow();
      const place = placeIn(outer, index);
      if (tagName === 'caption') table.addCaption(flow);
      else table.addCell(element, flow, place);
      this.steps.push(() => flow.endParagraph('line'));
      this.descend(element, { ...within(outer, { look, place }), flow, table: undefined });
      return true;
    } else return false;
    this.descend(element, within(outer, { look, place: placeIn(outer, index) }));
    return true;
  }

  private descend(parent: DefaultTreeAdapterTypes.ParentNode, around: Around): void {
    let elements = 0;
    const steps = parent.childNodes.map((node) => ({
      node,
      around,
      index: defaultTreeAdapter.isElementNode(node) ? elements++ : elements,
    }));
    for (const step of steps.toReversed()) this.steps.push(step);
  }
}

function within(
  outer: Around,
  changes: Partial<Pick<Around, 'look' | 'place' | 'table' | 'isLabel'>>,
): Around {
  const { look, place } = { ...outer, ...changes };
  const style: TextStyle = { place, marks: look.marks, verbatim: look.verbatim };
  return { ...outer, ...changes, style };
}

function placeIn({ place }: Around, index: number): BlockPlace {
  return place.path.length < MAX_PATH ? { kind: 'block', path: [...place.path, index] } : place;
}

function gapOf(tagName: string): Gap | null {
  if (PARAGRAPHS.has(tagName) || HEADING.test(tagName)) return 'paragraph';
  return LINES.has(tagName) ? 'line' : null;
}

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
