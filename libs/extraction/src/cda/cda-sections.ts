import {
  elementAt,
  childrenNamed,
  isElement,
  textOf,
  type XmlElement,
} from '../containers/xml-tree.js';
import type { Block } from '../model/blocks.js';
import type { LeftOut } from '../model/left-out.js';
import type { SectionPlace } from './cda-flow.js';
import { NarrativeReader } from './cda-narrative.js';
import { nullFlavorWords } from './null-flavors.js';

export interface SectionCounts {
  /** Sections that hold coded entries and no words. */
  withoutText: number;
  /** Coded statements that say that something is not so, or was not done. */
  negated: number;
  /** Coded values that are absent for a stated reason. */
  nullFlavors: number;
}

export interface ReadSections {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  readonly counts: SectionCounts;
}

/** All sections in the order of the document, each with its title, its words, and those inside it. */
export function readSections(body: XmlElement): ReadSections {
  const reader = new SectionReader();
  reader.readInto(body, []);
  return reader.result;
}

class SectionReader {
  private readonly blocks: Block[] = [];
  private readonly narratives = new NarrativeReader();
  private readonly counts: SectionCounts = { withoutText: 0, negated: 0, nullFlavors: 0 };
  /** Of sections that have no words for them. */
  private entries = 0;

  get result(): ReadSections {
    const entries: LeftOut[] = this.entries > 0 ? [{ kind: 'entry', count: this.entries }] : [];
    return {
      blocks: this.blocks,
      leftOut: [...this.narratives.leftOut, ...entries],
      counts: this.counts,
    };
  }

  readInto(parent: XmlElement, outer: readonly number[]): void {
    const sections = childrenNamed(parent, 'component').flatMap((component) =>
      childrenNamed(component, 'section'),
    );
    for (const [index, section] of sections.entries()) {
      const path = [...outer, index + 1];
      this.readTitle(section, path);
      this.readText(section, path);
      for (const entry of childrenNamed(section, 'entry')) countIn(entry, this.counts);
      this.readInto(section, path);
    }
  }

  private readTitle(section: XmlElement, path: readonly number[]): void {
    const text = textOf(elementAt(section, 'title'));
    if (text === '') return;
    this.blocks.push({ kind: 'heading', level: path.length, content: [{ text }], place: at(path) });
  }

  private readText(section: XmlElement, path: readonly number[]): void {
    const texts = childrenNamed(section, 'text');
    const content = texts.flatMap((text) => this.narratives.read(text, path));
    if (content.length > 0) {
      this.blocks.push({ kind: 'group', content });
      return;
    }
    const entries = childrenNamed(section, 'entry').length;
    const flavor =
      section.attributes.get('nullFlavor') ??
      texts.map(({ attributes }) => attributes.get('nullFlavor')).find((one) => one !== undefined);
    if (flavor !== undefined)
      this.blocks.push({
        kind: 'paragraph',
        content: [{ text: nullFlavorWords(flavor) }],
        place: at(path),
      });
    else if (entries > 0) this.counts.withoutText += 1;
    this.entries += entries;
  }
}

function at(path: readonly number[]): SectionPlace {
  return { kind: 'section', section: [...path], block: [] };
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
