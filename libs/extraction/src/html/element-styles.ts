import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5';
import { attribute } from './html-attribute.js';
import { type Declarations, parseStyle } from './inline-style.js';
import type { ElementStyles, SheetText, StyleGaps } from './page-styles.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const NOTHING: Declarations = new Map();

/** Of the `style` attributes alone. */
export class InlineStyles implements ElementStyles {
  readonly gaps: StyleGaps;

  constructor(sheets = 0) {
    this.gaps = { sheets, rules: 0, places: 0, characters: 0 };
  }

  of(element: Element): Declarations {
    const said = attribute(element, 'style');
    return said === undefined ? NOTHING : parseStyle(said);
  }
}

/** The styles of a page with those of its style sheets. Nothing is fetched. */
export async function stylesOf(root: DefaultTreeAdapterTypes.ParentNode): Promise<ElementStyles> {
  const { texts, elsewhere } = sheetsOf(root);
  if (texts.length === 0) return new InlineStyles(elsewhere);
  // Loaded for pages that have need of it: it takes as long as the rest of the reader.
  const { SheetStyles } = await import('./style-sheets.js');
  const isQuirky = 'mode' in root && root.mode === html.DOCUMENT_MODE.QUIRKS;
  return new SheetStyles(texts, { isQuirky, elsewhere });
}

function sheetsOf(root: DefaultTreeAdapterTypes.ParentNode): {
  readonly texts: readonly SheetText[];
  readonly elsewhere: number;
} {
  const texts: SheetText[] = [];
  let elsewhere = 0;
  const open: Node[] = root.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (node.tagName === 'style') {
      const css = node.childNodes.map((one) => ('value' in one ? one.value : '')).join('');
      const type = (attribute(node, 'type') ?? '').trim();
      if (/^(text\/css)?$/i.test(type) && /\S/u.test(css))
        texts.push({ css, media: attribute(node, 'media') ?? '' });
    } else if (node.tagName === 'link') {
      const isSheet = /(^|\s)stylesheet(\s|$)/i.test(attribute(node, 'rel') ?? '');
      const isOther = /(^|\s)alternate(\s|$)/i.test(attribute(node, 'rel') ?? '');
      const media = attribute(node, 'media') ?? '';
      if (isSheet && !isOther && !/^\s*(?:print|speech)\s*$/i.test(media)) elsewhere += 1;
    }
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return { texts, elsewhere };
}
