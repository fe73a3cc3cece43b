import canonicalize from 'canonicalize';
import { NotCanonical } from './crypto.errors.js';

/**
 * The one spelling of a JSON value (RFC 8785), as bytes. Where JSON would drop or bend something
 * (undefined, NaN, a Date, a Map, half a surrogate pair), this refuses.
 */
export function canonicalJson(value: unknown): Buffer {
  // first: it is the one that notices an object inside itself, where the walk below would not end
  const text = spell(value);
  refuseWhatJsonBends(value);
  if (text === undefined) throw unspeakable('undefined');
  return Buffer.from(text, 'utf8');
}

function spell(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch (error) {
    throw new NotCanonical(
      'The value has no canonical JSON form: it contains NaN, an infinity, a bigint, half a surrogate pair, or itself.',
      { cause: error },
    );
  }
}

function refuseWhatJsonBends(root: unknown): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) {
      // by index: holes count as undefined
      for (let index = 0; index < value.length; index += 1) waiting.push(value[index]);
    } else if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) throw unspeakable('an object of a class');
      for (const child of Object.values(value)) waiting.push(child);
    } else if (!['string', 'number', 'boolean'].includes(typeof value) && value !== null) {
      throw unspeakable(typeof value);
    }
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function unspeakable(what: string): NotCanonical {
  return new NotCanonical(
    `Canonical JSON cannot contain ${what}. Leave it out, or write it as null, a string or a number.`,
  );
}
