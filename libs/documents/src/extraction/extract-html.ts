import { parse } from 'parse5';
import { decodeText } from './decode-text.js';
import type { Extracted } from './extracted.js';
import type { ExtractionWarning } from './extraction-format.js';
import { readBlocks, type LeftOut } from './html-blocks.js';
import { TextBuilder } from './text-builder.js';

const HEAD_BYTES = 4096;

/** The text a reader of the page would see. Nothing is fetched, run or followed. */
export function extractHtml(bytes: Buffer): Extracted {
  const { text, warnings } = decodeText(bytes, statedEncoding(bytes));
  const builder = new TextBuilder();
  const leftOut = readBlocks(parse(text), builder);
  return {
    ...builder.build(),
    warnings: [...warnings, ...describe(leftOut)],
    name: 'html',
    libraries: ['parse5', 'chardet'],
  };
}

/** `<meta charset>` or `<meta http-equiv="content-type">`; both state it as charset=label. */
function statedEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function describe(leftOut: LeftOut): ExtractionWarning[] {
  const { scripts, embedded, ...silent } = leftOut;
  const warnings: ExtractionWarning[] = [];
  if (scripts + embedded > 0) {
    warnings.push({
      code: 'active-content',
      message: 'The page holds scripts or embedded content. They were neither run nor read.',
      detail: { scripts, embedded },
    });
  }
  if (silent.hidden + silent.pictures + silent.titles + silent.styles > 0) {
    warnings.push({
      code: 'left-out',
      message:
        'Parts that are not running text (hidden parts, pictures, page title, styles) were not read.',
      detail: { ...silent },
    });
  }
  return warnings;
}
