import { AuditTrail, Refusals } from '@app/audit';
import { openText } from '@app/crypto';
import { KeyRing, overAllCompartments, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { reasonPlace, recallAction, spell } from './recall-actions.js';
import {
  itemsOf,
  makersInUse,
  type MakersInUse,
  progressOf,
  type RecalledSummary,
  type RecallProgress,
} from './recall-looks.js';
import { affectedDocuments, affectedSummaries, type RecallScope } from './recall-scope.js';
import { Recall } from './recall.entities.js';
import { RecallNotFound } from './recalls.errors.js';
import { RunAdapters } from './run-adapters.js';

/** What a recall would be about. */
export interface RecallPreview {
  readonly documents: number;
  readonly drafts: readonly string[];
  readonly signed: readonly string[];
}

export interface RecallDetails {
  readonly recall: Recall;
  /** Null where its key was destroyed. */
  readonly reason: string | null;
  readonly progress: RecallProgress;
}

const LIST_MAX = 100;

/** What was recalled, and what a recall would be about. */
@Injectable()
export class RecallRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly adapters: RunAdapters,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Which readers and models have made what is here. */
  async inUse(actor: Actor): Promise<MakersInUse> {
    await this.adapters.learn(actor.tenantId, null);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await overAllCompartments(tx, () => makersInUse(tx));
      await this.audit.record(tx, actor, recallAction('recall.listed', null, {}));
      return found;
    });
  }

  async preview(actor: Actor, scope: RecallScope): Promise<RecallPreview> {
    await this.adapters.learnOf(actor.tenantId, scope);
    return this.unitOfWork.run(actor, async (tx) => {
      const preview = await overAllCompartments(tx, async () => ({
        documents: await affectedDocuments(tx, scope),
        ...(await affectedSummaries(tx, scope)),
      }));
      const details = {
        ...spell(scope),
        documents: preview.documents,
        drafts: preview.drafts.length,
        signed: preview.signed.length,
      };
      await this.audit.record(tx, actor, recallAction('recall.previewed', null, details));
      return preview;
    });
  }

  /** The newest 100. */
  async list(actor: Actor): Promise<readonly RecallDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const recalls = await tx.find(Recall, {
        order: { begunAt: 'desc', id: 'desc' },
        take: LIST_MAX,
      });
      const details = { count: recalls.length };
      await this.audit.record(tx, actor, recallAction('recall.listed', null, details));
      const found: RecallDetails[] = [];
      for (const recall of recalls) found.push(await this.details(tx, recall));
      return found;
    });
  }

  /** With what was made under it, as far as the actor sees that. Throws `RecallNotFound`. */
  async get(
    actor: Actor,
    id: string,
  ): Promise<RecallDetails & { readonly items: readonly RecalledSummary[] }> {
    const subject = { type: 'recall', id };
    return this.refusals.recording(actor, { subject }, async (tx) => {
      const recall = await tx.findOneBy(Recall, { id });
      if (!recall) throw new RecallNotFound();
      await this.audit.record(tx, actor, recallAction('recall.read', id, {}));
      return { ...(await this.details(tx, recall)), items: await itemsOf(tx, id) };
    });
  }

  /** For another part of this library: why, and what it is about. */
  async details(tx: Transaction, recall: Recall): Promise<RecallDetails> {
    const { id, tenantId, objectKeyId } = recall;
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return {
      recall,
      reason: key ? openText(key, reasonPlace(tenantId, id), recall.reasonSealed) : null,
      progress: await overAllCompartments(tx, () => progressOf(tx, id)),
    };
  }
}
