import { createHash, createPrivateKey, type KeyObject, sign, verify } from 'node:crypto';
import { NoteNotTrusted } from './crypto.errors.js';
import { ED25519_BYTES, ed25519Public, publicBytes } from './ed25519.js';

// Text signed with Ed25519 in the form of https://c2sp.org/signed-note: the text, an empty line, and
// lines of em dash, key name and base64 of key id and signature.
const TYPE_ED25519 = 0x01;
const KEY_ID_BYTES = 4;
const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const NAME = /^[^\s+]+$/;
// eslint-disable-next-line no-control-regex -- the specification's own list
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const MAX_SIGNATURES = 16;

/** A public key that notes are checked with. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  readonly key: KeyObject;
}

export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject;
}

/** Reads a key in the field's spelling: name, key id in hex, base64 of type and key, joined by `+`. */
export function parseNoteKey(text: string): NoteVerifier {
  const [name = '', id = '', ...rest] = text.split('+');
  const encoded = Buffer.from(rest.join('+'), 'base64');
  if (!NAME.test(name) || encoded.length !== 1 + ED25519_BYTES || encoded[0] !== TYPE_ED25519) {
    throw new TypeError('A key of notes is name+id+base64 of an Ed25519 key.');
  }
  const key = verifierOf(name, encoded.subarray(1));
  if (key.keyId.toString('hex') !== id) throw new TypeError('The key id is not that of this key.');
  return key;
}

export function spellNoteKey({ name, keyId, key }: NoteVerifier): string {
  const encoded = Buffer.concat([Buffer.of(TYPE_ED25519), publicBytes(key)]);
  return `${name}+${keyId.toString('hex')}+${encoded.toString('base64')}`;
}

/** @param privateKey an Ed25519 key, or one as PKCS #8 PEM */
export function noteSigner(name: string, privateKey: KeyObject | string): NoteSigner {
  if (!NAME.test(name)) throw new TypeError('The name of a key has no space and no plus sign.');
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('Notes are signed with Ed25519.');
  return { ...verifierOf(name, publicBytes(key)), privateKey: key };
}

/** @param text one or more lines, the last of which has its end too */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || CONTROL.test(text) || !text.isWellFormed()) {
    throw new TypeError('The text of a note is lines of text, each with its end.');
  }
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  const encoded = Buffer.concat([signer.keyId, signature]).toString('base64');
  return `${text}\n\u2014 ${signer.name} ${encoded}\n`;
}

/** The text, if one of these keys signed it. Signatures of other keys are passed over. Throws `NoteNotTrusted`. */
export function openNote(note: string, known: readonly NoteVerifier[]): string {
  const at = note.lastIndexOf('\n\n');
  if (at === -1 || !note.endsWith('\n') || CONTROL.test(note)) throw new NoteNotTrusted('no-note');
  const text = note.slice(0, at + 1);
  const lines = note.slice(at + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new NoteNotTrusted('no-note');
  let signed = false;
  for (const line of lines) {
    const { name, keyId, signature } = readLine(line);
    const key = known.find((one) => one.name === name && one.keyId.equals(keyId));
    if (!key) continue;
    if (!verify(null, Buffer.from(text), key.key, signature)) throw new NoteNotTrusted('altered');
    signed = true;
  }
  if (!signed) throw new NoteNotTrusted('unknown-key');
  return text;
}

function readLine(line: string): {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
} {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length <= KEY_ID_BYTES) throw new NoteNotTrusted('no-note');
  return {
    name,
    keyId: bytes.subarray(0, KEY_ID_BYTES),
    signature: bytes.subarray(KEY_ID_BYTES),
  };
}

function verifierOf(name: string, bytes: Buffer): NoteVerifier {
  const keyId = createHash('sha256')
    .update(name)
    .update(Buffer.of(0x0a, TYPE_ED25519))
    .update(bytes)
    .digest()
    .subarray(0, KEY_ID_BYTES);
  return { name, keyId, key: ed25519Public(bytes) };
}
