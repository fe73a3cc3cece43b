import { parse as parseHtml } from 'parse5';
import PostalMime, { type Attachment as MimePart, type Email } from 'postal-mime';
import {
  bareName,
  describeAttachments,
  enforceLimits,
  refusedOf,
} from '../containers/attached-files.js';
import { emailHeaderLines, isEncryptedEmail } from './email-headers.js';
import type { Attachment, Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import { type LeftOut, visibleLength } from '../model/left-out.js';
import { HTML_LIBRARIES } from '../html/extract-html.js';
import { blocksOf } from '../html/html-blocks.js';
import { describeLeftovers, leftOutOf } from '../html/html-leftovers.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';

// First numbers of block paths: a message has three parts of its own.
const HEADER = 0;
const BODY = 1;
const LIST = 2;
// A version that has so much less to say than the other is a stand-in for it.
const STAND_IN = 0.5;

/**
 * A message as its reader sees it: the headers that every program shows, the body, the names of what
 * came with it. Attachments are handed on; they become documents of their own.
 */
export async function extractEmail(bytes: Buffer, reading: ExtractionContext): Promise<Extracted> {
  const email = await parse(bytes);
  if (isEncryptedEmail(email)) throw new DocumentRejected('encrypted', { found: 'email' });
  const { attachments, left } = sort(email.attachments);
  enforceLimits(attachments, reading);
  const builder = new TextBuilder();
  appendLines(builder, emailHeaderLines(email), HEADER);
  builder.separate('\n\n');
  const body = await readBody(email, builder);
  builder.separate('\n\n');
  appendLines(builder, attachments.map(lineOf), LIST);
  const built = builder.build();
  const refused = await refusedOf(attachments);
  return {
    ...built,
    attachments,
    leftOut: [...body.leftOut, ...leftOutParts(refused.length, left, body.html)],
    warnings: [
      ...body.warnings,
      ...unreadable(built.text),
      ...describe(attachments, refused, left),
    ],
    name: 'email',
    libraries: ['postal-mime', ...HTML_LIBRARIES],
  };
}

async function parse(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    throw new DocumentRejected('broken', {}, { cause: error });
  }
}

interface LeftParts {
  /** Drawn inside the message, such as the logo of a signature: the ids that the page has for them. */
  readonly pictures: string[];
  empty: number;
}

function sort(parts: readonly MimePart[]): {
  readonly attachments: readonly Attachment[];
  readonly left: LeftParts;
} {
  const left: LeftParts = { pictures: [], empty: 0 };
  const attachments: Attachment[] = [];
  for (const { related, mimeType, filename, content, contentId = '' } of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    if (related && /^image\//i.test(mimeType))
      left.pictures.push(contentId.replaceAll(/^<|>$/g, ''));
    else if (bytes.length === 0) left.empty += 1;
    else
      attachments.push({
        fileName: bareName(filename ?? nameFor(mimeType)),
        mediaType: mimeType,
        bytes,
      });
  }
  return { attachments, left };
}

/** A forwarded message has no name of its own. */
function nameFor(mimeType: string): string {
  return mimeType === 'message/rfc822' ? 'message.eml' : '';
}

function appendLines(builder: TextBuilder, lines: readonly string[], part: number): void {
  for (const [index, line] of lines.entries()) {
    builder.append(line, { kind: 'block', path: [part, index] });
    builder.separate('\n');
  }
}

function lineOf({ fileName }: Attachment): string {
  return fileName === '' ? 'Attachment without a name' : `Attachment: ${fileName}`;
}

interface Body {
  readonly html: string;
  readonly warnings: readonly ExtractionWarning[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Of two versions the HTML one, which is what mail programs show: the plain one has lost the rows of tables, empty
 * cells and strikes. What only the other one says is counted.
 */
async function readBody({ text = '', html = '' }: Email, builder: TextBuilder): Promise<Body> {
  const page = new TextBuilder();
  const { blocks, leftovers } = await blocksOf(parseHtml(html), [BODY]);
  renderBlocks(blocks, page);
  const built = page.build();
  if (
    visibleLength(built.text) < visibleLength(text) * STAND_IN ||
    visibleLength(built.text) === 0
  ) {
    appendPlain(text, builder);
    const left = [...leftOutOf(leftovers, text), ...otherVersion(built.text, text, 'text-html')];
    return { html, warnings: describeLeftovers(leftovers), leftOut: left };
  }
  builder.take(built);
  return {
    html,
    warnings: describeLeftovers(leftovers),
    leftOut: [...leftOutOf(leftovers, built.text), ...otherVersion(text, built.text, 'text-plain')],
  };
}

/** Words of one version that the one that is read does not have, addresses of links aside. */
function otherVersion(other: string, read: string, name: string): LeftOut[] {
  const known = new Set(wordsOf(read));
  const missing = wordsOf(other.replaceAll(/\b(?:https?|cid|mailto):\S+/giu, '')).filter(
    (word) => !known.has(word),
  );
  const characters = missing.join('').length;
  return characters === 0 ? [] : [{ kind: 'section', name, count: 1, characters }];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Attachments that are read are documents of their own. */
function leftOutParts(refused: number, { pictures, empty }: LeftParts, html: string): LeftOut[] {
  // Those that the page shows are counted there.
  const others = pictures.filter((id) => id === '' || !html.includes(`cid:${id}`));
  const counted: LeftOut[] = [
    { kind: 'picture', count: others.length },
    { kind: 'attachment', count: refused },
    { kind: 'attachment', count: empty, name: 'empty' },
  ];
  return counted.filter(({ count }) => count > 0);
}

function appendPlain(text: string, builder: TextBuilder): void {
  let blank = '';
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    builder.separate(blank);
    builder.append(line, { kind: 'block', path: [BODY, index] });
    blank = /\S/u.test(line) ? '\n' : `${blank}\n`;
  }
}

function describe(
  attachments: readonly Attachment[],
  refused: readonly number[],
  left: LeftParts,
): ExtractionWarning[] {
  const warnings = [...describeAttachments(attachments.length, refused)];
  if (left.pictures.length + left.empty > 0) {
    warnings.push({
      code: 'left-out',
      message: 'Pictures inside the message, and attachments without a byte, were not read.',
      detail: { pictures: left.pictures.length, empty: left.empty },
    });
  }
  return warnings;
}

function unreadable(text: string): ExtractionWarning[] {
  const characters = text.split('\ufffd').length - 1;
  if (characters === 0) return [];
  return [
    {
      code: 'characters-unreadable',
      message:
        'Some characters are damaged in the message and are shown as a question mark in a diamond.',
      detail: { characters },
    },
  ];
}
