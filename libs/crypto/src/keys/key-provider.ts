import type { KeyContext } from './key-wrapping.js';
import type { ObjectKey } from './object-key.js';

export const KEY_PROVIDERS = ['file', 'vault'] as const;
export type KeyProviderKind = (typeof KEY_PROVIDERS)[number];

/** A key as it lies in the database. */
export interface WrappedKey {
  /** The root key that it lies under; null where that was written before root keys had names. */
  readonly rootKey: string | null;
  readonly bytes: Uint8Array;
}

export interface NewlyWrappedKey {
  readonly rootKey: string;
  readonly bytes: Buffer;
}

/** Keeps the root keys, under which every tenant's keys lie. None of them is ever given out. */
export interface KeyProvider {
  readonly kind: KeyProviderKind;
  /** The name of the root key that wraps from now on. */
  current(): Promise<string>;
  /** The names of all that still open what lies under them, the current one among them. */
  available(): Promise<readonly string[]>;
  wrap(key: ObjectKey, context: KeyContext): Promise<NewlyWrappedKey>;
  /** Throws RootKeyUnusable where root key, context or bytes are others than at wrapping. */
  unwrap(wrapped: WrappedKey, context: KeyContext): Promise<ObjectKey>;
  /** Makes a new root key and answers with its name. One at a time: the caller holds a lock. */
  rotate(): Promise<string>;
  /** What would be destroyed together with it, itself included. */
  destroyedWith(rootKey: string): Promise<readonly string[]>;
  /** For good. The caller has seen to it that nothing lies under it. */
  destroy(rootKey: string): Promise<void>;
}
