import { createHash } from 'node:crypto';
import { openBytes, SEAL_OVERHEAD_BYTES, sealBytes } from './aes-gcm.js';
import { SealBroken } from '../crypto.errors.js';
import { type ObjectKey, secretOf } from '../keys/object-key.js';
import { placeAad, type SealedPlace, wholeNumber } from './sealed-place.js';
import { decodeHeader, encodeHeader, type SealedHeader } from './sealed-header.js';

/** Plaintext bytes of every segment but the last, which has the rest. Empty content is one empty segment. */
export const SEGMENT_BYTES = 1024 * 1024;

export interface SealedSegment {
  /** Counts from 0. */
  readonly number: number;
  /** nonce ‖ ciphertext ‖ tag */
  readonly ciphertext: Buffer;
}

export interface SealedEnd extends SealedHeader {
  /** The segment that was held back because only now is it known to be the last. */
  readonly segments: readonly SealedSegment[];
  readonly header: Buffer;
}

/**
 * Seals bytes of unknown length as they arrive, and holds at most one segment of them. Store what
 * push and finish return; without the header that finish gives, nothing opens.
 */
export class SegmentSealer {
  private readonly pending = Buffer.alloc(SEGMENT_BYTES);
  private pendingBytes = 0;
  private sealedCount = 0;
  private sizeBytes = 0;
  private finished = false;
  private readonly hash = createHash('sha256');

  constructor(
    private readonly key: ObjectKey,
    private readonly place: SealedPlace,
  ) {}

  push(chunk: Uint8Array): SealedSegment[] {
    this.refuseIfFinished();
    this.hash.update(chunk);
    this.sizeBytes += chunk.length;
    const segments: SealedSegment[] = [];
    for (let from = 0; from < chunk.length;) {
      // a full segment waits until another byte shows that it is not the last
      if (this.pendingBytes === SEGMENT_BYTES) segments.push(this.seal('more'));
      const part = chunk.subarray(from, from + SEGMENT_BYTES - this.pendingBytes);
      this.pending.set(part, this.pendingBytes);
      this.pendingBytes += part.length;
      from += part.length;
    }
    return segments;
  }

  finish(): SealedEnd {
    this.refuseIfFinished();
    this.finished = true;
    const segments = [this.seal('last')];
    this.pending.fill(0);
    const facts = {
      segmentCount: this.sealedCount,
      sizeBytes: this.sizeBytes,
      plaintextSha256: this.hash.digest(),
    };
    const aad = placeAad('header', this.place);
    return { ...facts, segments, header: sealBytes(secretOf(this.key), aad, encodeHeader(facts)) };
  }

  private seal(end: 'more' | 'last'): SealedSegment {
    const number = this.sealedCount++;
    const aad = segmentAad(this.place, { number, last: end === 'last' });
    const plaintext = this.pending.subarray(0, this.pendingBytes);
    this.pendingBytes = 0;
    return { number, ciphertext: sealBytes(secretOf(this.key), aad, plaintext) };
  }

  private refuseIfFinished(): void {
    if (this.finished) throw new Error('The sealer has finished. Make a new one for other bytes.');
  }
}

export function openHeader(key: ObjectKey, place: SealedPlace, header: Uint8Array): SealedHeader {
  const facts = decodeHeader(openBytes(secretOf(key), placeAad('header', place), header));
  const needed = Math.max(1, Math.ceil(facts.sizeBytes / SEGMENT_BYTES));
  if (facts.segmentCount !== needed) throw new SealBroken();
  return facts;
}

/** Opens one segment on its own, for example for a byte range; `last` comes from the header's count. */
export function openSegment(
  key: ObjectKey,
  place: SealedPlace,
  position: { readonly number: number; readonly last: boolean },
  ciphertext: Uint8Array,
): Buffer {
  if (ciphertext.length > SEGMENT_BYTES + SEAL_OVERHEAD_BYTES) throw new SealBroken();
  return openBytes(secretOf(key), segmentAad(place, position), ciphertext);
}

/**
 * Opens all segments in the order they are given. The last one comes out only after count, size and
 * hash have been found right: whoever reads to the end has the exact bytes, everyone else an error.
 */
export async function* openAll(
  key: ObjectKey,
  place: SealedPlace,
  header: Uint8Array,
  segments: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const facts = openHeader(key, place, header);
  const hash = createHash('sha256');
  let opened = 0;
  let sizeBytes = 0;
  let held: Buffer | undefined;
  for await (const ciphertext of segments) {
    if (opened === facts.segmentCount) throw new SealBroken();
    if (held) yield held;
    const last = opened === facts.segmentCount - 1;
    held = openSegment(key, place, { number: opened, last }, ciphertext);
    hash.update(held);
    opened += 1;
    sizeBytes += held.length;
  }
  const whole = opened === facts.segmentCount && sizeBytes === facts.sizeBytes;
  if (!held || !whole || !hash.digest().equals(facts.plaintextSha256)) throw new SealBroken();
  if (held.length > 0) yield held;
}

function segmentAad(
  place: SealedPlace,
  position: { readonly number: number; readonly last: boolean },
): Buffer {
  return placeAad('segment', place, [
    wholeNumber(position.number),
    position.last ? 'last' : 'more',
  ]);
}
