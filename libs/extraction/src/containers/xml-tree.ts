import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { DocumentRejected } from '../rejection.js';

/** An element by its local name; prefixes are the writer's business. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name; see `byLocalName` for two of the same. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

// Clinical documents reach a few dozen; beyond this it is an attack on whoever walks the tree.
const MAX_DEPTH = 256;
const PART = 1024 * 1024;

/**
 * The root of a well-formed document. A document type is refused as soon as it is read: nothing that
 * it declares is ever looked at, so no entity can be expanded or fetched.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: { readonly element: XmlElement; readonly children: XmlNode[] }[] = [];
  const roots: XmlElement[] = [];
  const append = (node: XmlNode): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('doctype', () => {
    throw new DocumentRejected('declares-entities');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH)
      throw new DocumentRejected('elements-too-deep', { limit: MAX_DEPTH });
    const children: XmlNode[] = [];
    const element = { ...named(tag), children };
    if (open.length === 0) roots.push(element);
    append(element);
    open.push({ element, children });
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', (error) => {
    throw new DocumentRejected('broken', {}, { cause: error });
  });
  for (let at = 0; at < text.length; at += PART) parser.write(text.slice(at, at + PART));
  parser.close();
  const [root] = roots;
  if (root === undefined) throw new DocumentRejected('broken');
  return root;
}

/** What the XML declaration says of the bytes. */
export function statedXmlEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 256).toString('latin1');
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter(isElement).filter((child) => child.name === name);
}

/** The first element along a path of names, or undefined. */
export function elementAt(
  from: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (element, name) => element && childrenNamed(element, name)[0],
    from,
  );
}

/** All text inside, white space folded. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : rawText(element).replaceAll(/\s+/g, ' ').trim();
}

export function rawText({ children }: XmlElement): string {
  return children.map((node) => (isElement(node) ? rawText(node) : node)).join('');
}

function named({ local, uri, attributes }: SaxesTagNS): Omit<XmlElement, 'children'> {
  return { name: local, namespace: uri, attributes: byLocalName(Object.values(attributes)) };
}

function byLocalName(attributes: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { local, prefix, value } of attributes) {
    const other = found.get(local);
    if (prefix === '' || other === undefined) found.set(local, value);
    // Two of one name, such as `id` and `r:id`: that of a namespace has a colon before it.
    if (prefix !== '') {
      if (other !== undefined) found.set(`:${local}`, value);
    } else if (other !== undefined) found.set(`:${local}`, other);
  }
  return found;
}
