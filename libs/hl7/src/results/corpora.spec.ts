import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { corpusPath, hasCorpora, NO_CORPORA } from '../../../../test/support/corpora.js';
import { partsOf } from '../content/message-parts.js';
import { type Hl7Message, readMessage, typeOf } from '../message/hl7-message.js';
import { messagesIn } from '../message/messages-in-frame.js';
import { shownText } from './test/shown-page.js';

const FOLDER = corpusPath('hl7v2');

it('no value and no note of others’ messages is missing in the text of its document', ({
  skip,
}) => {
  skip(!hasCorpora, NO_CORPORA);
  const missing: string[] = [];
  let found = 0;
  for (const { file, message } of messages()) {
    const shown = bare(documentOf(message));
    for (const said of saidIn(message)) {
      if (shown.includes(bare(said))) found += 1;
      else missing.push(`${file}: ${said}`);
    }
  }
  expect(missing).toEqual([]);
  expect(found).toBeGreaterThan(4000);
});

function* messages(): Generator<{ readonly file: string; readonly message: Hl7Message }> {
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    for (const bytes of messagesIn(readFileSync(path)).messages) {
      const message = readMessage(bytes, '8859/1');
      if (message) yield { file: relative(FOLDER, path), message };
    }
  }
}

function documentOf(message: Hl7Message): string {
  const part = partsOf(message).parts.find(({ kind }) => kind === 'text');
  if (part?.kind !== 'text') return '';
  return part.mediaType === 'text/html' ? shownText(part.text) : part.text;
}

/** Every OBX-5 and NTE-3, taken apart here: of a coded value its words, or its code where it has none. */
function* saidIn(message: Hl7Message): Generator<string> {
  const [, encoding = '^~\\&'] = message.segments[0]?.fields ?? [];
  const [component = '^', repetition = '~', escape = '\\'] = encoding;
  const hasContent = message.segments.some(({ name }) => name === 'OBX');
  // such as a T01, which brings no document
  if (typeOf(message).type === 'MDM' && !hasContent) return;
  for (const { name, fields } of message.segments) {
    if (name !== 'OBX' && name !== 'NTE') continue;
    const type = name === 'OBX' ? (fields[1] ?? '').toUpperCase() : 'NTE';
    if (type === 'ED') continue; // a file of its own
    for (const one of (fields[name === 'OBX' ? 4 : 2] ?? '').split(repetition)) {
      const parts = one.split(component);
      const coded = /^C(?:E|WE|NE)$/.test(type);
      const sought = coded ? [parts[1] || parts[0] || parts[4] || ''] : parts;
      for (const part of sought) {
        for (const words of part.split(escape).filter((_, index) => index % 2 === 0)) {
          if (bare(words) !== '') yield words;
        }
      }
    }
  }
}

/** Letters and digits alone: how a date or a unit is laid out is not what is looked for. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
