import { overAllCompartments, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DocumentTooLarge } from '../documents.errors.js';
import { DEFAULT_EXTRACTION_LIMITS, type ExtractionLimits } from '@app/extraction';
import { QuotaExceeded } from './limits.errors.js';
import { type LimitName, TenantLimit } from './tenant-limit.entities.js';

type Values = Readonly<Partial<Record<LimitName, number>>>;

const Used = z.tuple([z.object({ documents: z.coerce.number(), bytes: z.coerce.number() })]);

/** What a tenant allows, never more than the installation does. */
@Injectable()
export class TenantLimits {
  /** The largest file of the tenant, where the installation's own is `installed`. */
  async fileBytes(tx: Transaction, tenantId: string, installed: number): Promise<number> {
    return lower(installed, (await this.values(tx, tenantId))['file-bytes']);
  }

  /** Throws `DocumentTooLarge` or `QuotaExceeded`. A stream of unknown length counts as nothing. */
  async requireAdmits(
    tx: Transaction,
    actor: Actor,
    sizeBytes: number,
    installed: number,
  ): Promise<void> {
    const values = await this.values(tx, actor.tenantId);
    const most = lower(installed, values['file-bytes']);
    if (sizeBytes > most) throw new DocumentTooLarge(most);
    await this.requireWithinQuotas(tx, actor, values, Math.max(1, sizeBytes));
  }

  /**
   * The same for the quotas alone, in the transaction that adds the document: of one client's
   * requests at once each counts what the others have added. Throws `QuotaExceeded`.
   */
  async requireRoom(tx: Transaction, actor: Actor, sizeBytes: number): Promise<void> {
    const values = await this.values(tx, actor.tenantId);
    if (!hasQuota(values)) return;
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `cloister.quota ${actor.kind} ${actor.id}`,
    ]);
    await this.requireWithinQuotas(tx, actor, values, sizeBytes);
  }

  private async requireWithinQuotas(
    tx: Transaction,
    actor: Actor,
    values: Values,
    sizeBytes: number,
  ): Promise<void> {
    if (!hasQuota(values)) return;
    const { 'documents-per-day': documents, 'bytes-per-day': bytes } = values;
    const used = await this.usedToday(tx, actor);
    if (documents !== undefined && used.documents >= documents) {
      throw new QuotaExceeded('documents-per-day', documents);
    }
    if (bytes !== undefined && used.bytes + sizeBytes > bytes) {
      throw new QuotaExceeded('bytes-per-day', bytes);
    }
  }

  /** For the reader of a document; `timeoutMs` only where the tenant's own is shorter. */
  async ofReading(
    tx: Transaction,
    tenantId: string,
  ): Promise<{ readonly limits: ExtractionLimits; readonly timeoutMs?: number }> {
    const values = await this.values(tx, tenantId);
    const seconds = values['extract-seconds'];
    const own = DEFAULT_EXTRACTION_LIMITS;
    return {
      limits: {
        maxUnpackedBytes: lower(own.maxUnpackedBytes, values['unpacked-bytes']),
        maxNesting: lower(own.maxNesting, values.nesting),
        maxAttachments: lower(own.maxAttachments, values.attachments),
        maxPages: lower(own.maxPages, values.pages),
        maxScannedPages: lower(own.maxScannedPages, values['scanned-pages']),
        maxPixels: lower(own.maxPixels, values.pixels),
        maxLookMs: own.maxLookMs,
      },
      ...(seconds !== undefined && { timeoutMs: seconds * 1000 }),
    };
  }

  private async values(tx: Transaction, tenantId: string): Promise<Values> {
    const rows = await tx.findBy(TenantLimit, { tenantId });
    return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
  }

  private async usedToday(
    tx: Transaction,
    { kind, id }: Actor,
  ): Promise<{ readonly documents: number; readonly bytes: number }> {
    // what came in has changed since: the index over changes finds it
    const rows: unknown = await overAllCompartments(tx, () =>
      tx.query(
        `select count(*) as documents, coalesce(sum(size_bytes), 0) as bytes from document
         where actor_kind = $1 and actor_id = $2
           and changed_at > now() - interval '1 day' and created_at > now() - interval '1 day'`,
        [kind, id],
      ),
    );
    return Used.parse(rows)[0];
  }
}

function hasQuota(values: Values): boolean {
  return values['documents-per-day'] !== undefined || values['bytes-per-day'] !== undefined;
}

function lower(installed: number, own: number | undefined): number {
  return own === undefined ? installed : Math.min(installed, own);
}
