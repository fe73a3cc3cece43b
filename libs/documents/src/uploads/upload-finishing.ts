import { AuditTrail } from '@app/audit';
import { type ObjectKey, SealBroken } from '@app/crypto';
import { DomainEvents, keepLease, KeyRing, notify, UnitOfWork } from '@app/database';
import { type Actor, DomainError, newId, Semaphore } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { forgetPassword } from '../intake/document-passwords.js';
import type { DocumentDescription } from '../intake/document-description.js';
import { type ArrivedBytes, IntakeService } from '../intake/intake.service.js';
import { openDescription, openPiece } from './sealed-upload.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import type { Upload } from './upload.entities.js';
import { UploadEnded } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

// Of one who has died in the middle another takes over after this; a living one renews it.
const LEASE_MS = 30_000;
// Each holds four segments in memory, and connections that others want too.
const AT_ONCE = 4;
const WAIT_MS = 60_000;

/** Makes documents of uploads whose bytes are all there. */
@Injectable()
export class UploadFinishing {
  private readonly logger = new Logger(UploadFinishing.name);
  private readonly slots = new Semaphore(AT_ONCE);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly intake: IntakeService,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
    private readonly turns: ExtractionTurns,
  ) {}

  /**
   * Safe at any time, and by many at once: one of them does it. `actor` is who brought the bytes, or
   * the service that takes over from a process that died. Where too many wait for their turn, the
   * reconciler does it. A refusal ends the upload and is thrown.
   */
  async finish(actor: Actor, id: string): Promise<void> {
    const patience = AbortSignal.timeout(WAIT_MS);
    try {
      using _slot = await this.slots.take(patience);
      await this.finishNow(actor, id);
    } catch (error) {
      if (error !== patience.reason) throw error;
      this.logger.log('upload left to the reconciler', { uploadId: id });
    }
  }

  private async finishNow(actor: Actor, id: string): Promise<void> {
    const { tenantId } = actor;
    const all = { tenantId, compartmentIds: 'all' } as const;
    const claimed = await this.unitOfWork.run(all, async (tx) => {
      if (!(await this.uploads.claimArrived(tx, id, LEASE_MS))) return null;
      const upload = await this.uploads.find(tx, id);
      if (!upload) return null;
      const key = await this.keyRing.object(tx, tenantId, upload.objectKeyId);
      return { upload, key };
    });
    if (!claimed) return; // another does it, or it is done
    const { upload, key } = claimed;
    const owner = actor.id === upload.actorId ? actor : bringerOf(upload);
    const stopped = new AbortController();
    try {
      await using lease = keepLease(LEASE_MS, stopped.signal, () =>
        this.unitOfWork.run(all, (tx) => this.uploads.renew(tx, id, LEASE_MS)),
      );
      await this.becomeDocument(owner, upload, key, lease.signal);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) await this.refuse(owner, id, reason);
      else await this.unitOfWork.run(all, (tx) => this.uploads.giveBack(tx, id));
      throw error;
    }
  }

  private async becomeDocument(
    owner: Actor,
    upload: Upload,
    key: ObjectKey,
    signal: AbortSignal,
  ): Promise<void> {
    const { id, tenantId, compartmentId, sizeBytes } = upload;
    const place = { compartmentId, objectKey: { id: upload.objectKeyId, key } };
    const arrived = await this.intake.storeIn(
      owner,
      place,
      this.pieces(upload, key, signal),
      sizeBytes,
    );
    const newcomer = newId();
    let settled: Settled;
    try {
      if (arrived.stored.sizeBytes !== sizeBytes) throw new SealBroken();
      settled = await this.settle(owner, upload, newcomer, arrived, descriptionOf(upload, key));
    } catch (error) {
      await this.intake.abandon(owner, arrived);
      throw error;
    }
    try {
      if (settled.documentId === newcomer) {
        await this.turns.admit(tenantId, newcomer);
      } else await this.intake.abandon(owner, arrived);
      await this.queue.add('domain-event', { tenantId, id: settled.event });
    } catch (err) {
      this.logger.warn('jobs left to the reconciler', { uploadId: id, err });
    }
  }

  /** Document, end of the upload and event: all of it, or none. */
  private async settle(
    owner: Actor,
    upload: Upload,
    newcomer: string,
    arrived: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<Settled> {
    const { id, tenantId, sizeBytes } = upload;
    return this.unitOfWork.run(owner, async (tx) => {
      const same = await this.intake.sameAs(tx, owner, arrived, description);
      const documentId = same ?? newcomer;
      if (same) await forgetPassword(tx, upload);
      else await this.intake.insert(tx, owner, documentId, arrived, description);
      const change = { state: 'finished', reason: null, documentId } as const;
      // discarded meanwhile, or finished by one who took this one for dead
      if (!(await this.uploads.end(tx, id, change))) throw new UploadEnded('finished');
      await this.audit.record(tx, owner, {
        action: 'upload.finished',
        subject: { type: 'upload', id },
        related: [{ type: 'document', id: documentId }],
        details: { sizeBytes },
      });
      return { documentId, event: await this.events.emit(tx, tenantId, 'upload.finished', id) };
    });
  }

  private async *pieces(
    { id, tenantId, pieceCount }: Upload,
    key: ObjectKey,
    signal: AbortSignal,
  ): AsyncIterable<Buffer> {
    const all = { tenantId, compartmentIds: 'all' } as const;
    for (let number = 0; number < pieceCount; number += 1) {
      signal.throwIfAborted();
      const piece = await this.unitOfWork.run(all, (tx) => this.uploads.piece(tx, id, number));
      if (!piece) throw new SealBroken();
      yield openPiece(key, { tenantId, id }, number, piece.ciphertext);
    }
  }

  private async refuse(owner: Actor, id: string, reason: string): Promise<void> {
    await this.unitOfWork.run(owner, async (tx) => {
      const change = { state: 'refused', reason, documentId: null } as const;
      if (!(await this.uploads.end(tx, id, change))) return;
      await this.audit.record(tx, owner, {
        action: 'upload.refused',
        outcome: 'refused',
        subject: { type: 'upload', id },
        reason,
      });
      await notify(tx, 'work', owner.id);
    });
  }
}

/** The document that an upload has become, or was already. */
interface Settled {
  readonly documentId: string;
  readonly event: string;
}

/** Whoever began the upload, as far as its row knows. */
function bringerOf({ actorKind, actorId, tenantId, compartmentId }: Upload): Actor {
  return { kind: actorKind, id: actorId, tenantId, compartmentIds: [compartmentId] };
}

/** Why it can never become a document; null for what another attempt may mend. */
function reasonOf(error: unknown): string | null {
  if (error instanceof UploadEnded) return null;
  return error instanceof DomainError || error instanceof SealBroken ? error.code : null;
}

function descriptionOf(upload: Upload, key: ObjectKey): DocumentDescription {
  const description = openDescription(key, upload, upload.descriptionSealed);
  return {
    ...description,
    mediaType: upload.mediaType,
    source: upload.actorKind === 'person' ? 'web' : 'rest',
    confidentiality: upload.confidentiality,
  };
}
