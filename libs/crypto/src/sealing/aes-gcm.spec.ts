import { createSecretKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusPath, hasCorpora, NO_CORPORA } from '../../../../test/support/corpora.js';
import { openBytes, sealBytes } from './aes-gcm.js';
import { SealBroken } from '../crypto.errors.js';

const VECTORS = 'crypto-vectors/wycheproof/json_web_encryption_test.json';
const Wycheproof = z.object({
  testGroups: z.array(
    z.object({
      private: z.object({ alg: z.string().optional(), k: z.string().optional() }),
      tests: z.array(z.object({ jwe: z.unknown(), pt: z.string().optional(), result: z.string() })),
    }),
  ),
});
const CompactJwe = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);
const JoseHeader = z.object({ enc: z.string(), iv: z.string(), tag: z.string() });
const NO_AAD = Buffer.alloc(0);
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');
const base64url = (text: string): Buffer => Buffer.from(text, 'base64url');

describe('AES-256-GCM', () => {
  it('opens test case 16 of the GCM specification, which has additional data', () => {
    const key = createSecretKey(
      hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
    );
    const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const sealed = hex(`cafebabefacedbaddecaf888
      522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
      8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662
      76fc6ece0f4e1768cddf8853bb2d551b`);
    expect(openBytes(key, aad, sealed).toString('hex')).toBe(
      hex(`d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
        1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`).toString('hex'),
    );
  });

  it.each([
    ['13', '00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    [
      '14',
      '00'.repeat(32),
      '00'.repeat(12),
      '00'.repeat(16),
      'cea7403d4d606b6e074ec5d3baf39d18',
      'd0d1c8a799996bf0265b98b5d48ab919',
    ],
    [
      '15',
      'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
      'cafebabefacedbaddecaf888',
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
      'b094dac5d93471bdec1a502270e3cc6c',
    ],
  ])('opens test case %s of the GCM specification', (_, key, nonce, plaintext, ciphertext, tag) => {
    const sealed = hex(`${nonce}${ciphertext}${tag}`);
    const opened = openBytes(createSecretKey(hex(key)), NO_AAD, sealed);
    expect(opened.toString('hex')).toBe(plaintext);
  });

  it('seals what an implementation beside it opens: the nonce, the ciphertext and the tag', async () => {
    const bytes = Buffer.alloc(32, 7);
    const aad = Buffer.from('place');
    const sealed = sealBytes(createSecretKey(bytes), aad, Buffer.from('hello'));
    const key = await webcrypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
    const opened = await webcrypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: aad, tagLength: 128 },
      key,
      sealed.subarray(12),
    );
    expect(Buffer.from(opened).toString()).toBe('hello');
  });

  it('refuses any one bit of nonce, ciphertext, tag or additional data changed', () => {
    const key = createSecretKey(Buffer.alloc(32, 7));
    const aad = Buffer.from('place');
    const sealed = sealBytes(key, aad, Buffer.from('hello'));
    const flipped = (from: Buffer, bit: number): Buffer => {
      const touched = Buffer.from(from);
      touched.writeUInt8(touched.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return touched;
    };
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      expect(() => openBytes(key, aad, flipped(sealed, bit))).toThrow(SealBroken);
    }
    for (let bit = 0; bit < aad.length * 8; bit += 1) {
      expect(() => openBytes(key, flipped(aad, bit), sealed)).toThrow(SealBroken);
    }
    for (const other of [NO_AAD, Buffer.from('place '), Buffer.from('plac')]) {
      expect(() => openBytes(key, other, sealed)).toThrow(SealBroken);
    }
  });

  it('never uses a nonce twice', () => {
    const key = createSecretKey(Buffer.alloc(32, 7));
    const nonces = Array.from({ length: 2000 }, () =>
      sealBytes(key, Buffer.alloc(0), Buffer.alloc(0)).subarray(0, 12).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('refuses every truncation', () => {
    const key = createSecretKey(Buffer.alloc(32, 7));
    const aad = Buffer.from('place');
    const sealed = sealBytes(key, aad, Buffer.from('hello'));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => openBytes(key, aad, sealed.subarray(0, length))).toThrow(SealBroken);
    }
  });
});

/**
 * Of the JWE vectors, those of A256GCMKW wrap the content key with AES-256-GCM (RFC 7518, 4.7); two
 * of them seal the content with it as well. What is wrong in their invalid ones lies in AES-CBC.
 */
describe('AES-256-GCM against the Wycheproof JWE vectors', () => {
  const vectors = readVectors();

  it('opens each key and content as the vector says', ({ skip }) => {
    skip(!hasCorpora, NO_CORPORA);
    const keys = vectors.map(({ key, wrapped }) =>
      openBytes(createSecretKey(key), NO_AAD, wrapped),
    );
    expect(keys.length).toBe(4);
    const contents = vectors.flatMap(({ header, enc, content, pt }, index) => {
      const key = keys[index];
      if (!key || enc !== 'A256GCM') return [];
      return [{ opened: openBytes(createSecretKey(key), header, content).toString('hex'), pt }];
    });
    expect(contents).toEqual([
      { opened: '666f6f', pt: '666f6f' },
      { opened: '666f6f', pt: '666f6f' },
    ]);
  });

  it('refuses them with any one bit changed', ({ skip }) => {
    skip(!hasCorpora, NO_CORPORA);
    for (const { key, wrapped } of vectors) {
      for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
        const touched = Buffer.from(wrapped);
        touched.writeUInt8(touched.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => openBytes(createSecretKey(key), NO_AAD, touched)).toThrow(SealBroken);
      }
    }
  });
});

function readVectors() {
  if (!hasCorpora) return [];
  const { testGroups } = Wycheproof.parse(JSON.parse(readFileSync(corpusPath(VECTORS), 'utf8')));
  return testGroups
    .filter((group) => group.private.alg === 'A256GCMKW')
    .flatMap((group) =>
      group.tests
        .filter(({ result }) => result === 'valid')
        .map(({ pt, ...test }) => {
          const [head, wrapped, iv, content, tag] = CompactJwe.parse(
            z.string().parse(test.jwe).split('.'),
          );
          const header = JoseHeader.parse(JSON.parse(base64url(head).toString()));
          return {
            key: base64url(group.private.k ?? ''),
            wrapped: Buffer.concat([header.iv, wrapped, header.tag].map(base64url)),
            enc: header.enc,
            header: Buffer.from(head, 'ascii'),
            content: Buffer.concat([iv, content, tag].map(base64url)),
            pt,
          };
        }),
    );
}
