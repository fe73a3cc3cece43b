import { createSecretKey, randomBytes } from 'node:crypto';
import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openBytes } from './sealing/aes-gcm.js';
import { blindIndex } from './blind-index.js';
import { SealBroken } from './crypto.errors.js';
import { type KeyContext, newKey, unwrapKey, wrapKey } from './keys/key-wrapping.js';
import { encodeLengthPrefixed } from './sealing/length-prefixed.js';
import { ObjectKey } from './keys/object-key.js';
import { openText, sealText } from './sealing/sealed-value.js';

const CONTEXT: KeyContext = { kind: 'document', ids: ['tenant', 'document'], version: 1 };
const PLACE = { tenantId: 't', table: 'person', rowId: 'r', version: 1 };

describe('a key', () => {
  it('shows as [key] wherever it is printed', () => {
    const bytes = randomBytes(32);
    const key = ObjectKey.fromBytes(bytes);
    const texts = [
      inspect(key, { showHidden: true }),
      inspect({ key }),
      format('%s %o %j', key, key, key),
      JSON.stringify({ key }),
      String(key),
    ];
    for (const text of texts) {
      expect(text).toContain('[key]');
      expect(text).not.toContain(bytes.toString('hex').slice(0, 8));
    }
    expect(Object.keys(key)).toEqual([]);
  });

  it('has 32 bytes and no other number', () => {
    for (const size of [0, 16, 31, 33]) {
      expect(() => ObjectKey.fromBytes(Buffer.alloc(size))).toThrow('32 bytes');
    }
  });

  it('comes back from its wrapping, and its bytes are not readable in it', () => {
    const wrapping = newKey();
    const bytes = randomBytes(32);
    const key = ObjectKey.fromBytes(bytes);
    const wrapped = wrapKey(wrapping, key, CONTEXT);
    expect(wrapped.includes(bytes)).toBe(false);
    const unwrapped = unwrapKey(wrapping, wrapped, CONTEXT);
    expect(openText(unwrapped, PLACE, sealText(key, PLACE, 'word'))).toBe('word');
  });

  it('unwraps under no other key, kind, id or version', () => {
    const wrapping = newKey();
    const wrapped = wrapKey(wrapping, newKey(), CONTEXT);
    expect(() => unwrapKey(newKey(), wrapped, CONTEXT)).toThrow(SealBroken);
    const others: KeyContext[] = [
      { ...CONTEXT, kind: 'summary' },
      { ...CONTEXT, ids: ['tenant', 'other'] },
      { ...CONTEXT, ids: ['tenantdocument'] },
      { ...CONTEXT, version: 2 },
    ];
    for (const other of others) {
      expect(() => unwrapKey(wrapping, wrapped, other)).toThrow(SealBroken);
    }
  });

  it('wraps as plain AES-256-GCM over the key bytes, so that a wrapping can be checked with other tools', () => {
    const [outer, inner] = [randomBytes(32), randomBytes(32)];
    const wrapped = wrapKey(ObjectKey.fromBytes(outer), ObjectKey.fromBytes(inner), CONTEXT);
    const aad = encodeLengthPrefixed(['cloister/key/1', 'document', '1', 'tenant', 'document']);
    expect(openBytes(createSecretKey(outer), aad, wrapped).equals(inner)).toBe(true);
  });
});

describe('a blind index', () => {
  const key = ObjectKey.fromBytes(Buffer.alloc(32, 1));

  it('finds an equal value again, and tells fields, values and keys apart', () => {
    const index = blindIndex(key, { field: 'person.email', value: 'a@example.org' });
    expect(index.length).toBe(32);
    expect(blindIndex(key, { field: 'person.email', value: 'a@example.org' })).toEqual(index);
    const others = [
      blindIndex(key, { field: 'person.email', value: 'b@example.org' }),
      blindIndex(key, { field: 'person.emai', value: 'la@example.org' }),
      blindIndex(newKey(), { field: 'person.email', value: 'a@example.org' }),
    ];
    for (const other of others) expect(other).not.toEqual(index);
  });

  it('stays the same from release to release', () => {
    expect(blindIndex(key, { field: 'patient.identifier', value: '4711' }).toString('hex')).toBe(
      '9624041a40049d836839d209612900f8bdb2efa46ac5264a9c6c3407c0a78c69',
    );
  });
});

describe('length-prefixed parts', () => {
  it('are each behind four bytes of length', () => {
    expect(encodeLengthPrefixed(['ab', Buffer.from([9])]).toString('hex')).toBe(
      '0000000261620000000109',
    );
  });

  it('never run together', () => {
    const spellings = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], []];
    const encoded = spellings.map((parts) => encodeLengthPrefixed(parts).toString('hex'));
    expect(new Set(encoded).size).toBe(spellings.length);
  });

  it('refuse text that two spellings could share', () => {
    expect(() => encodeLengthPrefixed(['\uD800'])).toThrow('surrogate');
  });
});
