import { childrenNamed, elementAt, isElement, type XmlElement } from '../containers/xml-tree.js';
import type { Marks } from '../model/blocks.js';

/** What a style says of text. Undefined: the style around it decides. */
interface TextStyle {
  readonly struck?: boolean;
  readonly script?: 'superscript' | 'subscript' | 'none';
  readonly bold?: boolean;
  readonly vanish?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly ground?: string;
}

/** How text looks where it stands. */
export interface OdtLook extends TextStyle {
  readonly ground: string;
  readonly inserted?: boolean;
  readonly deleted?: boolean;
}

export const PLAIN: OdtLook = { ground: '#ffffff' };
// Points; as in a PDF.
const LEAST_SIZE = 1.5;
const MAX_PARENTS = 32;

/** The styles of a document by family and name, each with what it inherits. */
export class OdtStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly lists = new Map<string, XmlElement>();
  private readonly known = new Map<string, TextStyle>();

  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots) {
      for (const part of root?.children.filter(isElement) ?? []) {
        if (part.name !== 'styles' && part.name !== 'automatic-styles') continue;
        for (const style of part.children.filter(isElement)) this.keep(style);
      }
    }
  }

  /** The look after a style of this family and name. */
  after(look: OdtLook, family: string, name: string | undefined): OdtLook {
    if (name === undefined) return look;
    const style = this.of(family, name);
    const { ground = look.ground, ...rest } = style;
    return { ...look, ...rest, ground };
  }

  /** What a list shows before an item of a level, from 1. */
  listLevel(name: string, level: number): XmlElement | undefined {
    return this.lists
      .get(name)
      ?.children.filter(isElement)
      .find(({ attributes }) => attributes.get('level') === String(level));
  }

  private keep(style: XmlElement): void {
    const name = style.attributes.get('name') ?? '';
    if (style.name === 'list-style') this.lists.set(name, style);
    else this.styles.set(`${style.attributes.get('family') ?? ''} ${name}`, style);
  }

  private of(family: string, name: string, depth = 0): TextStyle {
    const key = `${family} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const style = this.styles.get(key);
    if (style === undefined || depth > MAX_PARENTS) return {};
    const parent = style.attributes.get('parent-style-name');
    const inherited = parent === undefined ? {} : this.of(family, parent, depth + 1);
    const all = { ...inherited, ...said(style) };
    this.known.set(key, all);
    return all;
  }
}

/** What is said of text that looks so. */
export function marksOf(look: OdtLook): Marks {
  const { struck, deleted, inserted, script, vanish, size, colour, ground } = look;
  const isUnseen = vanish === true || (size ?? LEAST_SIZE) < LEAST_SIZE || colour === ground;
  return {
    ...(isUnseen && { hidden: true }),
    ...((struck === true || deleted === true) && { struck: 'explicit' }),
    ...(inserted === true && { inserted: true }),
    ...(script !== undefined && script !== 'none' && { script }),
  };
}

function said(style: XmlElement): TextStyle {
  const text = elementAt(style, 'text-properties')?.attributes;
  const line = text?.get('text-line-through-style') ?? text?.get('text-line-through-type');
  const position = text?.get('text-position');
  const weight = text?.get('font-weight');
  const size = /^([\d.]+)pt$/.exec(text?.get('font-size') ?? '')?.[1];
  const colour = text?.get('color')?.toLowerCase();
  const ground = groundOf(style);
  return {
    ...(line !== undefined && { struck: line !== 'none' }),
    ...(position !== undefined && { script: scriptOf(position) }),
    ...(weight !== undefined && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(text?.has('display') && { vanish: text.get('display') === 'none' }),
    ...(size !== undefined && { size: Number(size) }),
    ...(colour !== undefined && { colour }),
    ...(ground !== undefined && { ground }),
  };
}

function groundOf(style: XmlElement): string | undefined {
  const grounds = ['text', 'paragraph', 'table-cell'].map((kind) =>
    childrenNamed(style, `${kind}-properties`)[0]?.attributes.get('background-color'),
  );
  return grounds.find((ground) => ground !== undefined && ground !== 'transparent')?.toLowerCase();
}

/** `super 58%`, `-33% 58%` */
function scriptOf(position: string): 'superscript' | 'subscript' | 'none' {
  const [raised = ''] = position.trim().split(/\s+/);
  if (raised === 'super') return 'superscript';
  if (raised === 'sub') return 'subscript';
  const share = Number.parseFloat(raised);
  if (share > 0) return 'superscript';
  return share < 0 ? 'subscript' : 'none';
}
