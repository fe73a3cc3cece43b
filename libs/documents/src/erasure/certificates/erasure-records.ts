import { AuditTrail, type Refusal, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import { KeyRing, type Page, type PageRequest, toPage } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Certificate, readCertificate } from './certificate.js';
import { certificateText } from './certificate-text.js';
import type { Erasure } from '../erasure.entities.js';
import { ErasureNotFound } from '../erasure.errors.js';
import { openCertificate, openReason } from '../erasure-seals.js';
import { ErasuresRepository } from '../erasures.repository.js';

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

/** What was erased, with the certificate of each erasure, for who keeps the records. */
@Injectable()
export class ErasureRecords {
  constructor(
    private readonly authority: RecordsAuthority,
    private readonly erasures: ErasuresRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async get(actor: Actor, id: string): Promise<ErasureDetails> {
    return this.refusals.recording(actor, refusedOf(id), async (tx) => {
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
    });
  }

  /** By the time at which they were asked for. */
  async list(actor: Actor, request: PageRequest): Promise<Page<Erasure>> {
    return this.refusals.recording(actor, refusedOf(null), async (tx) => {
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
    });
  }
}

function refusedOf(id: string | null): Omit<Refusal, 'reason'> {
  return { action: 'erasure.refused', subject: { type: 'erasure', id } };
}
