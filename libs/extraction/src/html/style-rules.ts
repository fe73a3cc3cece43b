import type { CssNode, Rule } from 'css-tree';
import parseCss from 'css-tree/parser';
import { compileQuery, matches } from 'media-query-fns';
import type { SheetText, StyleGaps } from './page-styles.js';
import { changesMeaning, type Declaration, longhandsOf } from './inline-style.js';

/** A rule with its selectors as they are written. */
export interface StyleRule {
  readonly selectors: string;
  readonly declarations: readonly Declaration[];
}

/** All style sheets of a page together; what is longer is not read. Word writes 60 kB, a large framework 300. */
export const MAX_CSS_CHARACTERS = 1_000_000;
/** Of rules that say something of the properties that are read. */
export const MAX_RULES = 10_000;
const MAX_MEDIA_CHARACTERS = 200;
const NAMES_READ_PROPERTY = /display|visibility|opacity|text-decoration|vertical-align|font/i;
// What may stand around rules that count: of conditions that hold in each browser, or layers.
const TRANSPARENT = new Set(['media', 'supports', 'layer']);

// The properties that the reader of pages asks for.
const READ = new Set(
  (
    'display visibility mso-hide opacity font-size overflow height width max-height max-width left top ' +
    'text-indent margin-left margin-top color background-color text-decoration-line ' +
    'vertical-align white-space font-weight list-style-type content'
  ).split(' '),
);
// A person at a desk, who has asked for nothing special.
const SCREEN = {
  widthPx: 1280,
  heightPx: 1024,
  deviceWidthPx: 1280,
  deviceHeightPx: 1024,
  dppx: 1,
};

/** The rules that a person at a screen sees at work, in the order in which they are written. */
export function rulesOf(sheets: readonly SheetText[], gaps: StyleGaps): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  let characters = 0;
  for (const { css, media } of sheets) {
    characters += css.length;
    const isKnown = media.length <= MAX_MEDIA_CHARACTERS && characters <= MAX_CSS_CHARACTERS;
    if (isKnown && !isForScreen(media)) continue;
    const parsed = isKnown ? parsedSheet(css) : null;
    if (parsed === null) gaps.sheets += 1;
    else collect(parsed, { rules, gaps });
  }
  return rules;
}

interface Found {
  readonly rules: StyleRule[];
  readonly gaps: StyleGaps;
}

function parsedSheet(css: string): CssNode | null {
  try {
    return parseCss(css, {
      parseRulePrelude: false,
      parseAtrulePrelude: false,
      parseValue: false,
      parseCustomProperty: false,
    });
  } catch (error) {
    // Blocks in blocks, thousands deep.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function collect(sheet: CssNode, { rules, gaps }: Found): void {
  const open: { readonly node: CssNode; readonly applies: boolean }[] = [
    { node: sheet, applies: true },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, applies } = next;
    if (node.type === 'Rule') {
      const declarations = declared(node);
      // Rules in a rule mean what they say together with it.
      for (const one of childrenOf(node.block)) open.push({ node: one, applies: false });
      if (declarations.length === 0) continue;
      if (applies && node.prelude.type === 'Raw' && rules.length < MAX_RULES)
        rules.push({ selectors: node.prelude.value, declarations });
      else if (matters(declarations)) gaps.rules += 1;
    } else if (node.type === 'Atrule') {
      const prelude = node.prelude?.type === 'Raw' ? node.prelude.value : '';
      if (node.name === 'import') gaps.sheets += 1;
      if (node.block === null || /^(-\w+-)?(keyframes|font-face|page)$/i.test(node.name)) continue;
      const name = node.name.toLowerCase();
      const isKnown = prelude.length <= MAX_MEDIA_CHARACTERS;
      if (name === 'media' && isKnown && !isForScreen(prelude)) continue;
      if (name === 'supports' && /\bnot\b/i.test(prelude)) continue;
      const inside = applies && isKnown && TRANSPARENT.has(name);
      for (const one of childrenOf(node.block).toReversed())
        open.push({ node: one, applies: inside });
    } else if (isLostRule(node)) gaps.rules += 1;
    else if (node.type === 'StyleSheet') {
      for (const one of childrenOf(node).toReversed()) open.push({ node: one, applies });
    }
  }
}

function childrenOf(node: CssNode): readonly CssNode[] {
  return node.type === 'StyleSheet' || node.type === 'Block' ? node.children.toArray() : [];
}

/** What the parser could make no rule of, such as a rule in a rule, where it may say what is read here. */
function isLostRule(node: CssNode): boolean {
  const raw = node.type === 'Declaration' && node.value.type === 'Raw' ? node.value : node;
  return raw.type === 'Raw' && raw.value.includes('{') && NAMES_READ_PROPERTY.test(raw.value);
}

function declared({ block }: Rule): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const node of block.children.toArray()) {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') continue;
    const { property, important } = node;
    const said = { name: property, value: node.value.value, important: important !== false };
    found.push(...longhandsOf(said).filter(({ name }) => READ.has(name)));
  }
  return found;
}

/** Whether text is misread where the rule is not applied. */
export function matters(declarations: readonly Declaration[]): boolean {
  return changesMeaning(new Map(declarations.map(({ name, value }) => [name, value])));
}

/** Whether it says something of it by a variable, which is not looked up. */
export function isUnresolved({ name, value }: Declaration): boolean {
  return READ_PROPERTIES.has(name) && /\bvar\(/.test(value);
}

const READ_PROPERTIES = new Set(
  'display visibility opacity text-decoration-line vertical-align'.split(' '),
);

/** Whether a media query takes a screen in; one that is none holds nowhere, as in a browser. */
function isForScreen(query: string): boolean {
  if (!/\S/u.test(query)) return true;
  try {
    return matches(compileQuery(query), SCREEN);
  } catch {
    return false;
  }
}
