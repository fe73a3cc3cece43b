import { analyse } from 'chardet';
import type { ExtractionWarning } from './extraction-format.js';

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly ExtractionWarning[];
}

// Below this the detector guesses among relatives; Western European is then the likelier answer.
const MIN_CONFIDENCE = 60;
const FALLBACK = 'windows-1252';

/**
 * Text of bytes whose encoding nobody stated: byte order mark, then UTF-8, then the best guess with
 * a warning. `stated` is a label found in the file itself.
 */
export function decodeText(bytes: Uint8Array, stated?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, warnings: [] };
  const named = stated === undefined ? null : tryDecode(bytes, stated);
  if (named !== null) return { text: named, warnings: [] };
  return guess(bytes);
}

/** Whether the bytes can be text at all: no zero bytes (save in UTF-16 with a mark), few control characters. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const mark = byteOrderMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return true;
  let odd = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    // Tab, line feed, form feed, carriage return and escape occur in text.
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      odd += 1;
  }
  return odd <= Math.max(2, bytes.length / 100);
}

function byteOrderMark([first, second, third]: Uint8Array):
  'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText {
  const text = new TextDecoder(label).decode(bytes);
  const replaced = text.split('\ufffd').length - 1;
  return { text, warnings: replaced === 0 ? [] : [unreadable(replaced)] };
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding, or a label that nobody knows: the caller has another answer.
    return null;
  }
}

function guess(bytes: Uint8Array): DecodedText {
  const best = analyse(bytes).find(({ confidence }) => confidence >= MIN_CONFIDENCE);
  const text = (best && tryDecode(bytes, best.name)) ?? new TextDecoder(FALLBACK).decode(bytes);
  return {
    text,
    warnings: [
      {
        code: 'encoding-guessed',
        message:
          'The file does not say which characters its bytes stand for. Letters with accents may be wrong.',
        detail: { confidence: best?.confidence ?? 0 },
      },
    ],
  };
}

function unreadable(characters: number): ExtractionWarning {
  return {
    code: 'characters-unreadable',
    message:
      'Some characters are damaged in the file and are shown as a question mark in a diamond.',
    detail: { characters },
  };
}
