import { isElement, type XmlElement } from '../containers/xml-tree.js';

// The prefixes that the standard uses, whatever those of a file are.
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, ''],
  [/\/officeDocument\/(2006\/)?math$/, 'm:'],
  [/\/markup-compatibility\//, 'mc:'],
  [/\/office\/word\/2010\/wordml$/, 'w14:'],
  [/\/office\/word\/2010\/wordprocessingShape$/, 'wps:'],
  [/\/drawingml\/(2006\/)?main$/, 'a:'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic:'],
  [/\/drawingml\/(2006\/)?chart$/, 'c:'],
  [/\/drawing\/2014\/chartex$/, 'c:'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm:'],
  [/^urn:schemas-microsoft-com:vml$/, 'v:'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o:'],
];
const known = new Map<string, string>();

/** The name of an element of a Word file as the standard writes it; those of Word itself have no prefix. */
export function nameOf({ name, namespace }: XmlElement): string {
  let prefix = known.get(namespace);
  if (prefix === undefined) {
    prefix = PREFIXES.find(([pattern]) => pattern.test(namespace))?.[1] ?? 'other:';
    if (known.size < 100) known.set(namespace, prefix);
  }
  return prefix + name;
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isElement);
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elementsOf(parent).find((child) => nameOf(child) === name);
}

/** `w:val` of a child; empty where it has none, undefined where there is no such child. */
export function valueIn(parent: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(parent, name);
  return child && (child.attributes.get('val') ?? '');
}

/** Whether a property that is on or off is on. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const value = valueIn(parent, name);
  return value === undefined ? undefined : !/^(0|false|off)$/.test(value);
}

/** A whole number of a property; undefined where it has none. */
export function numberIn(parent: XmlElement | undefined, name: string): number | undefined {
  const value = valueIn(parent, name) ?? '';
  return /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Elements of a name anywhere inside, in their order. */
export function allOf(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (nameOf(child) === name) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}
