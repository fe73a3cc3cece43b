import type { DefaultTreeAdapterTypes } from 'parse5';
import { listNumber, type NumberStyle } from '../rendering/list-number.js';
import type { ElementStyles } from './page-styles.js';
import { attribute } from './html-attribute.js';

type Element = DefaultTreeAdapterTypes.Element;

const TYPES: Readonly<Record<string, NumberStyle>> = {
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};
const STYLES: Readonly<Record<string, NumberStyle>> = {
  'lower-alpha': 'lower-letter',
  'lower-latin': 'lower-letter',
  'upper-alpha': 'upper-letter',
  'upper-latin': 'upper-letter',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};

/** Counts the items of one list. */
export class ListCounter {
  private next: number | null;
  private readonly step: number;
  private readonly style: NumberStyle | undefined;

  constructor(
    list: Element,
    readonly depth: number,
    private readonly styles: ElementStyles,
  ) {
    const isOrdered = list.tagName === 'ol';
    const items = list.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li');
    const isReversed = isOrdered && attribute(list, 'reversed') !== undefined;
    const start = /^\s*[-+]?\d{1,9}/.exec(attribute(list, 'start') ?? '')?.[0];
    this.step = isReversed ? -1 : 1;
    this.next = isOrdered
      ? start === undefined
        ? isReversed
          ? items.length
          : 1
        : Number(start)
      : null;
    this.style = styleOf(list, styles);
  }

  /** What is shown before the next item. */
  marker(item: Element): string {
    const style = styleOf(item, this.styles) ?? this.style;
    const value = /^\s*[-+]?\d{1,9}/.exec(attribute(item, 'value') ?? '')?.[0];
    const number = value === undefined ? this.next : Number(value);
    if (number === null) return style === undefined ? '-' : `${listNumber(1, style)}.`;
    this.next = number + this.step;
    return `${listNumber(number, style ?? 'decimal')}.`;
  }
}

function styleOf(element: Element, styles: ElementStyles): NumberStyle | undefined {
  const said = styles.of(element).get('list-style-type') ?? '';
  const byStyle = said.split(' ').find((word) => Object.hasOwn(STYLES, word));
  const type = attribute(element, 'type') ?? '';
  return STYLES[byStyle ?? ''] ?? (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined);
}
