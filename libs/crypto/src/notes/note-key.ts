import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { strictBase64 } from '../base64.js';
import { ED25519_BYTES, ed25519Public, publicBytes } from './ed25519.js';

// Keys of notes, as https://c2sp.org/signed-note spells them: name, key id and key. The type says
// what is signed: the text itself, or a witness's cosignature of it.
const TYPES = { ed25519: 0x01, 'cosignature/v1': 0x04 } as const;
export const KEY_ID_BYTES = 4;
const NAME = /^[^\p{White_Space}+]+$/u;
// eslint-disable-next-line no-control-regex -- the specification's own list
const CONTROL = /[\u0000-\u001f]/;
const SPELLED = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/;

export type NoteKeyType = keyof typeof TYPES;

/** A public key that notes are checked with. */
export interface NoteVerifier {
  readonly name: string;
  readonly type: NoteKeyType;
  readonly keyId: Buffer;
  readonly key: KeyObject;
}

export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject;
}

/** Reads a key in the field's spelling: name, key id in hex, base64 of type and key, joined by `+`. */
export function parseNoteKey(text: string): NoteVerifier {
  const [, name = '', id, spelled = ''] = SPELLED.exec(text) ?? [];
  const encoded = strictBase64(spelled);
  const type = typeOf(encoded?.[0]);
  if (!isNoteName(name) || encoded?.length !== 1 + ED25519_BYTES || type === undefined) {
    throw new TypeError('A key of notes is name+id+base64 of an Ed25519 key.');
  }
  const key = verifierOf(name, type, encoded.subarray(1));
  if (key.keyId.toString('hex') !== id) throw new TypeError('The key id is not that of this key.');
  return key;
}

export function spellNoteKey({ name, type, keyId, key }: NoteVerifier): string {
  const encoded = Buffer.concat([Buffer.of(TYPES[type]), publicBytes(key)]);
  return `${name}+${keyId.toString('hex')}+${encoded.toString('base64')}`;
}

/** @param privateKey an Ed25519 key, or one as PKCS #8 PEM */
export function noteSigner(name: string, privateKey: KeyObject | string): NoteSigner {
  return signerOf(name, 'ed25519', privateKey);
}

/**
 * Signs as a witness. The signed bytes do not hold the name: two witnesses never share a key.
 * @param privateKey an Ed25519 key, or one as PKCS #8 PEM
 */
export function cosigner(name: string, privateKey: KeyObject | string): NoteSigner {
  return signerOf(name, 'cosignature/v1', privateKey);
}

export function isNoteName(name: string): boolean {
  return NAME.test(name) && !CONTROL.test(name) && name.isWellFormed();
}

function signerOf(name: string, type: NoteKeyType, privateKey: KeyObject | string): NoteSigner {
  if (!isNoteName(name)) throw new TypeError('The name of a key has no space and no plus sign.');
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('Notes are signed with Ed25519.');
  return { ...verifierOf(name, type, publicBytes(key)), privateKey: key };
}

function typeOf(byte: number | undefined): NoteKeyType | undefined {
  if (byte === TYPES.ed25519) return 'ed25519';
  return byte === TYPES['cosignature/v1'] ? 'cosignature/v1' : undefined;
}

function verifierOf(name: string, type: NoteKeyType, bytes: Buffer): NoteVerifier {
  const keyId = createHash('sha256')
    .update(name)
    .update(Buffer.of(0x0a, TYPES[type]))
    .update(bytes)
    .digest()
    .subarray(0, KEY_ID_BYTES);
  return { name, type, keyId, key: ed25519Public(bytes) };
}
