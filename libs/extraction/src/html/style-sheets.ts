import type { DefaultTreeAdapterTypes } from 'parse5';
import { visibleLength } from '../model/left-out.js';
import type { ElementStyles, SheetText, StyleGaps } from './page-styles.js';
import { attribute } from './html-attribute.js';
import { type Declaration, type Declarations, declarationsOf } from './inline-style.js';
import { isUnresolved, matters, rulesOf } from './style-rules.js';
import {
  type CompiledSelector,
  compiledSelectors,
  keysOf,
  Steps,
  StepsExhausted,
} from './style-selectors.js';

type Element = DefaultTreeAdapterTypes.Element;

/** What matching may cost, in looks at the page: half a second. */
const MAX_STEPS = 10_000_000;

interface OrderedSelector extends CompiledSelector {
  readonly order: number;
  readonly declarations: readonly Declaration[];
}

/**
 * The cascade: declarations of style sheets by the weight of their selectors, then the element's own, then in the same
 * order those that are `!important`. Where matching costs too much, the rules of what is left are not applied, and
 * counted.
 */
export class SheetStyles implements ElementStyles {
  readonly gaps: StyleGaps;
  private readonly steps = new Steps(MAX_STEPS);
  private readonly selectors = new Map<string, OrderedSelector[]>();
  private readonly known = new Map<Element, Declarations>();
  /** Of rules that matter. */
  private mattering = 0;

  constructor(
    sheets: readonly SheetText[],
    { isQuirky, elsewhere }: { readonly isQuirky: boolean; readonly elsewhere: number },
  ) {
    this.gaps = { sheets: elsewhere, rules: 0, places: 0, characters: 0 };
    for (const [order, { selectors, declarations }] of rulesOf(sheets, this.gaps).entries()) {
      const compiled = compiledSelectors(selectors, { steps: this.steps, quirksMode: isQuirky });
      const isRelevant = matters(declarations);
      if (isRelevant && compiled !== null) this.mattering += 1;
      // Names of one browser are unknown to all others, which drop the rule too.
      if (isRelevant && compiled === null && !/:-(?:ms|moz|webkit|o)-/i.test(selectors))
        this.gaps.rules += 1;
      if (compiled !== null && declarations.some(isUnresolved)) this.gaps.rules += 1;
      for (const one of compiled ?? []) this.add({ ...one, order, declarations });
    }
  }

  of(element: Element): Declarations {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const found = this.cascaded(element);
    this.known.set(element, found);
    return found;
  }

  private add(selector: OrderedSelector): void {
    const { key, isGenerated, declarations } = selector;
    if (isGenerated && !declarations.some(isWritten)) return;
    const same = this.selectors.get(key);
    if (same === undefined) this.selectors.set(key, [selector]);
    else same.push(selector);
  }

  private cascaded(element: Element): Declarations {
    const inline = declarationsOf(attribute(element, 'style') ?? '');
    const matched = this.matched(element);
    if (matched.length === 0 && inline.length === 0) return NOTHING;
    const sheets = matched.filter(({ isGenerated }) => !isGenerated).toSorted(byWeight);
    const ordered = [...sheets.flatMap(({ declarations }) => declarations), ...inline];
    const weighty = ordered.filter(({ important }) => important);
    this.countWritten(matched);
    return new Map([...ordered, ...weighty].map(({ name, value }) => [name, value]));
  }

  private matched(element: Element): readonly OrderedSelector[] {
    if (this.selectors.size === 0) return [];
    try {
      return keysOf(element).flatMap((key) => {
        this.steps.spend(1);
        return (this.selectors.get(key) ?? []).filter(({ matches, declarations }) => {
          this.steps.spend(1);
          if (!matches(element)) return false;
          this.steps.spend(declarations.length);
          return true;
        });
      });
    } catch (error) {
      if (!(error instanceof StepsExhausted)) throw error;
      this.selectors.clear();
      this.gaps.rules += this.mattering;
      return [];
    }
  }

  /** Words that stand in the style sheet alone, such as "No " before an item. */
  private countWritten(matched: readonly OrderedSelector[]): void {
    const written = matched
      .filter(({ isGenerated }) => isGenerated)
      .flatMap(({ declarations }) => declarations.filter(isWritten));
    if (written.length === 0) return;
    this.gaps.places += 1;
    this.gaps.characters += visibleLength(
      written.map(({ value }) => unescaped(value).replaceAll(/["']/g, '')).join(''),
    );
  }
}

const NOTHING: Declarations = new Map();
// Letters, digits and boxes; a quotation mark or a bullet says nothing.
const SAYING = /["'][^"']*[\p{L}\p{N}☐-☒✓-✘]/u;

function isWritten({ name, value }: Declaration): boolean {
  return name === 'content' && SAYING.test(unescaped(value));
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : '\ufffd';
  });
}

function byWeight(one: OrderedSelector, other: OrderedSelector): number {
  const [a, b] = [one.specificity, other.specificity];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || one.order - other.order;
}
