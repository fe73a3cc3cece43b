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
  const packed = data.replaceAll(/\\\.br\\|\s+/g, '');
  const digits = packed.replaceAll(/[^A-Za-z0-9+/]/g, '');
  return {
    bytes: Buffer.from(digits, 'base64'),
    warnings: isWholeBase64(packed) ? [] : ['base64-broken'],
  };
}

function hexadecimal(data: string): EmbeddedBytes {
  const packed = data.replaceAll(/\s+/g, '');
  const whole = packed.length % 2 === 0 && !/[^\dA-Fa-f]/.test(packed);
  return { bytes: Buffer.from(packed, 'hex'), warnings: whole ? [] : ['hex-broken'] };
}

/** Long enough not to be a word. */
function looksLikeBase64(data: string): boolean {
  const packed = data.replaceAll(/\s+/g, '');
  return packed.length >= 64 && isWholeBase64(packed);
}

/** No pattern for the whole of it: a repetition over millions of characters exceeds the engine's stack. */
function isWholeBase64(packed: string): boolean {
  const end = packed.search(/[^A-Za-z0-9+/]/);
  return packed.length % 4 === 0 && (end < 0 || ['=', '=='].includes(packed.slice(end)));
}
