import { AuditTrail, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import { changeSetting, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Document } from '../document.entities.js';
import { DocumentHeld } from './erasure.errors.js';
import { ErasuresService } from './erasures.service.js';
import { HoldsRepository } from './holds.repository.js';
import {
  RETENTION_CHANGED_AT,
  type RetentionCategory,
  RetentionRule,
} from './retention.entities.js';

const DUE_MAX = 500;
const DAY_MS = 86_400_000;

export interface DueDocument {
  readonly id: string;
  readonly source: Document['source'];
  readonly createdAt: Date;
  readonly eraseAfter: Date;
}

const REFUSED = { subject: { type: 'retention', id: null } };

/** For how long documents are kept, and what becomes of them then. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: RecordsAuthority,
    private readonly holds: HoldsRepository,
    private readonly erasures: ErasuresService,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async rules(actor: Actor): Promise<readonly RetentionRule[]> {
    return this.refusals.recording(actor, REFUSED, async (tx) => {
      await this.authority.requireMayLook(tx, actor);
      await this.recordLook(tx, actor);
      return tx.find(RetentionRule, { order: { category: 'asc' } });
    });
  }

  /** Documents that were marked, the next to be erased first. */
  async due(actor: Actor): Promise<readonly DueDocument[]> {
    return this.refusals.recording(actor, REFUSED, async (tx) => {
      await this.authority.requireMayLook(tx, actor);
      await this.recordLook(tx, actor);
      const documents = await tx.find(Document, {
        where: { eraseAfter: Not(IsNull()) },
        order: { eraseAfter: 'asc', id: 'asc' },
        take: DUE_MAX,
      });
      return documents.flatMap(({ id, source, createdAt, eraseAfter }) =>
        eraseAfter ? [{ id, source, createdAt, eraseAfter }] : [],
      );
    });
  }

  /** Whatever is marked is marked again under the rules as they are then, with a grace of its own. */
  async setRule(
    actor: Actor,
    rule: Pick<RetentionRule, 'category' | 'keepDays' | 'graceDays'>,
  ): Promise<void> {
    await this.changing(actor, rule.category, async (tx) => {
      await tx.query(
        `insert into retention_rule (tenant_id, category, keep_days, grace_days, changed_at)
         values ($1, $2, $3, $4, now())
         on conflict (tenant_id, category) do update set keep_days = excluded.keep_days,
           grace_days = excluded.grace_days, changed_at = excluded.changed_at`,
        [actor.tenantId, rule.category, rule.keepDays, rule.graceDays],
      );
      return { keepDays: rule.keepDays, graceDays: rule.graceDays };
    });
  }

  /** Documents of the category are then kept under the rule for all, or for ever. */
  async clearRule(actor: Actor, of: RetentionCategory): Promise<void> {
    await this.changing(actor, of, async (tx) => {
      await tx.delete(RetentionRule, { tenantId: actor.tenantId, category: of });
      return { cleared: true };
    });
  }

  /** Marks a document whose time is over: it is erased after the grace. */
  async mark(tenantId: string, documentId: string): Promise<void> {
    const actor = serviceActor('retention', tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      const document = await tx.findOne(Document, {
        where: { id: documentId, eraseAfter: IsNull(), state: Not('erased' as const) },
        lock: { mode: 'pessimistic_write' },
      });
      const rule = document && (await firstRule(tx, [document.source, 'all']));
      if (!rule || (await this.holds.heldBy(tx, [document])).size > 0) return;
      const over = document.createdAt.getTime() + rule.keepDays * DAY_MS;
      if (over > Date.now()) return;
      const eraseAfter = new Date(Date.now() + rule.graceDays * DAY_MS);
      await tx.update(Document, { id: documentId }, { eraseAfter });
      await this.audit.record(tx, actor, {
        action: 'document.due',
        subject: { type: 'document', id: documentId },
        patientId: document.patientId,
        details: { class: rule.category, keepDays: rule.keepDays, graceDays: rule.graceDays },
      });
    });
  }

  /** Erases a document whose grace is over. One that is held meanwhile stays. */
  async eraseDue(tenantId: string, documentId: string): Promise<void> {
    const actor = serviceActor('retention', tenantId);
    const due = await this.unitOfWork.run(actor, async (tx) => {
      const document = await tx.findOneBy(Document, { id: documentId });
      return document?.eraseAfter && document.eraseAfter <= new Date() ? document : null;
    });
    if (!due) return; // a rule was changed or a hold placed meanwhile
    try {
      const reason = 'The time for which documents of this kind are kept is over.';
      await this.erasures.erase(actor, documentId, { reason, trigger: 'retention' });
    } catch (error) {
      if (!(error instanceof DocumentHeld)) throw error; // the refusal is on record
    }
  }

  private async changing(
    actor: Actor,
    of: RetentionCategory,
    change: (tx: Transaction) => Promise<Readonly<Record<string, number | boolean>>>,
  ): Promise<void> {
    await this.refusals.recording(actor, REFUSED, async (tx) => {
      await this.authority.requireMayKeep(tx, actor);
      const details = await change(tx);
      const { affected } = await tx.update(
        Document,
        { tenantId: actor.tenantId, eraseAfter: Not(IsNull()) },
        { eraseAfter: null },
      );
      const now = new Date().toISOString();
      await changeSetting(tx, actor.tenantId, RETENTION_CHANGED_AT, now);
      await this.audit.record(tx, actor, {
        action: 'retention.changed',
        subject: { type: 'retention', id: null },
        details: { class: of, ...details, unmarked: affected ?? 0 },
      });
    });
  }

  private async recordLook(tx: Transaction, actor: Actor): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'retention.listed',
      subject: { type: 'retention', id: null },
    });
  }
}

/** Of the first of these categories that has one. */
export async function firstRule(
  tx: Transaction,
  categories: readonly RetentionCategory[],
): Promise<RetentionRule | null> {
  for (const category of categories) {
    const rule = await tx.findOneBy(RetentionRule, { category });
    if (rule) return rule;
  }
  return null;
}
