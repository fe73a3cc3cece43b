import { AuditTrail, Refusals } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BlobStore } from '../content/blob-store.js';
import { Blob } from '../document.entities.js';
import type { ArrivedBytes } from '../intake/document-arrivals.js';
import { IntakeService } from '../intake/intake.service.js';
import { UnattachedBinary } from './unattached-binary.entity.js';

export class BinaryNotFound extends DomainError {
  readonly code = 'binary-not-found';
  readonly kind = 'missing';

  constructor() {
    super(
      'These bytes do not exist: they are deleted one day after arrival unless they became a document.',
    );
  }
}

export class BinaryTaken extends DomainError {
  readonly code = 'binary-taken';
  readonly kind = 'conflict';

  constructor() {
    super('These bytes have already become a document. Send them again for another one.');
  }
}

/** Bytes that are there, and what became of them. */
export interface FoundBytes {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Keeps bytes for whoever sent them, until they say what they are. For everybody else they are not there. */
@Injectable()
export class UnattachedBinaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: IntakeService,
    private readonly blobs: BlobStore,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws as `IntakeService.store`. */
  async keep(
    actor: Actor,
    bytes: AsyncIterable<Uint8Array>,
    { mediaType, maxBytes }: { readonly mediaType: string; readonly maxBytes: number },
  ): Promise<string> {
    const arrived = await this.intake.store(actor, bytes, maxBytes);
    try {
      return await this.insert(actor, arrived, mediaType);
    } catch (error) {
      await this.intake.abandon(actor, arrived);
      throw error;
    }
  }

  /** Whether these are bytes of the actor's, and what they became; what is then read is the act. */
  async find(actor: Actor, id: string): Promise<{ readonly documentId: string | null } | null> {
    return this.unitOfWork.run(actor, (tx) => this.own(tx, actor, id));
  }

  /** Throws `BinaryNotFound`, and `SealBroken` where a byte is not what was sealed. */
  async read(actor: Actor, id: string): Promise<FoundBytes> {
    const found = await this.unitOfWork.run(actor, async (tx) => {
      const row = await this.own(tx, actor, id);
      if (!row) return null;
      const { objectKeyId } = await tx.findOneByOrFail(Blob, { id: row.blobId });
      await this.audit.record(tx, actor, {
        action: 'binary.read',
        subject: { type: 'binary', id },
      });
      return { row, key: await this.keyRing.object(tx, actor.tenantId, objectKeyId) };
    });
    if (!found) return this.refuse(actor, id);
    const { blobId, header, mediaType, sizeBytes } = found.row;
    return {
      mediaType,
      sizeBytes,
      bytes: this.blobs.readUnattached(actor, { id: blobId, header }, found.key),
    };
  }

  /**
   * As they can become a document, which `settle` then says in its transaction. Throws
   * `BinaryNotFound` or `BinaryTaken`.
   */
  async arrived(
    actor: Actor,
    id: string,
  ): Promise<ArrivedBytes & Pick<FoundBytes, 'mediaType' | 'bytes'>> {
    const found = await this.unitOfWork.run(actor, async (tx) => {
      const row = await this.own(tx, actor, id);
      if (!row) return null;
      if (row.documentId !== null) throw new BinaryTaken();
      const { objectKeyId } = await tx.findOneByOrFail(Blob, { id: row.blobId });
      const key = await this.keyRing.object(tx, actor.tenantId, objectKeyId);
      const { header, segmentCount, sizeBytes, compartmentId, mediaType } = row;
      const stored = this.blobs.stored(
        actor,
        { id: row.blobId, header, segmentCount, sizeBytes },
        key,
      );
      const bytes = this.blobs.readUnattached(actor, { id: row.blobId, header }, key);
      return { stored, compartmentId, objectKey: { id: objectKeyId, key }, mediaType, bytes };
    });
    return found ?? this.refuse(actor, id);
  }

  /** Of two documents that want the same bytes, one has them. Throws `BinaryTaken`. */
  async settle(tx: Transaction, id: string, documentId: string): Promise<void> {
    const { affected } = await tx.update(
      UnattachedBinary,
      { id, documentId: IsNull() },
      { documentId },
    );
    if (affected !== 1) throw new BinaryTaken();
  }

  private async insert(
    actor: Actor,
    { stored, compartmentId }: ArrivedBytes,
    mediaType: string,
  ): Promise<string> {
    const id = newId();
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.insert(UnattachedBinary, {
        id,
        tenantId: actor.tenantId,
        compartmentId,
        blobId: stored.blobId,
        header: stored.header,
        segmentCount: stored.segmentCount,
        sizeBytes: stored.sizeBytes,
        mediaType,
        actorKind: actor.kind,
        actorId: actor.id,
        documentId: null,
        createdAt: new Date(),
      });
      await this.audit.record(tx, actor, {
        action: 'binary.received',
        subject: { type: 'binary', id },
        details: { sizeBytes: stored.sizeBytes },
      });
    });
    return id;
  }

  private async own(
    tx: Transaction,
    { kind, id: actorId }: Actor,
    id: string,
  ): Promise<UnattachedBinary | null> {
    return tx.findOneBy(UnattachedBinary, { id, actorKind: kind, actorId });
  }

  private async refuse(actor: Actor, id: string): Promise<never> {
    const error = new BinaryNotFound();
    await this.refusals.record(actor, { subject: { type: 'binary', id }, reason: error.code });
    throw error;
  }
}
