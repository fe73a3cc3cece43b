import { decodeText } from './decode-text.js';
import type { Extracted } from '../model/extracted.js';
import { TextBuilder } from '../rendering/text-builder.js';

/** One run a line. Line ends of every kind become line feeds; nothing else changes. */
export function extractText(bytes: Uint8Array): Extracted {
  const { text, warnings } = decodeText(bytes);
  const builder = new TextBuilder();
  let blank = '';
  for (const [index, line] of text.split(/\r\n|[\n\r\f\u2028\u2029]/).entries()) {
    builder.separate(blank);
    builder.append(line, { kind: 'line', line: index + 1 });
    blank = /\S/u.test(line) ? '\n' : `${blank}\n`;
  }
  return { ...builder.build(), warnings: [...warnings], name: 'text', libraries: ['chardet'] };
}
