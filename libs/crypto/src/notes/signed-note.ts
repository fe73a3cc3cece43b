import { sign, verify } from 'node:crypto';
import { strictBase64 } from '../base64.js';
import { cosignatureOf, cosignedAt } from './cosignature.js';
import { NoteNotTrusted } from '../crypto.errors.js';
import { isNoteName, KEY_ID_BYTES, type NoteSigner, type NoteVerifier } from './note-key.js';

// Text signed with Ed25519 in the form of https://c2sp.org/signed-note: the text, an empty line, and
// lines of em dash, key name and base64 of key id and signature.
const SIGNATURE_LINE = /^\u2014 (\S+) (\S+)$/;
// eslint-disable-next-line no-control-regex -- the specification's own list
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const MAX_SIGNATURES = 16;
const MAX_BYTES = 1024 * 1024;

/** A signature of a known key that was checked and is right. */
export interface NoteSignature {
  readonly key: NoteVerifier;
  /** As it stands in the note, without the line's end. */
  readonly line: string;
  /** Seconds since 1970 that a cosignature names; other signatures name no time. */
  readonly seconds: bigint | null;
}

export interface OpenedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** @param text one or more lines, the last of which has its end too */
export function signNote(text: string, signer: NoteSigner): string {
  if (signer.type !== 'ed25519') throw new TypeError('A witness signs with cosignNote.');
  const signature = sign(null, Buffer.from(textOf(text)), signer.privateKey);
  return `${text}\n${signatureLine(signer, signature)}\n`;
}

/** A witness's signature of a note's text: the line that is added to the note, without its end. */
export function cosignNote(text: string, signer: NoteSigner, at: Date): string {
  if (signer.type !== 'cosignature/v1') throw new TypeError('Only a witness cosigns.');
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  return signatureLine(signer, cosignatureOf(textOf(text), signer.privateKey, seconds));
}

/** The text, if one of these keys signed it. Signatures of other keys are passed over. Throws `NoteNotTrusted`. */
export function openNote(note: string | Uint8Array, known: readonly NoteVerifier[]): string {
  return openSignatures(note, known).text;
}

/** The text, and who of the known keys signed it: at least one. Throws `NoteNotTrusted`. */
export function openSignatures(
  note: string | Uint8Array,
  known: readonly NoteVerifier[],
): OpenedNote {
  const { text, lines } = split(decode(note));
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const { name, keyId, signature } = readLine(line);
    const key = known.find((one) => one.name === name && one.keyId.equals(keyId));
    if (key) signatures.push({ key, line, seconds: check(text, key, signature) });
  }
  if (signatures.length === 0) throw new NoteNotTrusted('unknown-key');
  return { text, signatures };
}

function signatureLine({ name, keyId }: NoteSigner, signature: Buffer): string {
  return `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}`;
}

function textOf(text: string): string {
  if (text.endsWith('\n') && !CONTROL.test(text) && text.isWellFormed()) return text;
  throw new TypeError('The text of a note is lines of text, each with its end.');
}

function decode(note: string | Uint8Array): string {
  if (note.length > MAX_BYTES) throw new NoteNotTrusted('no-note');
  if (typeof note === 'string') return note;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(note);
  } catch {
    // bytes that are no UTF-8 are no note, whatever is wrong with them
    throw new NoteNotTrusted('no-note');
  }
}

function split(note: string): { readonly text: string; readonly lines: readonly string[] } {
  const at = note.lastIndexOf('\n\n');
  if (at === -1 || !note.endsWith('\n') || CONTROL.test(note) || !note.isWellFormed()) {
    throw new NoteNotTrusted('no-note');
  }
  const lines = note.slice(at + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new NoteNotTrusted('no-note');
  return { text: note.slice(0, at + 1), lines };
}

function readLine(line: string): {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
} {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = strictBase64(encoded);
  if (!isNoteName(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) {
    throw new NoteNotTrusted('no-note');
  }
  return {
    name,
    keyId: bytes.subarray(0, KEY_ID_BYTES),
    signature: bytes.subarray(KEY_ID_BYTES),
  };
}

function check(text: string, key: NoteVerifier, signature: Buffer): bigint | null {
  if (key.type === 'ed25519') {
    if (verify(null, Buffer.from(text), key.key, signature)) return null;
    throw new NoteNotTrusted('altered');
  }
  const seconds = cosignedAt(text, key.key, signature);
  if (seconds === undefined) throw new NoteNotTrusted('altered');
  return seconds;
}
