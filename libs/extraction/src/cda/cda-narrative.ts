import type { Place } from '../model/extraction-format.js';
import { listMarker } from './list-marker.js';
import type { TextBuilder } from '../rendering/text-builder.js';
import { isElement, type XmlElement, type XmlNode } from '../containers/xml-tree.js';

/** What of a narrative is no text, and what stands in it that a reader has to know of. */
export interface NarrativeCounts {
  pictures: number;
  /** Characters of text that the document marks as deleted. */
  deleted: number;
  footnotes: number;
}

type SectionPlace = Extract<Place, { kind: 'section' }>;

const PARAGRAPHS = new Set(['paragraph', 'list', 'table']);
const LINES = new Set(['caption', 'item', 'tr', 'footnote']);
const CELLS = new Set(['td', 'th']);

interface Around {
  readonly place: SectionPlace;
  readonly inCell: boolean;
  readonly marker: string;
}

/** Puts the words of a section's `text` (CDA R2, section 4.3.5) into `builder`, tables cell by cell. */
export function readNarrative(
  text: XmlElement,
  section: readonly number[],
  builder: TextBuilder,
  counts: NarrativeCounts,
): void {
  const place: SectionPlace = { kind: 'section', section: [...section], block: [] };
  readChildren(text, { place, inCell: false, marker: '' }, builder, counts);
}

function readChildren(
  parent: XmlElement,
  around: Around,
  builder: TextBuilder,
  counts: NarrativeCounts,
): void {
  let elements = 0;
  let items = 0;
  for (const child of parent.children) {
    if (!isElement(child)) {
      appendWords(child, around.place, builder);
      continue;
    }
    if (child.name === 'item') items += 1;
    const marker = child.name === 'item' ? listMarker(parent, items) : '';
    readElement(child, elements, { ...around, marker }, builder, counts);
    elements += 1;
  }
}

function readElement(
  element: XmlElement,
  index: number,
  around: Around,
  builder: TextBuilder,
  counts: NarrativeCounts,
): void {
  const { name, attributes } = element;
  if (attributes.get('revised') === 'delete') {
    counts.deleted += lengthOf(element.children);
    return;
  }
  if (name === 'br') return builder.separate(around.inCell ? ' ' : '\n');
  if (name === 'renderMultiMedia') counts.pictures += 1;
  if (name === 'footnote') counts.footnotes += 1;
  const separator = separatorOf(name);
  if (separator === '') return readChildren(element, around, builder, counts);
  const place = { ...around.place, block: [...around.place.block, index] };
  const inCell = around.inCell || CELLS.has(name);
  builder.separate(separator);
  if (around.marker !== '' && lengthOf(element.children) > 0) builder.append(around.marker, place);
  readChildren(element, { place, inCell, marker: '' }, builder, counts);
  builder.separate(separator);
}

function separatorOf(name: string): string {
  if (PARAGRAPHS.has(name)) return '\n\n';
  if (LINES.has(name)) return '\n';
  return CELLS.has(name) ? '\t' : '';
}

function appendWords(text: string, place: Place, builder: TextBuilder): void {
  const folded = text.replaceAll(/[ \t\r\n]+/g, ' ');
  if (folded.startsWith(' ')) builder.separate(' ');
  builder.append(folded.trim(), place);
  if (folded.endsWith(' ')) builder.separate(' ');
}

function lengthOf(nodes: readonly XmlNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (isElement(node) ? lengthOf(node.children) : node.trim().length),
    0,
  );
}
