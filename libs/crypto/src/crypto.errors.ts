import { DomainError } from '@app/platform';

/**
 * Stored ciphertext does not belong where it lies: altered, moved, cut short, or sealed with another
 * key. It never says which, because whoever altered it would learn from that.
 */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly code = 'seal-broken';

  constructor(options?: ErrorOptions) {
    super(
      'Stored data failed its integrity check and was not opened. Restore it from a backup and find out who could write to the database.',
      options,
    );
  }
}

/** The bytes are intact, yet this version of the program does not know their shape. */
export class SealedShapeUnknown extends Error {
  override readonly name = 'SealedShapeUnknown';
  readonly code = 'sealed-shape-unknown';

  constructor() {
    super(
      'A stored value has a form that this version cannot read. Start the version that wrote it, or migrate the data.',
    );
  }
}

export class SealedValueTooLarge extends DomainError {
  override readonly code = 'sealed-value-too-large';
  override readonly kind = 'too-large';

  constructor(sizeBytes: number, maxBytes: number) {
    super(
      `An encrypted value can have at most ${maxBytes} bytes; this one has ${sizeBytes}. Split it, or store it in segments.`,
    );
  }
}

/** The root key cannot be used; the message says what to do, and names the file, never its content. */
export class RootKeyUnusable extends Error {
  override readonly name = 'RootKeyUnusable';
  readonly code = 'root-key-unusable';
}

/** Who keeps the root keys does not answer, or not now. */
export class KeyProviderUnavailable extends DomainError {
  override readonly code = 'key-provider-unavailable';
  override readonly kind = 'unavailable';
}

/** A value has no exact JSON form. The message names the kind of value, never the value. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  readonly code = 'not-canonical';
}

const UNTRUSTED = {
  'no-note': 'it is not a signed text',
  altered: 'it was changed after it was signed',
  'unknown-key': 'none of the known keys has signed it',
} as const;

/** A signed text is not what a known key signed. Whoever opens it says which text, and what to do. */
export class NoteNotTrusted extends Error {
  override readonly name = 'NoteNotTrusted';
  readonly code = 'note-not-trusted';

  constructor(readonly reason: keyof typeof UNTRUSTED) {
    super(UNTRUSTED[reason]);
  }
}
