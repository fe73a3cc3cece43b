export type EmbeddedWarning = 'base64-broken' | 'hex-broken' | 'encoding-unknown';

export interface EmbeddedBytes {
  readonly bytes: Buffer;
  readonly warnings: readonly EmbeddedWarning[];
}

/**
 * The bytes of ED.5 by ED.4 (table 0299). Line breaks and blanks in Base64 mean nothing. What is no
 * Base64 is left out and told, and so is an end that misses characters: the bytes before it are kept.
 */
export function embeddedBytes(
  data: string,
  encoding: string,
  asText: (data: string) => Buffer,
): EmbeddedBytes {
  switch (encoding.trim().toUpperCase()) {
    case 'BASE64':
      return base64(data);
    case 'HEX':
      return hexadecimal(data);
    case 'A':
      return { bytes: asText(data), warnings: [] };
    default:
      return looksLikeBase64(data)
        ? { ...base64(data), warnings: ['encoding-unknown'] }
        : { bytes: asText(data), warnings: ['encoding-unknown'] };
  }
}

function base64(data: string): EmbeddedBytes {
  // `\.br\` is how some senders wrap it
  const packed = /[\s\\]/.test(data) ? data.replaceAll(/\\\.br\\|\s+/g, '') : data;
  const whole = wholeBase64(packed);
  if (whole) return { bytes: whole, warnings: [] };
  const digits = packed.replaceAll(/[^A-Za-z0-9+/]/g, '');
  return { bytes: Buffer.from(digits, 'base64'), warnings: ['base64-broken'] };
}

function hexadecimal(data: string): EmbeddedBytes {
  const packed = data.replaceAll(/\s+/g, '');
  const whole = packed.length % 2 === 0 && !/[^\dA-Fa-f]/.test(packed);
  return { bytes: Buffer.from(packed, 'hex'), warnings: whole ? [] : ['hex-broken'] };
}

/** Long enough not to be a word. */
function looksLikeBase64(data: string): boolean {
  const packed = data.replaceAll(/\s+/g, '');
  return packed.length >= 64 && wholeBase64(packed) !== null;
}

/**
 * Null where it is not whole. Told by how many bytes come out, since what is no digit gives none: a pattern
 * for millions of characters takes longer than to decode them, or exceeds the engine's stack.
 */
function wholeBase64(packed: string): Buffer | null {
  if (packed.length % 4 !== 0 || /[-_]/.test(packed)) return null;
  const padding = packed.endsWith('==') ? 2 : packed.endsWith('=') ? 1 : 0;
  const bytes = Buffer.from(packed, 'base64');
  return bytes.length === (packed.length / 4) * 3 - padding ? bytes : null;
}
