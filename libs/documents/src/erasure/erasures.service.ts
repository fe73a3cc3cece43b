import { AuditTrail, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import { KeyRing, type Page, type PageRequest, toPage, UnitOfWork } from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { DocumentAccess } from '../document-access.js';
import { type Certificate, readCertificate } from './certificates/certificate.js';
import { certificateText } from './certificates/certificate-text.js';
import type { Erasure, ErasureTrigger } from './erasure.entities.js';
import { ErasureNotFound } from './erasure.errors.js';
import { ErasureActs } from './erasure-acts.js';
import { ErasureListing } from './erasure-listing.js';
import { openCertificate, openReason } from './erasure-seals.js';
import { ErasuresRepository } from './erasures.repository.js';

export interface ErasureDetails {
  readonly erasure: Erasure;
  readonly reason: string;
  /** Null while a part of the service has not confirmed yet. */
  readonly certificate: {
    readonly content: Certificate;
    readonly text: string;
    readonly sha256: string;
  } | null;
}

/** Erases documents, and shows what was erased. */
@Injectable()
export class ErasuresService {
  private readonly logger = new Logger(ErasuresService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly authority: RecordsAuthority,
    private readonly acts: ErasureActs,
    private readonly erasures: ErasuresRepository,
    private readonly listing: ErasureListing,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly queue: JobQueue,
  ) {}

  /**
   * With its return nothing of the document can be read. Asked for again, it answers with the erasure
   * that there is. Throws `NotAllowed`, `DocumentNotFound` or `DocumentHeld`.
   */
  async erase(
    actor: Actor,
    documentId: string,
    { reason, trigger = 'request' }: { readonly reason: string; readonly trigger?: ErasureTrigger },
  ): Promise<Erasure> {
    const begun = await this.access.run(actor, documentId, async (tx) => {
      await this.authority.requireMayKeep(tx, actor);
      const document = await this.erasures.lockDocument(tx, documentId);
      if (!document)
        return { erasure: await this.erasures.ofDocument(tx, documentId), event: null };
      return this.acts.begin(tx, actor, document, { id: newId(), trigger, reason });
    });
    const { erasure, event } = begun;
    if (event === null) return erasure;
    try {
      await this.listing.list(actor.tenantId, erasure.id);
      await this.queue.add('domain-event', { tenantId: actor.tenantId, id: event });
    } catch (err) {
      this.logger.warn('rest of an erasure left to the reconciler', { erasureId: erasure.id, err });
    }
    return erasure;
  }

  async get(actor: Actor, id: string): Promise<ErasureDetails> {
    return this.recordingRefusals(actor, id, () =>
      this.unitOfWork.run(actor, async (tx) => {
        await this.authority.requireMayLook(tx, actor);
        const erasure = await this.erasures.find(tx, id);
        if (!erasure) throw new ErasureNotFound();
        await this.audit.record(tx, actor, {
          action: 'erasure.read',
          subject: { type: 'erasure', id },
          related: [{ type: 'document', id: erasure.documentId }],
        });
        const key = await this.keyRing.object(tx, actor.tenantId, erasure.objectKeyId);
        const { certificateSealed, certificateSha256 } = erasure;
        const reason = openReason(key, erasure, erasure.reasonSealed);
        if (!certificateSealed || !certificateSha256) return { erasure, reason, certificate: null };
        const content = readCertificate(openCertificate(key, erasure, certificateSealed));
        const sha256 = certificateSha256.toString('hex');
        return {
          erasure,
          reason,
          certificate: { content, text: certificateText(content, sha256), sha256 },
        };
      }),
    );
  }

  /** By the time at which they were asked for. */
  async list(actor: Actor, request: PageRequest): Promise<Page<Erasure>> {
    return this.recordingRefusals(actor, null, () =>
      this.unitOfWork.run(actor, async (tx) => {
        await this.authority.requireMayLook(tx, actor);
        const rows = await this.erasures.page(tx, request);
        const { items, nextCursor } = toPage(
          rows.map((erasure) => ({ erasure, id: erasure.id, createdAt: erasure.requestedAt })),
          request,
        );
        await this.audit.record(tx, actor, {
          action: 'erasure.listed',
          subject: { type: 'erasure', id: null },
          details: { count: items.length },
        });
        return { items: items.map(({ erasure }) => erasure), nextCursor };
      }),
    );
  }

  private async recordingRefusals<T>(
    actor: Actor,
    id: string | null,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'erasure', id };
        await this.refusals.record(actor, {
          action: 'erasure.refused',
          subject,
          reason: error.code,
        });
      }
      throw error;
    }
  }
}
