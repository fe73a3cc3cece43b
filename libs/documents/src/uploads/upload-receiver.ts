import type { ObjectKey } from '@app/crypto';
import { KeyRing, notify, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { inPieces } from './pieces.js';
import { sealPiece } from './sealed-upload.js';
import { UploadAccess } from './upload-access.js';
import { type Upload, UploadPiece } from './upload.entities.js';
import { UploadFinishing } from './upload-finishing.js';
import { PIECE_MAX_BYTES, PIECES_MAX } from './upload-limits.js';
import {
  TooManyBytes,
  TooManyPieces,
  UploadEnded,
  UploadOffsetConflict,
} from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

// Progress is told no more often than this.
const NOTICE_EVERY_MS = 500;

/** How far an upload has come. */
export interface UploadProgress {
  readonly sizeBytes: number;
  /** As many as are durable. */
  readonly receivedBytes: number;
}

/** Takes the bytes of uploads in, and seals them piece by piece as they come. */
@Injectable()
export class UploadReceiver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly access: UploadAccess,
    private readonly keyRing: KeyRing,
    private readonly finishing: UploadFinishing,
  ) {}

  /** Throws `UploadNotFound` or `UploadEnded`. */
  async progress(actor: Actor, id: string): Promise<UploadProgress> {
    return this.access.run(actor, id, async (_tx, upload) => {
      requireOpen(upload);
      return { sizeBytes: upload.sizeBytes, receivedBytes: upload.receivedBytes };
    });
  }

  /**
   * Appends bytes at `offset`, and answers how many there are now. What arrived before `bytes` broke
   * off is kept. With the last byte the upload becomes a document. Throws `UploadOffsetConflict` where
   * others were quicker, `UploadNotFound`, `UploadEnded`, `TooManyBytes` or `TooManyPieces`.
   */
  async receive(
    actor: Actor,
    id: string,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<number> {
    const { upload, key } = await this.access.run(actor, id, async (tx, found) => {
      requireOpen(found);
      return {
        upload: found,
        key: await this.keyRing.object(tx, actor.tenantId, found.objectKeyId),
      };
    });
    if (upload.receivedBytes !== offset) throw new UploadOffsetConflict();
    const received = await this.store(actor, upload, key, bytes);
    if (received === upload.sizeBytes && upload.state === 'receiving') {
      await this.finishing.finish(actor, id);
    }
    return received;
  }

  private async store(
    actor: Actor,
    upload: Upload,
    key: ObjectKey,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<number> {
    let { receivedBytes: startByte, pieceCount: number } = upload;
    let noticedAt = upload.noticedAt;
    for await (const piece of inPieces(bytes, PIECE_MAX_BYTES)) {
      if (startByte + piece.length > upload.sizeBytes) throw new TooManyBytes(upload.sizeBytes);
      if (number >= PIECES_MAX) throw new TooManyPieces(PIECES_MAX);
      const lastNoticeAt = noticedAt;
      if (Date.now() - noticedAt.getTime() >= NOTICE_EVERY_MS) noticedAt = new Date();
      await this.append(actor, upload, key, { startByte, number, piece, noticedAt, lastNoticeAt });
      startByte += piece.length;
      number += 1;
    }
    return startByte;
  }

  /** Sealed only once there is a connection: so many pieces lie in memory twice, and no more. */
  private async append(
    actor: Actor,
    { id, tenantId }: Upload,
    key: ObjectKey,
    next: {
      readonly startByte: number;
      readonly number: number;
      readonly piece: Buffer;
      readonly noticedAt: Date;
      readonly lastNoticeAt: Date;
    },
  ): Promise<void> {
    const { startByte, number, piece, noticedAt, lastNoticeAt } = next;
    await this.unitOfWork.run(actor, async (tx) => {
      const place = { startByte, number };
      if (!(await this.uploads.append(tx, id, place, piece.length, noticedAt))) {
        throw new UploadOffsetConflict();
      }
      await tx.insert(UploadPiece, {
        uploadId: id,
        number,
        tenantId,
        startByte,
        sizeBytes: piece.length,
        ciphertext: sealPiece(key, { tenantId, id }, number, piece),
      });
      if (noticedAt !== lastNoticeAt) await notify(tx, 'work', actor.id);
    });
  }
}

/** All bytes of a finished upload are there: whoever asks how many is told so. */
function requireOpen({ state, expiresAt, receivedBytes, sizeBytes }: Upload): void {
  if (state === 'refused') throw new UploadEnded('refused');
  if (receivedBytes < sizeBytes && expiresAt <= new Date()) throw new UploadEnded('expired');
}
