import type { XmlElement } from '../containers/xml-tree.js';
import { childOf, elementsOf, isOn, nameOf } from './docx-xml.js';

/** A header or footer, and the pages that have it: `default`, `first` or `even`. */
export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly type: string;
  /** Of its part. */
  readonly id: string;
}

/** A part of the body with headers and footers of its own. */
export interface DocxSection {
  readonly elements: readonly XmlElement[];
  /** Ids of the parts that are shown, those of the sections before included. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Those of first or even pages that the file holds and does not use. */
  readonly unused: readonly Margin[];
}

/** Splits the body where its sections end: behind the paragraph that has the properties of one. */
export function sectionsOf(
  body: XmlElement,
  settings: XmlElement | undefined,
): readonly DocxSection[] {
  const sections: DocxSection[] = [];
  const usesEven = isOn(settings, 'evenAndOddHeaders') === true;
  let inherited = new Map<string, Margin>();
  let elements: XmlElement[] = [];
  const end = (properties: XmlElement | undefined): void => {
    inherited = new Map([...inherited, ...referencesIn(properties)]);
    const usesFirst = isOn(properties, 'titlePg') === true;
    const isUsed = (type: string): boolean =>
      type === 'default' || (type === 'first' ? usesFirst : usesEven);
    const all = [...inherited.values()];
    const idsOf = (wanted: Margin['kind']): string[] =>
      all.filter(({ kind, type }) => kind === wanted && isUsed(type)).map(({ id }) => id);
    sections.push({
      elements,
      headers: idsOf('header'),
      footers: idsOf('footer'),
      unused: all.filter(({ type }) => !isUsed(type)),
    });
    elements = [];
  };
  for (const element of elementsOf(body)) {
    if (nameOf(element) === 'sectPr') {
      end(element);
      continue;
    }
    elements.push(element);
    const properties =
      nameOf(element) === 'p' ? childOf(childOf(element, 'pPr'), 'sectPr') : undefined;
    if (properties) end(properties);
  }
  if (elements.length > 0) end(undefined);
  return sections;
}

const ORDER = ['first', 'default', 'even'];

/** By kind and type; those of the first page come first. */
function referencesIn(properties: XmlElement | undefined): Map<string, Margin> {
  const found = (properties ? elementsOf(properties) : []).flatMap((element): Margin[] => {
    const name = nameOf(element);
    if (name !== 'headerReference' && name !== 'footerReference') return [];
    const { attributes } = element;
    const kind = name === 'headerReference' ? 'header' : 'footer';
    return [{ kind, type: attributes.get('type') ?? 'default', id: attributes.get('id') ?? '' }];
  });
  const sorted = found.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  return new Map(sorted.map((margin) => [`${margin.kind} ${margin.type}`, margin]));
}
