import { type ActiveContent, describeActive, macrosLeftOut } from '../containers/active-content.js';
import { OfficePackage } from '../containers/office-package.js';
import {
  childrenNamed,
  elementAt,
  isElement,
  textOf,
  type XmlElement,
} from '../containers/xml-tree.js';
import { openArchive } from '../containers/zip-entries.js';
import type { Block } from '../model/blocks.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { controlsOf } from './odt-forms.js';
import { OdtReader } from './odt-reader.js';
import { OdtStyles } from './odt-styles.js';

/** An OpenDocument text: headers of its pages, its text, footers. A block's path is its number. */
export async function extractOdt(bytes: Buffer, { budget }: ExtractionContext): Promise<Extracted> {
  const parts = new OfficePackage(await openArchive(bytes, budget, 'odt'));
  await refuseEncrypted(parts);
  const content = await parts.read('content.xml');
  const text = elementAt(content ?? undefined, 'body', 'text');
  if (text === undefined) throw new DocumentRejected('broken');
  const styles = await parts.read('styles.xml');
  const reader = new OdtReader(new OdtStyles([styles, content]), controlsOf(text), changesOf(text));
  const { headers, footers } = marginsOf(styles, reader);
  const builder = new TextBuilder();
  renderBlocks([...headers, ...reader.read(text), ...footers], builder);
  const built = builder.build();
  const active = activeIn(parts);
  if (built.runs.length === 0 && reader.leftOut.some(({ kind }) => kind === 'picture'))
    throw new DocumentRejected('no-text', { found: 'odt' });
  return {
    ...built,
    leftOut: [...reader.leftOut, ...macrosLeftOut(active)],
    warnings: describeActive(active),
    name: 'odt',
    libraries: ['yauzl', 'jszip', 'saxes'],
  };
}

async function refuseEncrypted(parts: OfficePackage): Promise<void> {
  const manifest = await parts.read('META-INF/manifest.xml');
  const entries = manifest === null ? [] : childrenNamed(manifest, 'file-entry');
  if (entries.some((entry) => elementAt(entry, 'encryption-data') !== undefined))
    throw new DocumentRejected('encrypted', { found: 'odt' });
}

/** Tracked changes by their ids. */
function changesOf(text: XmlElement): ReadonlyMap<string, XmlElement> {
  const tracked = elementAt(text, 'tracked-changes');
  return new Map(
    (tracked === undefined ? [] : childrenNamed(tracked, 'changed-region')).map((region) => [
      region.attributes.get('id') ?? '',
      region,
    ]),
  );
}

/** Whether a margin says nothing but the number of its page, which is another one on each: the file has that of one. */
function isPageNumber(margin: XmlElement): boolean {
  return /[\p{L}\p{N}]/u.test(textOf(margin)) && !/[\p{L}\p{N}]/u.test(textOf(unnumbered(margin)));
}

function unnumbered(element: XmlElement): XmlElement {
  const kept = element.children.filter(
    (child) => !isElement(child) || !/^page-(?:number|count)$/.test(child.name),
  );
  return {
    ...element,
    children: kept.map((child) => (isElement(child) ? unnumbered(child) : child)),
  };
}

interface Margins {
  readonly headers: readonly Block[];
  readonly footers: readonly Block[];
}

/** Pages left, right and first have margins of their own, which often say the same. */
function marginsOf(styles: XmlElement | null, reader: OdtReader): Margins {
  const masters = elementAt(styles ?? undefined, 'master-styles');
  const headers: Block[] = [];
  const footers: Block[] = [];
  const said = new Set<string>();
  for (const page of masters === undefined ? [] : childrenNamed(masters, 'master-page')) {
    for (const margin of page.children.filter(isElement)) {
      const kind = /^(header|footer)(-left|-first)?$/.exec(margin.name)?.[1];
      if (kind !== 'header' && kind !== 'footer') continue;
      const content = reader.read(isPageNumber(margin) ? unnumbered(margin) : margin);
      const [first] = content;
      if (first === undefined) continue;
      const same = `${kind} ${JSON.stringify(content, (key, value: unknown) => (key === 'place' ? 0 : value))}`;
      if (said.has(same)) continue;
      said.add(same);
      const place = 'place' in first ? first.place : { kind: 'block' as const, path: [0] };
      (kind === 'header' ? headers : footers).push({ kind, content, place });
    }
  }
  return { headers, footers };
}

function activeIn(parts: OfficePackage): ActiveContent {
  return {
    macros: parts.count(/^(?:Basic|Scripts)\/.*(?<!script-l[bc]\.xml)$/),
    embedded: parts.count(/^Object [^/]+\/content\.xml$/),
  };
}
