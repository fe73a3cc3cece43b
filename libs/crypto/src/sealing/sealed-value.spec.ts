import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SealBroken, SealedShapeUnknown, SealedValueTooLarge } from '../crypto.errors.js';
import { newKey } from '../keys/key-wrapping.js';
import type { SealedPlace } from './sealed-place.js';
import {
  openJson,
  openText,
  openValue,
  SEALED_VALUE_MAX_BYTES,
  sealJson,
  sealText,
  sealValue,
} from './sealed-value.js';

const PLACE: SealedPlace = { tenantId: 't', table: 'person', rowId: 'r', version: 0 };

describe('a sealed value', () => {
  it.each([0, 1, 1000, 5 * 1024 * 1024 + 3])('comes back at %i bytes', (size) => {
    const key = newKey();
    const value = randomBytes(size);
    expect(openValue(key, PLACE, sealValue(key, PLACE, value)).equals(value)).toBe(true);
  });

  it('says its bound when it is too large', () => {
    const large = Buffer.alloc(SEALED_VALUE_MAX_BYTES + 1);
    expect(() => sealValue(newKey(), PLACE, large)).toThrow(SealedValueTooLarge);
    expect(() => sealValue(newKey(), PLACE, large)).toThrow('67108864');
  });

  it('is refused after any one bit has changed', () => {
    const key = newKey();
    const sealed = sealValue(key, PLACE, Buffer.from('word'));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const touched = Buffer.from(sealed);
      touched.writeUInt8(touched.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openValue(key, PLACE, touched)).toThrow(SealBroken);
    }
  });

  it('cannot be moved to another tenant, row, version or column, where parts could run together', () => {
    const key = newKey();
    const sealed = sealText(key, { ...PLACE, tenantId: 'ab', table: 'c' }, 'word');
    const elsewhere: SealedPlace[] = [
      { ...PLACE, tenantId: 'a', table: 'bc' },
      { ...PLACE, tenantId: 'ab', table: 'c', rowId: 's' },
      { ...PLACE, tenantId: 'ab', table: 'c', version: 1 },
      { ...PLACE, tenantId: 'ab', table: 'c', column: 'name' },
    ];
    for (const place of elsewhere) expect(() => openText(key, place, sealed)).toThrow(SealBroken);
  });

  it('keeps text exactly, byte-order mark and all', () => {
    const key = newKey();
    const text = '\uFEFFFieber 38,5 °C 😷\r\n';
    expect(openText(key, PLACE, sealText(key, PLACE, text))).toBe(text);
  });

  it('refuses text that UTF-8 would change without a word', () => {
    expect(() => sealText(newKey(), PLACE, 'a\uD83D')).toThrow('surrogate');
  });

  it('refuses a version that is no whole number', () => {
    expect(() => sealText(newKey(), { ...PLACE, version: NaN }, 'a')).toThrow(RangeError);
    expect(() => sealText(newKey(), { ...PLACE, version: -1 }, 'a')).toThrow(RangeError);
  });

  it('reads JSON through the schema, and quotes nothing when the shape is another', () => {
    const key = newKey();
    const Name = z.object({ family: z.string() });
    const sealed = sealJson(key, PLACE, { family: 'Muster' });
    expect(openJson(key, PLACE, Name, sealed)).toEqual({ family: 'Muster' });
    const others = [sealJson(key, PLACE, { given: 'Muster' }), sealText(key, PLACE, 'Muster')];
    for (const other of others) {
      const error = errorOf(() => openJson(key, PLACE, Name, other));
      expect(error).toBeInstanceOf(SealedShapeUnknown);
      expect(inspect(error)).not.toContain('Muster');
    }
    expect(() => sealJson(key, PLACE, undefined)).toThrow('no JSON form');
  });
});

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
