import { parse } from 'parse5';
import { decodeText } from '../plain-text/decode-text.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import { describeLeftovers, leftOutOf } from './html-leftovers.js';
import { blocksOf, type HtmlBlocks } from './html-blocks.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';

/** Those that decide what is seen of a page. */
export const HTML_LIBRARIES = [
  'parse5',
  'css-tree',
  'css-select',
  'css-what',
  'color-name',
  'media-query-fns',
] as const;

const HEAD_BYTES = 4096;

/** The blocks of a page, for the reader of a file that holds one. */
export async function readPage(
  bytes: Buffer,
): Promise<HtmlBlocks & { readonly warnings: readonly ExtractionWarning[] }> {
  const { text: page, warnings } = decodeText(bytes, statedEncoding(bytes));
  return { ...(await blocksOf(parse(page))), warnings };
}

/** The text of a page; what a person would not see of it is marked. Nothing is fetched, run or followed. */
export async function extractHtml(bytes: Buffer): Promise<Extracted> {
  const builder = new TextBuilder();
  const { blocks, leftovers, warnings } = await readPage(bytes);
  renderBlocks(blocks, builder);
  const built = builder.build();
  return {
    ...built,
    leftOut: leftOutOf(leftovers, built.text),
    warnings: [...warnings, ...describeLeftovers(leftovers)],
    name: 'html',
    libraries: [...HTML_LIBRARIES, 'chardet'],
  };
}

/** `<meta charset>` or `<meta http-equiv="content-type">`; both state it as charset=label. */
function statedEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}
