import { isUtf8 } from 'node:buffer';
import { canonicalJson } from './canonical-json.js';

// How JSON.stringify writes half a surrogate pair, which RFC 8785 refuses.
const HALF_A_PAIR = String.raw`\ud`;

/** The value of these bytes, if they are its one spelling (RFC 8785); undefined if they are not. */
export function readCanonicalJson(bytes: Buffer): unknown {
  try {
    const text = bytes.toString('utf8');
    const value: unknown = JSON.parse(text);
    if (isPlainlyCanonical(value, text, bytes)) return value;
    return canonicalJson(value).equals(bytes) ? value : undefined;
  } catch {
    return undefined; // what is no JSON at all is no spelling of it either
  }
}

/**
 * Several times faster than to spell the value anew, and true of nearly every canonical text. What
 * JSON.stringify writes differs from RFC 8785 in the order of names and in half surrogate pairs alone.
 * Names that look like numbers come in another order from it, so such texts are left to the long way.
 */
function isPlainlyCanonical(value: unknown, text: string, bytes: Buffer): boolean {
  try {
    return (
      JSON.stringify(value) === text &&
      isUtf8(bytes) &&
      !text.includes(HALF_A_PAIR) &&
      isInOrder(value)
    );
  } catch {
    return false; // nested deeper than the stack goes
  }
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before: string | undefined;
  for (const [name, child] of Object.entries(value)) {
    if ((before !== undefined && name <= before) || !isInOrder(child)) return false;
    before = name;
  }
  return true;
}
