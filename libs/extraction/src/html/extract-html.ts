import { parse } from 'parse5';
import { decodeText } from '../plain-text/decode-text.js';
import type { Extracted } from '../model/extracted.js';
import { describeLeftovers } from './html-leftovers.js';
import { readBlocks } from './html-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';

const HEAD_BYTES = 4096;

/** The text of a page; what a person would not see of it is marked. Nothing is fetched, run or followed. */
export function extractHtml(bytes: Buffer): Extracted {
  const { text: page, warnings } = decodeText(bytes, statedEncoding(bytes));
  const builder = new TextBuilder();
  const leftovers = readBlocks(parse(page), builder);
  return {
    ...builder.build(),
    warnings: [...warnings, ...describeLeftovers(leftovers)],
    name: 'html',
    libraries: ['parse5', 'chardet'],
  };
}

/** `<meta charset>` or `<meta http-equiv="content-type">`; both state it as charset=label. */
function statedEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}
