import {
  destroyKey,
  type PageRequest,
  parseCursor,
  type Transaction,
  whereAny,
} from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { z } from 'zod';
import { forgetPassword } from '../intake/document-passwords.js';
import { Upload, UploadPiece, type UploadState } from './upload.entities.js';

const Sums = z.tuple([z.object({ uploads: z.coerce.number(), bytes: z.coerce.number() })]);

/** Where the next piece of an upload goes. */
export interface PiecePlace {
  readonly startByte: number;
  readonly number: number;
}

@Injectable()
export class UploadsRepository {
  find(tx: Transaction, id: string): Promise<Upload | null> {
    return tx.findOneBy(Upload, { id });
  }

  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(tx: Transaction, actor: Actor, { limit, order, cursor }: PageRequest): Promise<Upload[]> {
    const direction = order === 'newest' ? 'DESC' : 'ASC';
    const query = tx
      .createQueryBuilder(Upload, 'upload')
      .where({ actorKind: actor.kind, actorId: actor.id })
      .orderBy('upload.createdAt', direction)
      .addOrderBy('upload.id', direction)
      .take(limit + 1);
    if (cursor) {
      const { createdAt, id } = parseCursor(cursor);
      const compare = order === 'newest' ? '<' : '>';
      query.andWhere(`(upload.created_at, upload.id) ${compare} (:createdAt, :id)`, {
        createdAt,
        id,
      });
    }
    return query.getMany();
  }

  /** One actor at a time counts what it has and adds to it. */
  async serializeCreation(tx: Transaction, { tenantId, id }: Actor): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`${tenantId}/${id}`]);
  }

  async unfinished(
    tx: Transaction,
    { kind, id }: Actor,
  ): Promise<{ readonly uploads: number; readonly bytes: number }> {
    const [sums] = Sums.parse(
      await tx.query(
        `select count(*) as uploads, coalesce(sum(size_bytes), 0) as bytes from upload
         where actor_kind = $1 and actor_id = $2 and state = 'receiving'`,
        [kind, id],
      ),
    );
    return sums;
  }

  /** False when other bytes were put there first, or the upload no longer takes any. */
  async append(
    tx: Transaction,
    id: string,
    { startByte, number }: PiecePlace,
    sizeBytes: number,
    noticedAt: Date,
  ): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Upload)
      .set({
        receivedBytes: startByte + sizeBytes,
        pieceCount: number + 1,
        noticedAt,
        changedAt: () => 'now()',
      })
      .where({ id, state: 'receiving', receivedBytes: startByte, pieceCount: number })
      .andWhere('expires_at > now()')
      .execute();
    return affected === 1;
  }

  piece(tx: Transaction, uploadId: string, number: number): Promise<UploadPiece | null> {
    return tx.findOneBy(UploadPiece, { uploadId, number });
  }

  /** Gives an upload whose bytes are all there to one who makes a document of it: false if another does. */
  async claimArrived(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Upload)
      .set({ leaseUntil: () => `now() + interval '${leaseMs} milliseconds'` })
      .where({ id, state: 'receiving' })
      .andWhere('received_bytes = size_bytes and coalesce(lease_until <= now(), true)')
      .execute();
    return affected === 1;
  }

  async renew(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Upload)
      .set({ leaseUntil: () => `now() + interval '${leaseMs} milliseconds'` })
      .where({ id, state: 'receiving' })
      .execute();
    return affected === 1;
  }

  async giveBack(tx: Transaction, id: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(Upload)
      .set({ leaseUntil: () => 'now()' })
      .where({ id, state: 'receiving' })
      .execute();
  }

  /**
   * Ends it, and its pieces with it; where no document came of it, its password too. False when it
   * has ended already, or was discarded.
   */
  async end(
    tx: Transaction,
    id: string,
    change: {
      readonly state: Exclude<UploadState, 'receiving'>;
      readonly reason: string | null;
      readonly documentId: string | null;
    },
  ): Promise<boolean> {
    const { affected } = await tx.update(
      Upload,
      { id, state: 'receiving' },
      { ...change, leaseUntil: null, changedAt: new Date() },
    );
    if (affected !== 1) return false;
    await tx.delete(UploadPiece, { uploadId: id });
    if (change.state === 'refused') {
      const upload = await tx.findOneByOrFail(Upload, { id });
      await forgetPassword(tx, upload);
    }
    return true;
  }

  /** False when its summary was asked for already, or could not be. */
  async setSummary(tx: Transaction, id: string, summaryId: string): Promise<boolean> {
    const { affected } = await tx.update(
      Upload,
      { id, state: 'finished', summaryId: IsNull() },
      { summaryId, reason: null, changedAt: new Date() },
    );
    return affected === 1;
  }

  /** Of the uploads that became these documents, those for which one summary stands now get another. */
  async replaceSummary(
    tx: Transaction,
    documentIds: readonly string[],
    summaryId: string,
    by: string,
  ): Promise<void> {
    await tx.update(
      Upload,
      { documentId: In([...documentIds]), summaryId },
      { summaryId: by, changedAt: new Date() },
    );
  }

  /** Says why its summary could not be asked for. */
  async withdrawSummary(tx: Transaction, id: string, reason: string): Promise<void> {
    await tx.update(
      Upload,
      { id, state: 'finished' },
      { summaryId: null, reason, changedAt: new Date() },
    );
  }

  /** Uploads that became one of these documents and have no summary. */
  withoutSummary(tx: Transaction, documentIds: readonly string[]): Promise<Upload[]> {
    return whereAny(documentIds, (ids) =>
      tx.findBy(Upload, { documentId: In(ids), summaryId: IsNull() }),
    );
  }

  /** False when it is no longer in this state. */
  async delete(tx: Transaction, { id, state }: Upload): Promise<boolean> {
    const { affected } = await tx.delete(Upload, { id, state });
    return affected === 1;
  }

  /** False when it has ended, or its last byte came, meanwhile. */
  async deleteUnfinished(tx: Transaction, id: string): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .delete()
      .from(Upload)
      .where('id = :id and state = :state and received_bytes < size_bytes', {
        id,
        state: 'receiving',
      })
      .execute();
    return affected === 1;
  }

  /** Nothing sealed under it can be read again. */
  async eraseKey(tx: Transaction, upload: Upload): Promise<void> {
    await forgetPassword(tx, upload);
    await destroyKey(tx, upload.objectKeyId);
  }
}
