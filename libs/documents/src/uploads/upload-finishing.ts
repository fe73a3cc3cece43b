import { type ObjectKey, SealBroken } from '@app/crypto';
import { keepLease } from '@app/database';
import { type Actor, DomainError, newId, Semaphore } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import type { DocumentDescription } from '../intake/document-description.js';
import { DocumentArrivals } from '../intake/document-arrivals.js';
import { ArrivedUploads, FINISHING_LEASE_MS } from './arrived-uploads.js';
import { openDescription } from './sealed-upload.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import type { Upload } from './upload.entities.js';
import { UploadEnded } from './uploads.errors.js';
import { type SettledUpload, UploadSettlement } from './upload-settlement.js';

// Each holds four segments in memory, and connections that others want too.
const AT_ONCE = 4;
const WAIT_MS = 60_000;

/** Makes documents of uploads whose bytes are all there. */
@Injectable()
export class UploadFinishing {
  private readonly logger = new Logger(UploadFinishing.name);
  private readonly slots = new Semaphore(AT_ONCE);

  constructor(
    private readonly uploads: ArrivedUploads,
    private readonly arrivals: DocumentArrivals,
    private readonly settlement: UploadSettlement,
    private readonly turns: ExtractionTurns,
    private readonly queue: JobQueue,
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
    const claimed = await this.uploads.claim(actor.tenantId, id);
    if (!claimed) return; // another does it, or it is done
    const { upload, key } = claimed;
    const owner = actor.id === upload.actorId ? actor : bringerOf(upload);
    const stopped = new AbortController();
    try {
      await using lease = keepLease(FINISHING_LEASE_MS, stopped.signal, () =>
        this.uploads.renew(upload),
      );
      await this.becomeDocument(owner, upload, key, lease.signal);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) await this.settlement.refuse(owner, id, reason);
      else await this.uploads.giveBack(upload);
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
    const arrived = await this.arrivals.storeIn(
      owner,
      place,
      this.uploads.pieces(upload, key, signal),
      sizeBytes,
    );
    const newcomer = newId();
    let settled: SettledUpload;
    try {
      if (arrived.stored.sizeBytes !== sizeBytes) throw new SealBroken();
      settled = await this.settlement.settle(
        owner,
        upload,
        newcomer,
        arrived,
        descriptionOf(upload, key),
      );
    } catch (error) {
      await this.arrivals.abandon(owner, arrived);
      throw error;
    }
    try {
      if (settled.documentId === newcomer) {
        await this.turns.admit(tenantId, newcomer);
      } else await this.arrivals.abandon(owner, arrived);
      await this.queue.add('domain-event', { tenantId, id: settled.event });
    } catch (err) {
      this.logger.warn('jobs left to the reconciler', { uploadId: id, err });
    }
  }
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
