import { type ActiveContent, describeActive, macrosLeftOut } from '../containers/active-content.js';
import { readDrawing } from '../containers/drawing-text.js';
import { OfficePackage } from '../containers/office-package.js';
import { childrenNamed, elementAt, textOf, type XmlElement } from '../containers/xml-tree.js';
import { openArchive } from '../containers/zip-entries.js';
import type { Block } from '../model/blocks.js';
import type { Extracted } from '../model/extracted.js';
import type { Place } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { renderedLength } from '../rendering/rendered-length.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { readShapes, type ReadShapes } from './pptx-slide.js';

/** The slides of a presentation in the order in which they are shown, each a page; notes and comments behind theirs. */
export async function extractPptx(
  bytes: Buffer,
  { budget, limits }: ExtractionContext,
): Promise<Extracted> {
  const parts = new OfficePackage(await openArchive(bytes, budget, 'pptx'));
  const slides = await slidesOf(parts);
  if (slides.length > limits.maxPages)
    throw new DocumentRejected('too-many-pages', { limit: limits.maxPages });
  const leftOut: LeftOut[] = [];
  const builder = new TextBuilder();
  for (const [index, path] of slides.entries()) {
    const slide = await parts.read(path);
    if (slide === null) {
      leftOut.push({ kind: 'page', count: 1, name: 'damaged', pages: [index + 1] });
      continue;
    }
    const place: Place = { kind: 'page', page: index + 1 };
    const { blocks, leftOut: left } = readShapes(slide, place);
    const { blocks: beside, leftOut: leftBeside } = await besideOf(parts, path, place);
    leftOut.push(...[...left, ...leftBeside].map((one) => ({ ...one, pages: [index + 1] })));
    const isHidden = /^(?:0|false)$/.test(slide.attributes.get('show') ?? '');
    const content: Block = { kind: 'group', content: [...blocks, ...beside] };
    if (isHidden) {
      const characters = renderedLength([content]);
      leftOut.push({ kind: 'page', count: 1, characters, pages: [index + 1] });
    } else renderBlocks([content], builder);
  }
  const built = builder.build();
  const active = activeIn(parts);
  if (built.runs.length === 0 && leftOut.some(({ kind }) => kind === 'picture'))
    throw new DocumentRejected('no-text', { found: 'pptx' });
  return {
    ...built,
    ...(slides.length > 0 && { pages: slides.length }),
    leftOut: [...leftOut, ...macrosLeftOut(active, 'vbaProject')],
    warnings: describeActive(active),
    name: 'pptx',
    libraries: ['yauzl', 'jszip', 'saxes'],
  };
}

/** The paths of their parts; empty for one that the file does not have. */
async function slidesOf(parts: OfficePackage): Promise<readonly string[]> {
  const main = [...(await parts.relationsOf('')).values()].find(
    ({ type }) => type === 'officeDocument',
  );
  const path = main?.target ?? 'ppt/presentation.xml';
  const root = await parts.read(path);
  if (root === null) throw new DocumentRejected('broken');
  const relations = await parts.relationsOf(path);
  const list = elementAt(root, 'sldIdLst');
  return (list === undefined ? [] : childrenNamed(list, 'sldId')).map((id) => {
    // It has an `id` of its own beside that of the relation.
    const relation = relations.get(id.attributes.get(':id') ?? id.attributes.get('id') ?? '');
    return relation === undefined || relation.isExternal ? '' : relation.target;
  });
}

/** What belongs to a slide and is not on it: words of diagrams, notes of whoever speaks, comments. */
async function besideOf(parts: OfficePackage, path: string, place: Place): Promise<ReadShapes> {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  for (const { type, target, isExternal } of (await parts.relationsOf(path)).values()) {
    const part = isExternal ? null : await readWanted(parts, type, target);
    if (part === null) continue;
    if (type === 'diagramData') blocks.push(...readDrawing(part, place).blocks);
    else if (type === 'notesSlide') {
      const { blocks: notes, leftOut: left } = readShapes(part, place);
      leftOut.push(...left);
      const label: Block = { kind: 'paragraph', content: [{ text: 'Speaker notes:' }], place };
      if (notes.length > 0) blocks.push({ kind: 'comment', content: [label, ...notes], place });
    } else blocks.push(...commentsOf(part, place));
  }
  return { blocks, leftOut };
}

async function readWanted(
  parts: OfficePackage,
  type: string,
  target: string,
): Promise<XmlElement | null> {
  return ['diagramData', 'notesSlide', 'comments'].includes(type) ? parts.read(target) : null;
}

/** Comments of both kinds: `text` in the older, paragraphs of DrawingML in the newer, answers inside. */
function commentsOf(part: XmlElement, place: Place): readonly Block[] {
  return childrenNamed(part, 'cm').flatMap((comment): Block[] => {
    const older = textOf(elementAt(comment, 'text'));
    const written: readonly Block[] =
      older === ''
        ? readDrawing(comment, place).blocks
        : [{ kind: 'paragraph', content: [{ text: older }], place }];
    return written.length === 0 ? [] : [{ kind: 'comment', content: written, place }];
  });
}

function activeIn(parts: OfficePackage): ActiveContent {
  return {
    macros: parts.count(/vbaProject\.bin$/i),
    embedded: parts.count(/^ppt\/embeddings\//),
  };
}
