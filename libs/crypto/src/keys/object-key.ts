import { createSecretKey, generateKeySync, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';

const KEY_BYTES = 32;
const PRINTED = '[key]';

let reveal: (key: ObjectKey) => KeyObject;

/**
 * A secret of 256 bits. It cannot be printed, logged or turned into JSON, and its bytes leave this
 * library only wrapped under another key, or to the provider that wraps them.
 */
export class ObjectKey {
  readonly #secret: KeyObject;

  static {
    reveal = (key) => key.#secret;
  }

  private constructor(secret: KeyObject) {
    this.#secret = secret;
  }

  static random(): ObjectKey {
    return new ObjectKey(generateKeySync('aes', { length: KEY_BYTES * 8 }));
  }

  /** Copies `bytes`; the caller wipes its own. */
  static fromBytes(bytes: Uint8Array): ObjectKey {
    if (bytes.length !== KEY_BYTES) {
      throw new RangeError(`A key has ${KEY_BYTES} bytes, and this one has ${bytes.length}.`);
    }
    return new ObjectKey(createSecretKey(bytes));
  }

  toJSON(): string {
    return PRINTED;
  }

  toString(): string {
    return PRINTED;
  }

  [inspect.custom](): string {
    return PRINTED;
  }
}

/** For the files of this library only: src/index.ts does not export it. */
export function secretOf(key: ObjectKey): KeyObject {
  return reveal(key);
}
