import { AuditTrail, Refusals } from '@app/audit';
import {
  KeyRing,
  type Page,
  type PageRequest,
  toPage,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import type { Actor } from '@app/platform';
import {
  openContent,
  SummariesRepository,
  type Summary,
  type SummaryFilter,
  SummaryNotFound,
  SummaryVersion,
  type VersionContent,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { SignatureRow } from '../review.entities.js';
import {
  PublishedDetails,
  type PublishedSummary,
  type PublishedVersion,
  WITH_TEXT,
} from './published-details.js';

export interface PublishedFilter extends PageRequest {
  readonly patientId: string | null;
  readonly documentId: string | null;
  /** When they last changed; `to` is not included. */
  readonly changed: NonNullable<SummaryFilter['changed']>;
}

/** Summaries as they are given to other systems: what is signed, with everything that was before it. */
@Injectable()
export class PublishedSummaries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly details: PublishedDetails,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** By its own id, or by that of a version or a signature of it; null where there is none to be seen. */
  async find(actor: Actor, id: string): Promise<PublishedSummary | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaryOf(tx, id);
      if (!summary) return null;
      const [published] = await this.details.of(tx, [summary]);
      if (!published) throw new Error('a summary was not described');
      await this.audit.record(tx, actor, {
        action: 'summary.read',
        subject: { type: 'summary', id: summary.id },
        patientId: summary.patientId,
        details: { version: published.versions.at(-1)?.row.number ?? 0 },
      });
      return published;
    });
  }

  /** The same; throws `SummaryNotFound`. */
  async get(actor: Actor, id: string): Promise<PublishedSummary> {
    const found = await this.find(actor, id);
    if (found) return found;
    const error = new SummaryNotFound();
    await this.refusals.record(actor, { subject: { type: 'summary', id }, reason: error.code });
    throw error;
  }

  /** Whether something of this id is a summary; that is no reading of it. */
  async isOne(tx: Transaction, id: string): Promise<boolean> {
    return (await this.summaryOf(tx, id)) !== null;
  }

  /** Those with a text, newest first. */
  async page(actor: Actor, filter: PublishedFilter): Promise<Page<PublishedSummary>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await this.summaries.page(tx, { ...filter, state: null, states: WITH_TEXT });
      const { items, nextCursor } = toPage(rows, filter);
      await this.audit.record(tx, actor, {
        action: 'summary.listed',
        subject: { type: 'summary', id: null },
        patientId: filter.patientId,
        details: { count: items.length },
      });
      return { items: await this.details.of(tx, items), nextCursor };
    });
  }

  /** What a version says; the caller records the action. Null where it was erased. */
  async contentOf(
    actor: Actor,
    { summary }: PublishedSummary,
    { row }: PublishedVersion,
  ): Promise<VersionContent | null> {
    const { objectKeyId } = summary;
    const keys = await this.unitOfWork.run(actor, (tx) =>
      this.keyRing.objects(tx, actor.tenantId, [objectKeyId]),
    );
    const key = keys.get(objectKeyId);
    return key ? openContent(key, row) : null;
  }

  private async summaryOf(tx: Transaction, id: string): Promise<Summary | null> {
    const version = await tx.findOneBy(SummaryVersion, { id });
    const signature = version ? null : await tx.findOneBy(SignatureRow, { id });
    const summary = await this.summaries.find(tx, version?.summaryId ?? signature?.summaryId ?? id);
    return summary && !summary.reproductionOf && summary.state !== 'erased' ? summary : null;
  }
}
