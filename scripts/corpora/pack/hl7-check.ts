import { readFileSync } from 'node:fs';
import { partsOf, readMessage } from '@app/hl7';
import { headed } from '../hl7/expected-answers.js';
import { messagesOf, payloadsOf } from '../hl7/payloads.js';
import { type Hl7Value, isIn, isInOneLine, valuesOf } from './hl7-values.js';
import type { PackFile } from './pack-files.js';
import { WarmReader } from './warm-reader.js';

const SHOWN = 30;

export interface Hl7Figures {
  readonly files: number;
  readonly messages: number;
  /** OBX with a value, and NTE with a text. */
  readonly values: number;
  readonly notes: number;
  /** Those that the text of the document has not. */
  readonly lostValues: number;
  readonly lostNotes: number;
  /** Those of an MDM without OBX: it brings no document. */
  readonly withoutDocument: number;
  /** Those that no line has together with their name. */
  readonly apart: number;
  /** Each with what is missing, without the values themselves. */
  readonly differences: readonly { readonly path: string; readonly what: string }[];
}

/** Holds what the OBX and NTE of every message say against the text of the document that is made of it. */
export async function hl7Figures(files: readonly PackFile[]): Promise<Hl7Figures | null> {
  const counts = {
    files: 0,
    messages: 0,
    values: 0,
    notes: 0,
    lostValues: 0,
    lostNotes: 0,
    withoutDocument: 0,
    apart: 0,
  };
  const differences: { path: string; what: string }[] = [];
  using reader = new WarmReader();
  for (const { path, at } of files) {
    const bytes = readFileSync(at);
    if (!isHl7(bytes)) continue;
    counts.files += 1;
    for (const message of payloadsOf(path, bytes).flatMap(messagesOf)) {
      const values = valuesOf(message);
      counts.messages += 1;
      if (values.length === 0) continue;
      if (bringsNone(message, values)) {
        counts.withoutDocument += values.length;
        continue;
      }
      const text = await textOf(message, reader);
      for (const value of values) {
        const isNote = value.segment === 'NTE';
        const isThere = isIn(text, value);
        counts[isNote ? 'notes' : 'values'] += 1;
        if (!isThere) counts[isNote ? 'lostNotes' : 'lostValues'] += 1;
        else if (!isNote && !isInOneLine(text, value)) counts.apart += 1;
        if (!isThere) differences.push({ path, what: `${value.segment} ${value.type}`.trim() });
      }
    }
  }
  if (counts.files === 0) return null;
  return { ...counts, differences: summed(differences).slice(0, SHOWN) };
}

/** What a reviewer reads of it: the text part of a message, as the reader of its format gives it. */
async function textOf(message: Buffer, reader: WarmReader): Promise<string> {
  const read = readMessage(message, 'utf-8');
  if (!read) return '';
  let text = '';
  for (const part of partsOf(read).parts) {
    if (part.kind !== 'text') continue;
    const isPage = 'mediaType' in part && part.mediaType === 'text/html';
    const answer = await reader.read({ content: part.text }, isPage ? 'html' : 'txt');
    text += `${answer.text ?? ''}\n`;
  }
  return text;
}

function bringsNone(message: Buffer, values: readonly Hl7Value[]): boolean {
  return headed(message)?.type === 'MDM' && values.every(({ segment }) => segment === 'NTE');
}

function isHl7(bytes: Buffer): boolean {
  const start = bytes
    .subarray(0, 16)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return /^[\s\v]*MSH[^\w\s]/.test(start);
}

function summed(
  differences: readonly { readonly path: string; readonly what: string }[],
): readonly { readonly path: string; readonly what: string }[] {
  return [...Map.groupBy(differences, ({ path }) => path)].map(([path, some]) => ({
    path,
    what: [...Map.groupBy(some, ({ what }) => what)]
      .map(([what, all]) => `${all.length} ${what}`)
      .join(', '),
  }));
}
