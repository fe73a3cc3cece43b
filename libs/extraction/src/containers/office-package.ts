import { posix } from 'node:path';
import type JSZip from 'jszip';
import { decodeText } from '../plain-text/decode-text.js';
import { childrenNamed, parseXml, statedXmlEncoding, type XmlElement } from './xml-tree.js';

export interface Relation {
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** A path in the package; an address for what lies elsewhere. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of an Office Open XML or OpenDocument file. */
export class OfficePackage {
  constructor(private readonly archive: JSZip) {}

  get names(): readonly string[] {
    return Object.keys(this.archive.files);
  }

  /** Null where there is no such part. */
  async read(path: string): Promise<XmlElement | null> {
    const bytes = await this.bytesOf(path);
    return bytes === null ? null : parseXml(decodeText(bytes, statedXmlEncoding(bytes)).text);
  }

  /** Null where there is no such part, or its content was not unpacked. */
  async bytesOf(path: string): Promise<Buffer | null> {
    const file = this.archive.file(path) ?? this.archive.file(unescaped(path));
    const bytes = (await file?.async('nodebuffer')) ?? null;
    return bytes === null || bytes.length === 0 ? null : bytes;
  }

  /** What a part refers to, by the ids that it uses for it. */
  async relationsOf(path: string): Promise<ReadonlyMap<string, Relation>> {
    const folder = posix.dirname(path);
    const rels = await this.read(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
    const found = rels === null ? [] : childrenNamed(rels, 'Relationship');
    return new Map(
      found.map(({ attributes }) => {
        const target = attributes.get('Target') ?? '';
        const isExternal = attributes.get('TargetMode') === 'External';
        return [
          attributes.get('Id') ?? '',
          {
            type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
            target: isExternal ? target : inPackage(target, folder),
            isExternal,
          },
        ];
      }),
    );
  }

  /** Counts parts by their names. */
  count(pattern: RegExp): number {
    return this.names.filter((name) => pattern.test(name)).length;
  }
}

/** Names with spaces are escaped in relations, and may not be in the archive. */
function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // no escape, but a sign of the name
  }
}

function inPackage(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}
