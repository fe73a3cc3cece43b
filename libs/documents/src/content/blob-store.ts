import {
  type ObjectKey,
  openAll,
  openHeader,
  type SealedHeader,
  type SealedPlace,
  SegmentSealer,
} from '@app/crypto';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Blob, BlobSegment } from '../document.entities.js';
import { DocumentTooLarge } from '../documents.errors.js';

const SEALED_FORMAT = 1;

export interface NewBlob {
  readonly compartmentId: string;
  readonly objectKey: { readonly id: string; readonly key: ObjectKey };
  readonly maxBytes: number;
}

/** Bytes that were stored but belong to nothing yet; `complete` ties them to a row in its transaction. */
export interface StoredBytes {
  readonly blobId: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  /** What is sealed about them as a whole. */
  readonly header: Buffer;
  readonly segmentCount: number;
  complete(tx: Transaction): Promise<void>;
}

/**
 * Sealed bytes in Postgres, written and read a segment (1 MiB) at a time: no more than that is ever
 * in memory, and no connection is held while a slow peer sends or reads.
 */
@Injectable()
export class BlobStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `DocumentTooLarge` at the first byte over the limit; nothing of it stays. */
  async write(
    actor: Actor,
    { compartmentId, objectKey, maxBytes }: NewBlob,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<StoredBytes> {
    const { tenantId } = actor;
    const id = newId();
    await this.unitOfWork.run(actor, (tx) =>
      tx.insert(Blob, {
        id,
        tenantId,
        compartmentId,
        objectKeyId: objectKey.id,
        header: null,
        segmentCount: null,
        sizeBytes: null,
        completedAt: null,
      }),
    );
    try {
      const sealer = new SegmentSealer(objectKey.key, placeOf(tenantId, id));
      let received = 0;
      for await (const chunk of bytes) {
        received += chunk.length;
        if (received > maxBytes) throw new DocumentTooLarge(maxBytes);
        await this.insert(actor, id, sealer.push(chunk));
      }
      const { segments, header, plaintextSha256, sizeBytes, segmentCount } = sealer.finish();
      await this.insert(actor, id, segments);
      return storedBytes(id, { header, segmentCount, sizeBytes }, plaintextSha256);
    } catch (error) {
      await this.discard(actor, id);
      throw error;
    }
  }

  /** Verified as it is read; throws `SealBroken` where a byte, a segment or the end is not what was sealed. */
  async *read(actor: Actor, id: string, key: ObjectKey): AsyncIterable<Buffer> {
    const blob = await this.unitOfWork.run(actor, (tx) => tx.findOneByOrFail(Blob, { id }));
    if (!blob.header) throw new Error('The blob was never completed.');
    yield* openAll(key, placeOf(actor.tenantId, id), blob.header, this.segments(actor, id));
  }

  /** The same of bytes that belong to nothing yet, by a header that was kept elsewhere. */
  readUnattached(
    actor: Actor,
    { id, header }: { readonly id: string; readonly header: Buffer },
    key: ObjectKey,
  ): AsyncIterable<Buffer> {
    return openAll(key, placeOf(actor.tenantId, id), header, this.segments(actor, id));
  }

  /** Bytes that were written before and belong to nothing yet, as `write` gave them. */
  stored(
    { tenantId }: Actor,
    { id, ...facts }: StoredFacts & { readonly id: string },
    key: ObjectKey,
  ): StoredBytes {
    const { plaintextSha256 } = openHeader(key, placeOf(tenantId, id), facts.header);
    return storedBytes(id, facts, plaintextSha256);
  }

  /** What is sealed about bytes as a whole, without reading them. */
  async header(tx: Transaction, id: string, key: ObjectKey): Promise<SealedHeader> {
    const blob = await tx.findOneByOrFail(Blob, { id });
    if (!blob.header) throw new Error('The blob was never completed.');
    return openHeader(key, placeOf(blob.tenantId, id), blob.header);
  }

  /** Removes bytes that no row refers to. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => tx.delete(Blob, { id, completedAt: IsNull() }));
  }

  private async *segments(actor: Actor, blobId: string): AsyncIterable<Buffer> {
    for (let number = 0; ; number += 1) {
      const segment = await this.unitOfWork.run(actor, (tx) =>
        tx.findOneBy(BlobSegment, { blobId, number }),
      );
      if (!segment) return;
      yield segment.ciphertext;
    }
  }

  private async insert(
    actor: Actor,
    blobId: string,
    segments: readonly { readonly number: number; readonly ciphertext: Buffer }[],
  ): Promise<void> {
    for (const { number, ciphertext } of segments) {
      await this.unitOfWork.run(actor, (tx) =>
        tx.insert(BlobSegment, { blobId, number, tenantId: actor.tenantId, ciphertext }),
      );
    }
  }
}

type StoredFacts = Pick<StoredBytes, 'header' | 'segmentCount' | 'sizeBytes'>;

function storedBytes(blobId: string, facts: StoredFacts, sha256: Buffer): StoredBytes {
  return {
    blobId,
    ...facts,
    sha256,
    complete: async (tx) => {
      const completedAt = new Date();
      await tx.update(Blob, { id: blobId, completedAt: IsNull() }, { ...facts, completedAt });
    },
  };
}

function placeOf(tenantId: string, blobId: string): SealedPlace {
  return { tenantId, table: 'blob', rowId: blobId, version: SEALED_FORMAT };
}
