import { type NarrativeCounts, readNarrative } from './cda-narrative.js';
import { nullFlavorWords } from './null-flavors.js';
import type { TextBuilder } from '../rendering/text-builder.js';
import {
  elementAt,
  childrenNamed,
  isElement,
  textOf,
  type XmlElement,
} from '../containers/xml-tree.js';

export interface SectionCounts extends NarrativeCounts {
  /** Sections that hold coded entries and no words. */
  withoutText: number;
  /** Coded statements that say that something is not so, or was not done. */
  negated: number;
  /** Coded values that are absent for a stated reason. */
  nullFlavors: number;
}

/** All sections in the order of the document, each with its title, its words, and those inside it. */
export function readSections(
  body: XmlElement,
  builder: TextBuilder,
  outer: readonly number[] = [],
): SectionCounts {
  const counts: SectionCounts = {
    pictures: 0,
    deleted: 0,
    footnotes: 0,
    withoutText: 0,
    negated: 0,
    nullFlavors: 0,
  };
  readInto(body, builder, outer, counts);
  return counts;
}

function readInto(
  parent: XmlElement,
  builder: TextBuilder,
  outer: readonly number[],
  counts: SectionCounts,
): void {
  const sections = childrenNamed(parent, 'component').flatMap((component) =>
    childrenNamed(component, 'section'),
  );
  for (const [index, section] of sections.entries()) {
    const path = [...outer, index + 1];
    readTitle(section, builder, path);
    readText(section, builder, path, counts);
    for (const entry of childrenNamed(section, 'entry')) countIn(entry, counts);
    readInto(section, builder, path, counts);
  }
}

function readTitle(section: XmlElement, builder: TextBuilder, path: readonly number[]): void {
  const title = textOf(elementAt(section, 'title'));
  builder.separate('\n\n');
  if (title !== '') builder.append(title, { kind: 'section', section: [...path], block: [] });
  builder.separate('\n');
}

function readText(
  section: XmlElement,
  builder: TextBuilder,
  path: readonly number[],
  counts: SectionCounts,
): void {
  const before = builder.runCount;
  const texts = childrenNamed(section, 'text');
  for (const text of texts) readNarrative(text, path, builder, counts);
  if (builder.runCount > before) return;
  const flavor =
    section.attributes.get('nullFlavor') ??
    texts.map(({ attributes }) => attributes.get('nullFlavor')).find((one) => one !== undefined);
  if (flavor !== undefined) {
    builder.append(nullFlavorWords(flavor), { kind: 'section', section: [...path], block: [] });
  } else if (elementAt(section, 'entry')) counts.withoutText += 1;
}

function countIn(entry: XmlElement, counts: SectionCounts): void {
  for (const stack = [entry]; ;) {
    const element = stack.pop();
    if (element === undefined) return;
    if (element.attributes.get('negationInd') === 'true') counts.negated += 1;
    if (element.attributes.has('nullFlavor')) counts.nullFlavors += 1;
    for (const child of element.children) if (isElement(child)) stack.push(child);
  }
}
