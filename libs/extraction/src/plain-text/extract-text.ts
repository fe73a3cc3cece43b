import { decodeText } from './decode-text.js';
import type { Extracted } from '../model/extracted.js';
import type { LeftOut } from '../model/left-out.js';
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
  return {
    ...builder.build(),
    leftOut: unreadSegments(text),
    warnings: [...warnings],
    name: 'text',
    libraries: ['chardet'],
  };
}

// As `@app/hl7` ends the text of a message; of one with values it is in the head of the page.
const UNREAD_LINE =
  /(?:^|\n)Segments of the message that are not read: ((?:[A-Z][A-Z0-9]{2}(?: \(\d{1,5}\))?(?:, |(?=\s*$)))+)\s*$/;

/** A text that was made of an HL7 message says at its end which segments are not in it. */
function unreadSegments(text: string): LeftOut[] {
  const named = UNREAD_LINE.exec(text)?.[1]?.trim().split(', ') ?? [];
  return named.map((one) => {
    const [name = '', count = ''] = one.split(/[ ()]+/);
    return { kind: 'segment', name, count: Math.max(1, Number(count)) };
  });
}
