const LENGTH_BYTES = 4;

/**
 * Every part behind its length (32 bits, big-endian), so that no two lists of parts give the same
 * bytes: ('ab', 'c') is never ('a', 'bc').
 */
export function encodeLengthPrefixed(parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? encodeText(part) : part;
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** UTF-8. Refuses what UTF-8 cannot hold: Buffer.from would put U+FFFD there and two texts would become one. */
export function encodeText(text: string): Buffer {
  if (!text.isWellFormed()) {
    throw new TypeError(
      'The text holds half of a surrogate pair, which UTF-8 cannot store. Pass it through toWellFormed() where it enters.',
    );
  }
  return Buffer.from(text, 'utf8');
}
