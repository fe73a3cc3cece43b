import { createHash, randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SealBroken } from '../crypto.errors.js';
import { newKey } from '../keys/key-wrapping.js';
import type { ObjectKey } from '../keys/object-key.js';
import type { SealedPlace } from './sealed-place.js';
import {
  openAll,
  openHeader,
  openSegment,
  SEGMENT_BYTES,
  type SealedSegment,
  SegmentSealer,
} from './sealed-segments.js';
import { openValue } from './sealed-value.js';

const PLACE: SealedPlace = {
  tenantId: '01990000-0000-7000-8000-000000000001',
  table: 'document',
  rowId: '01990000-0000-7000-8000-000000000002',
  version: 1,
};

describe('content sealed in segments', () => {
  it.each([0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1, 3 * SEGMENT_BYTES + 7])(
    'comes back byte for byte at %i bytes, however it was cut into chunks',
    async (size) => {
      for (let round = 0; round < 3; round += 1) {
        const content = randomBytes(size);
        const sealed = sealInRandomChunks(newKey(), PLACE, content);
        expect(sealed.segmentCount).toBe(Math.max(1, Math.ceil(size / SEGMENT_BYTES)));
        expect(sealed.segments.map(({ number }) => number)).toEqual([...sealed.segments.keys()]);
        expect(sealed.sizeBytes).toBe(size);
        expect(sealed.plaintextSha256).toEqual(createHash('sha256').update(content).digest());
        const opened = await read(sealed);
        expect(opened.equals(content)).toBe(true);
      }
    },
  );

  it('tells count, size and hash from the header alone', () => {
    const sealed = seal(SEGMENT_BYTES + 5);
    const { segmentCount, sizeBytes, plaintextSha256 } = sealed;
    expect(openHeader(sealed.key, PLACE, sealed.header)).toEqual({
      segmentCount,
      sizeBytes,
      plaintextSha256,
    });
  });

  it('opens one segment on its own', () => {
    const sealed = seal(SEGMENT_BYTES + 5);
    const last = { number: 1, last: true };
    const opened = openSegment(sealed.key, PLACE, last, ciphertextOf(sealed.segments, 1));
    expect(opened.equals(sealed.content.subarray(SEGMENT_BYTES))).toBe(true);
  });

  it('takes no more bytes once it has finished', () => {
    const sealer = new SegmentSealer(newKey(), PLACE);
    sealer.finish();
    expect(() => sealer.push(Buffer.from('more'))).toThrow('The sealer has finished');
    expect(() => sealer.finish()).toThrow('The sealer has finished');
  });

  it('closes its source when the reader stops early', async () => {
    const sealed = seal(2 * SEGMENT_BYTES + 1);
    let closed = false;
    async function* source(): AsyncGenerator<Buffer> {
      try {
        yield* arriving(sealed.segments);
      } finally {
        closed = true;
      }
    }
    for await (const part of openAll(sealed.key, PLACE, sealed.header, source())) {
      expect(part.length).toBe(SEGMENT_BYTES);
      break;
    }
    expect(closed).toBe(true);
  });
});

describe('sealed content that somebody has touched', () => {
  const sealed = seal(2 * SEGMENT_BYTES + 9);
  const [first, second, third] = sealed.segments;
  if (!first || !second || !third) throw new Error('three segments are expected');

  const lists: Record<string, readonly SealedSegment[]> = {
    'two segments swapped': [second, first, third],
    'the last two swapped': [first, third, second],
    'the last one dropped': [first, second],
    'the first one dropped': [second, third],
    'all dropped': [],
    'one given twice': [first, first, second, third],
    'one in the place of another': [first, first, third],
    'the last one given twice': [first, second, third, third],
    'a segment of another row': [first, second, ...seal(3, { ...PLACE, rowId: 'x' }).segments],
  };
  it.each(Object.entries(lists))('is refused with %s', async (_, segments) => {
    await expect(read({ ...sealed, segments })).rejects.toThrow(SealBroken);
  });

  it.each([
    ['nonce', 0],
    ['ciphertext', 20],
    ['tag', third.ciphertext.length - 1],
  ])('is refused with one bit of a %s changed', async (_, at) => {
    const segments = [first, second, { ...third, ciphertext: flipped(third.ciphertext, at) }];
    await expect(read({ ...sealed, segments })).rejects.toThrow(SealBroken);
  });

  it('is refused with a segment or the header cut short', async () => {
    const short = { ...third, ciphertext: third.ciphertext.subarray(0, -1) };
    await expect(read({ ...sealed, segments: [first, second, short] })).rejects.toThrow(SealBroken);
    await expect(read({ ...sealed, header: sealed.header.subarray(0, -1) })).rejects.toThrow(
      SealBroken,
    );
  });

  it.each([
    ['tenant', { ...PLACE, tenantId: 'other' }],
    ['table', { ...PLACE, table: 'extraction' }],
    ['row', { ...PLACE, rowId: 'other' }],
    ['version', { ...PLACE, version: 2 }],
    ['column', { ...PLACE, column: 'name' }],
  ])('opens for no other %s', async (_, place) => {
    await expect(read({ ...sealed, place })).rejects.toThrow(SealBroken);
    const position = { number: 0, last: false };
    expect(() => openSegment(sealed.key, place, position, first.ciphertext)).toThrow(SealBroken);
  });

  it('opens with no other key, under no other number, and as nothing but a segment', () => {
    const position = { number: 0, last: false };
    const open = (key: ObjectKey, at: typeof position) => (): Buffer =>
      openSegment(key, PLACE, at, first.ciphertext);
    expect(open(sealed.key, position)).not.toThrow();
    expect(open(newKey(), position)).toThrow(SealBroken);
    expect(open(sealed.key, { number: 1, last: false })).toThrow(SealBroken);
    expect(open(sealed.key, { number: 0, last: true })).toThrow(SealBroken);
    expect(() => openHeader(sealed.key, PLACE, first.ciphertext)).toThrow(SealBroken);
    expect(() => openValue(sealed.key, PLACE, first.ciphertext)).toThrow(SealBroken);
    expect(() => openValue(sealed.key, PLACE, sealed.header)).toThrow(SealBroken);
  });

  it('is refused with a segment of an earlier sealing of the same row, before the end is given out', async () => {
    const earlier = seal(2 * SEGMENT_BYTES + 9, PLACE, sealed.key);
    const given: number[] = [];
    const mixed = [first, ...earlier.segments.slice(1, 2), third];
    const reading = (async () => {
      const parts = openAll(sealed.key, PLACE, sealed.header, arriving(mixed));
      for await (const part of parts) given.push(part.length);
    })();
    await expect(reading).rejects.toThrow(SealBroken);
    expect(given).toEqual([SEGMENT_BYTES, SEGMENT_BYTES]);
  });
});

interface Sealed {
  readonly key: ObjectKey;
  readonly place: SealedPlace;
  readonly segments: readonly SealedSegment[];
  readonly header: Buffer;
}

function sealInRandomChunks(key: ObjectKey, place: SealedPlace, content: Buffer) {
  const sealer = new SegmentSealer(key, place);
  const segments: SealedSegment[] = [];
  for (let from = 0; from < content.length;) {
    const to = from + randomInt(1, 2 * SEGMENT_BYTES);
    segments.push(...sealer.push(content.subarray(from, to)));
    from = to;
  }
  const end = sealer.finish();
  return { ...end, key, place, content, segments: [...segments, ...end.segments] };
}

function seal(size: number, place: SealedPlace = PLACE, key: ObjectKey = newKey()) {
  return sealInRandomChunks(key, place, randomBytes(size));
}

async function read(sealed: Sealed): Promise<Buffer> {
  const parts: Buffer[] = [];
  const opened = openAll(sealed.key, sealed.place, sealed.header, arriving(sealed.segments));
  for await (const part of opened) parts.push(part);
  return Buffer.concat(parts);
}

async function* arriving(segments: readonly SealedSegment[]): AsyncGenerator<Buffer> {
  for (const { ciphertext } of segments) yield await Promise.resolve(ciphertext);
}

function ciphertextOf(segments: readonly SealedSegment[], number: number): Buffer {
  const segment = segments[number];
  if (!segment) throw new Error('no such segment');
  return segment.ciphertext;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}
