import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type DocxLook, isSeen, lookOf, valueOf, wordName } from './docx-look.js';
import { WHITE } from '../html/inline-style.js';

/** A highlight that no program writes: the reader makes hidden text of it. */
export const UNSEEN = 'cloister-unseen';

/** A part of a Word file in which the runs that nobody sees are highlighted as such. */
export interface MarkedPart {
  readonly xml: string;
  /** Runs of which it cannot be told. */
  readonly unsure: number;
}

interface Frame {
  readonly name: string;
  /** Of the text inside. */
  look: DocxLook;
  /** Of a run: where in what was written its mark may go, and what goes around it there. */
  mark?: { readonly at: number; readonly around: string };
}

// What stands in the properties is said of their holder; those of a paragraph mark or of former text are not.
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ['rPr', 'r'],
  ['pPr', 'p'],
  ['tcPr', 'tc'],
  ['tblPr', 'tbl'],
]);

/** Writes the part anew. Throws what the parser says of a part that is no XML. */
export function markUnseen(xml: string, styles: ReadonlyMap<string, DocxLook>): MarkedPart {
  const out: string[] = [];
  const open: Frame[] = [{ name: '', look: { ground: WHITE } }];
  let unsure = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => {
    const name = wordName(tag);
    const outer = open.at(-1);
    out.push(written(tag));
    const frame: Frame = { name, look: lookInside(name, outer?.look ?? {}, styles) };
    open.push(frame);
    if (name === 'r') frame.mark = { at: out.push('') - 1, around: prefixed(tag, 'rPr') };
    if (name === 'rPr' && outer?.name === 'r') outer.mark = { at: out.push('') - 1, around: '' };
    say(tag, open, styles);
  });
  parser.on('text', (text) => out.push(escaped(text)));
  parser.on('cdata', (text) => out.push(escaped(text)));
  parser.on('closetag', (tag) => {
    const { name, look, mark } = open.pop() ?? {};
    out.push(`</${tag.name}>`);
    if (name !== 'r' || !look || !mark) return;
    const seen = isSeen(look);
    if (seen === undefined) unsure += 1;
    if (seen === false) out[mark.at] = markOf(tag, mark.around);
  });
  parser.write(xml).close();
  return { xml: out.join(''), unsure };
}

function lookInside(
  name: string,
  outer: DocxLook,
  styles: ReadonlyMap<string, DocxLook>,
): DocxLook {
  if (name === 'txbxContent') return { ground: null }; // filled by a drawing
  return name === 'p' ? { ...outer, ...styles.get('') } : outer;
}

function say(tag: SaxesTagNS, open: readonly Frame[], styles: ReadonlyMap<string, DocxLook>): void {
  const name = wordName(tag);
  const [holder, properties] = [open.at(-3), open.at(-2)];
  if (name === 'background' && properties) properties.look = { ground: null };
  if (!holder || HOLDERS.get(properties?.name ?? '') !== holder.name) return;
  holder.look = { ...holder.look, ...said(tag, name, styles) };
}

function said(tag: SaxesTagNS, name: string, styles: ReadonlyMap<string, DocxLook>): DocxLook {
  // A style of tables shades some of its cells, by rules of its own.
  if (name === 'tblStyle') return { ground: null };
  if (name === 'pStyle' || name === 'rStyle') return styles.get(valueOf(tag, 'val') ?? '') ?? {};
  return lookOf(tag);
}

function markOf(tag: SaxesTagNS, around: string): string {
  const mark = `<${prefixed(tag, 'highlight')} ${prefixed(tag, 'val')}="${UNSEEN}"/>`;
  return around === '' ? mark : `<${around}>${mark}</${around}>`;
}

function prefixed({ prefix }: SaxesTagNS, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

function written({ name, attributes }: SaxesTagNS): string {
  const pairs = Object.values(attributes).map((one) => ` ${one.name}="${escaped(one.value)}"`);
  return `<${name}${pairs.join('')}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
