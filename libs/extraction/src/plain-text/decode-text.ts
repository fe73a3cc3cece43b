import type { ExtractionWarning } from '../model/extraction-format.js';
import { guessEncoding } from './guess-encoding.js';
import { decodeUnicode, markedForm, unmarkedForm } from './unicode-forms.js';

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly ExtractionWarning[];
}

// A file of UTF-8 may be cut or damaged in places; with so many good characters for each bad byte it is UTF-8 still.
const GOOD_FOR_BAD = 4;
// eslint-disable-next-line no-control-regex -- escape sequences are its mark
const ISO_2022_JP = /\u001b(?:\$[@B]|\([IJ])/;

/**
 * Text of bytes whose encoding nobody stated: byte order mark, then Unicode by its own marks, then
 * the best guess with a warning. `stated` is a label found in the file itself.
 */
export function decodeText(bytes: Uint8Array, stated?: string): DecodedText {
  const form = markedForm(bytes) ?? (bytes.includes(0) ? unmarkedForm(bytes) : null);
  if (form !== null) return withWarnings(decodeUnicode(bytes, form));
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null && ISO_2022_JP.test(utf8)) {
    return withWarnings(new TextDecoder('iso-2022-jp').decode(bytes));
  }
  if (utf8 !== null) return withWarnings(utf8);
  // A file whose statement can be read is in no form that has zero bytes.
  const named =
    stated === undefined || /^utf-?(16|32)/i.test(stated) ? null : tryDecode(bytes, stated);
  if (named !== null) return { text: named, warnings: [] };
  if (isDamagedUtf8(bytes)) return withWarnings(new TextDecoder().decode(bytes));
  const { text, confidence } = guessEncoding(bytes);
  return withWarnings(text, [guessed(confidence)]);
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding, or a label that nobody knows: the caller has another answer.
    return null;
  }
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const bad = text.split('\ufffd').length - 1;
  const good = text.match(/[\u0080-\ufffc\ufffe-\uffff]/g)?.length ?? 0;
  return good >= bad * GOOD_FOR_BAD;
}

function withWarnings(text: string, warnings: readonly ExtractionWarning[] = []): DecodedText {
  const replaced = text.split('\ufffd').length - 1;
  return { text, warnings: replaced === 0 ? warnings : [...warnings, unreadable(replaced)] };
}

function guessed(confidence: number): ExtractionWarning {
  return {
    code: 'encoding-guessed',
    message:
      'The file does not say which characters its bytes stand for. Letters with accents may be wrong.',
    detail: { confidence },
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
