import { type ObjectKey, SealBroken } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { openPiece } from './sealed-upload.js';
import type { Upload } from './upload.entities.js';
import { UploadsRepository } from './uploads.repository.js';

// Of one who has died in the middle another takes over after this; a living one renews it.
export const FINISHING_LEASE_MS = 30_000;

/** Uploads whose bytes are all there: each is one finisher's at a time, as long as its lease goes on. */
@Injectable()
export class ArrivedUploads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly keyRing: KeyRing,
  ) {}

  /** Null where another has it, or it is done. */
  async claim(
    tenantId: string,
    id: string,
  ): Promise<{ readonly upload: Upload; readonly key: ObjectKey } | null> {
    return this.unitOfWork.run(allOf(tenantId), async (tx) => {
      if (!(await this.uploads.claimArrived(tx, id, FINISHING_LEASE_MS))) return null;
      const upload = await this.uploads.find(tx, id);
      if (!upload) return null;
      const key = await this.keyRing.object(tx, tenantId, upload.objectKeyId);
      return { upload, key };
    });
  }

  async renew({ id, tenantId }: Upload): Promise<boolean> {
    return this.unitOfWork.run(allOf(tenantId), (tx) =>
      this.uploads.renew(tx, id, FINISHING_LEASE_MS),
    );
  }

  async giveBack({ id, tenantId }: Upload): Promise<void> {
    await this.unitOfWork.run(allOf(tenantId), (tx) => this.uploads.giveBack(tx, id));
  }

  async *pieces(
    { id, tenantId, pieceCount }: Upload,
    key: ObjectKey,
    signal: AbortSignal,
  ): AsyncIterable<Buffer> {
    for (let number = 0; number < pieceCount; number += 1) {
      signal.throwIfAborted();
      const piece = await this.unitOfWork.run(allOf(tenantId), (tx) =>
        this.uploads.piece(tx, id, number),
      );
      if (!piece) throw new SealBroken();
      yield openPiece(key, { tenantId, id }, number, piece.ciphertext);
    }
  }
}

function allOf(tenantId: string): { readonly tenantId: string; readonly compartmentIds: 'all' } {
  return { tenantId, compartmentIds: 'all' };
}
