import type { OfficePackage, Relation } from '../containers/office-package.js';
import type { XmlElement } from '../containers/xml-tree.js';
import { visibleLength } from '../model/left-out.js';
import { DocumentRejected } from '../rejection.js';
import { allOf, elementsOf, nameOf } from './docx-xml.js';

/** Files that the body may take in; those that are drawn as objects lie in folders of their own. */
export const CHUNKS =
  /^(?!word\/(?:embeddings|media|activeX)\/).*\.(?:html?|xhtml|mht(?:ml)?|rtf|txt|dat|docx)$/i;

/** The parts of a Word file, by what they are to each other. */
export class DocxPackage {
  private constructor(
    private readonly parts: OfficePackage,
    /** The path of the body. */
    private readonly main: string,
    private readonly relations: ReadonlyMap<string, Relation>,
  ) {}

  static async open(parts: OfficePackage): Promise<DocxPackage> {
    const roots = inside(await parts.relationsOf(''));
    const main = [...roots.values()].find(({ type }) => type === 'officeDocument');
    const path = main?.target ?? 'word/document.xml';
    return new DocxPackage(parts, path, inside(await parts.relationsOf(path)));
  }

  /** The body. Throws `broken` where there is none. */
  async body(): Promise<XmlElement> {
    const root = await this.parts.read(this.main);
    if (root === null) throw new DocumentRejected('broken');
    return root;
  }

  /** The part to which the body refers by this id. */
  async byId(id: string): Promise<XmlElement | null> {
    const target = this.pathOf(id);
    return target === '' ? null : this.parts.read(target);
  }

  /** Where the id leads; the same part may have several. */
  pathOf(id: string): string {
    return this.relations.get(id)?.target ?? '';
  }

  /** Files in other formats that the body takes in, by the ids that it uses for them. */
  async chunks(): Promise<ReadonlyMap<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (const [id, { type, target }] of this.relations) {
      const bytes = type === 'aFChunk' ? await this.parts.bytesOf(target) : null;
      if (bytes !== null) found.set(id, bytes);
    }
    return found;
  }

  /** The words of diagrams (SmartArt) in the body, by the ids that it uses for them. */
  async diagrams(): Promise<ReadonlyMap<string, XmlElement>> {
    const found = new Map<string, XmlElement>();
    for (const [id, { type, target }] of this.relations) {
      const data = type === 'diagramData' ? await this.readable(target) : null;
      if (data !== null) found.set(id, data);
    }
    return found;
  }

  /** Null for one that is damaged as well. */
  private async readable(path: string): Promise<XmlElement | null> {
    try {
      return await this.parts.read(path);
    } catch (error) {
      if (error instanceof DocumentRejected) return null;
      throw error;
    }
  }

  /** The first part of a type, such as `styles` or `footnotes`. */
  async part(type: string): Promise<XmlElement | null> {
    const related = [...this.relations.values()].find((one) => one.type === type);
    return this.parts.read(related?.target ?? `word/${type}.xml`);
  }
}

/** What lies elsewhere is never fetched. */
function inside(relations: ReadonlyMap<string, Relation>): ReadonlyMap<string, Relation> {
  return new Map([...relations].filter(([, { isExternal }]) => !isExternal));
}

/** The text of all runs in a part, without white space. */
export function charactersIn(root: XmlElement): number {
  return ['t', 'delText', 'm:t', 'a:t']
    .flatMap((name) => allOf(root, name))
    .flatMap(({ children }) => children)
    .reduce((sum, child) => sum + (typeof child === 'string' ? visibleLength(child) : 0), 0);
}

/** Whether the element is the wrapping of an older or newer notation of the same thing. */
export function isAlternative(element: XmlElement): boolean {
  return nameOf(element) === 'mc:AlternateContent';
}

/** Of several notations of the same thing the first that has text, or else the first. */
export function chosenAlternative(element: XmlElement): readonly XmlElement[] {
  const notations = elementsOf(element);
  const chosen = notations.find((one) => charactersIn(one) > 0) ?? notations[0];
  return chosen === undefined ? [] : elementsOf(chosen);
}
