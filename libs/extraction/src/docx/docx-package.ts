import type JSZip from 'jszip';
import { parseXml, type XmlElement } from '../containers/xml-tree.js';
import { DocumentRejected } from '../rejection.js';
import { allOf, elementsOf, nameOf } from './docx-xml.js';

/** The parts of a Word file, by what they are to each other. */
export class DocxPackage {
  private constructor(
    private readonly zip: JSZip,
    /** The path of the body. */
    readonly main: string,
    private readonly targets: ReadonlyMap<string, string>,
    private readonly byType: ReadonlyMap<string, readonly Relation[]>,
  ) {}

  static async open(zip: JSZip): Promise<DocxPackage> {
    const roots = await relationsOf(zip, '');
    const main =
      roots.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml';
    const relations = await relationsOf(zip, main);
    return new DocxPackage(
      zip,
      main,
      new Map(relations.map(({ id, target }) => [id, target])),
      Map.groupBy(relations, ({ type }) => type.split('/').at(-1) ?? ''),
    );
  }

  /** The body. Throws `broken` where there is none. */
  async body(): Promise<XmlElement> {
    const root = await this.read(this.main);
    if (root === undefined) throw new DocumentRejected('broken');
    return root;
  }

  /** The part to which the body refers by this id. */
  async byId(id: string): Promise<XmlElement | undefined> {
    const target = this.targets.get(id);
    return target === undefined ? undefined : this.read(target);
  }

  /** Where the id leads; the same part may have several. */
  pathOf(id: string): string {
    return this.targets.get(id) ?? '';
  }

  /** The first part of a type, such as `styles` or `footnotes`. */
  async part(type: string): Promise<XmlElement | undefined> {
    const [related] = this.byType.get(type) ?? [];
    return this.read(related?.target ?? `word/${type}.xml`);
  }

  private async read(path: string): Promise<XmlElement | undefined> {
    const file = this.zip.file(path);
    return file === null ? undefined : parseXml(textOf(await file.async('nodebuffer')));
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** A path in the archive. */
  readonly target: string;
}

async function relationsOf(zip: JSZip, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = zip.file(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (file === null) return [];
  const root = parseXml(textOf(await file.async('nodebuffer')));
  return elementsOf(root)
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: resolved(folder, attributes.get('Target') ?? ''),
    }));
}

function resolved(folder: string, target: string): string {
  return decodeURI(new URL(target, `http://package/${folder}`).pathname).slice(1);
}

/** The parts of a Word file are UTF-8, or UTF-16 with a mark. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  const label = bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
  return new TextDecoder(isUtf16 ? label : 'utf-8').decode(bytes);
}

/** The text of all runs in a part, without white space. */
export function charactersIn(root: XmlElement): number {
  return ['t', 'delText', 'm:t', 'a:t']
    .flatMap((name) => allOf(root, name))
    .flatMap(({ children }) => children)
    .reduce(
      (sum, child) => sum + (typeof child === 'string' ? child.replaceAll(/\s/gu, '').length : 0),
      0,
    );
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
