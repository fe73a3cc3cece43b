import type { Block } from '../model/blocks.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { RtfReader } from './rtf-reader.js';
import { BlockNumbers } from './rtf-story.js';
import { type RtfToken, tokenizeRtf } from './rtf-tokens.js';

/**
 * All that an RTF file says. A block's path is its number: paragraphs and table cells count alike, through all the
 * documents that a file may hold behind each other.
 */
export function extractRtf(bytes: Buffer): Extracted {
  const { blocks, leftOut, complete } = readRtf(bytes);
  const builder = new TextBuilder();
  renderBlocks(blocks, builder);
  const built = builder.build();
  if (built.runs.length === 0 && leftOut.some(({ kind }) => kind === 'picture'))
    throw new DocumentRejected('no-text', { found: 'rtf' });
  return {
    ...built,
    leftOut,
    warnings: describe(leftOut, complete, built.text),
    name: 'rtf',
    libraries: ['rtf-stream-parser', 'dingbat-to-unicode'],
  };
}

export interface ReadRtf {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  /** Whether it has its end mark. */
  readonly complete: boolean;
}

/** The blocks of a file, for the reader of one that holds it. */
export function readRtf(bytes: Buffer): ReadRtf {
  try {
    const numbers = new BlockNumbers();
    const readers = [new RtfReader(numbers)];
    let outside = 0;
    let before: RtfToken | null = null;
    for (const token of tokenizeRtf(bytes)) {
      const reader = readers.at(-1);
      if (reader?.isClosed === false) reader.read(token);
      else if (before?.kind === 'open' && isStart(token)) {
        // Systems join the reports of an order by writing one behind the other.
        const next = new RtfReader(numbers);
        next.read(before);
        next.read(token);
        readers.push(next);
      } else if (token.kind === 'text') outside += visibleBytes(token.data);
      before = token;
    }
    const rest: LeftOut[] =
      outside === 0 ? [] : [{ kind: 'unknown-element', count: 1, characters: outside }];
    const complete = readers.every(({ isClosed }) => isClosed);
    return {
      blocks: readers.map((reader): Block => ({ kind: 'group', content: reader.finish() })),
      leftOut: [...readers.flatMap((reader) => reader.leftOut), ...rest],
      complete,
    };
  } catch (error) {
    throw error instanceof DocumentRejected
      ? error
      : new DocumentRejected('broken', {}, { cause: error });
  }
}

function isStart(token: RtfToken): boolean {
  return token.kind === 'control' && token.word === 'rtf';
}

function visibleBytes(data: Buffer): number {
  return data.filter((byte) => byte > 0x20).length;
}

function describe(
  leftOut: readonly LeftOut[],
  complete: boolean,
  text: string,
): ExtractionWarning[] {
  const warnings: ExtractionWarning[] = [];
  if (!complete) {
    warnings.push({
      code: 'file-incomplete',
      message: 'The file ends before its own end mark. Text at its end may be missing.',
      detail: {},
    });
  }
  const embedded = leftOut.filter(({ kind }) => kind === 'embedded-object').length;
  if (embedded > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The file holds embedded objects. They were neither run nor read.',
      detail: { embedded },
    });
  }
  const characters = text.split('\ufffd').length - 1;
  if (characters > 0) {
    warnings.push({
      code: 'characters-unreadable',
      message:
        'Some characters are drawings or damaged, and are shown as a question mark in a diamond.',
      detail: { characters },
    });
  }
  return warnings;
}
