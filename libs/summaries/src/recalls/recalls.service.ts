import { AuditTrail, Refusals } from '@app/audit';
import { openText, sealText } from '@app/crypto';
import { KeyRing, overAllCompartments, type Transaction, UnitOfWork } from '@app/database';
import { RereadsService } from '@app/documents';
import { EXTRACTOR_VERSION } from '@app/extraction';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Recall } from './recall.entities.js';
import { RecallGuard } from './recall-guard.js';
import {
  affectedDocuments,
  affectedSummaries,
  lockAffected,
  type RecallScope,
  scopeOf,
} from './recall-scope.js';
import { RecalledAlready, RecallLifted, RecallNotFound } from './recalls.errors.js';
import {
  itemsOf,
  makersInUse,
  type MakersInUse,
  progressOf,
  type RecalledSummary,
  type RecallProgress,
} from './recall-looks.js';
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
const SEALED_FORMAT = 1;

/**
 * Recalls versions of readers and of models. Drafts that were made with them are locked and made again, what is signed
 * goes back to who signed it, and is never changed.
 */
@Injectable()
export class RecallsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rereads: RereadsService,
    private readonly adapters: RunAdapters,
    private readonly guard: RecallGuard,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Which readers and models have made what is here. */
  async inUse(actor: Actor): Promise<MakersInUse> {
    await this.adapters.learn(actor.tenantId, null);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await overAllCompartments(tx, () => makersInUse(tx));
      await this.record(tx, actor, 'recall.listed', null, {});
      return found;
    });
  }

  async preview(actor: Actor, scope: RecallScope): Promise<RecallPreview> {
    await this.learn(actor, scope);
    return this.unitOfWork.run(actor, async (tx) => {
      const preview = await overAllCompartments(tx, async () => ({
        documents: await affectedDocuments(tx, scope),
        ...(await affectedSummaries(tx, scope)),
      }));
      await this.record(tx, actor, 'recall.previewed', null, {
        ...spell(scope),
        documents: preview.documents,
        drafts: preview.drafts.length,
        signed: preview.signed.length,
      });
      return preview;
    });
  }

  /** The id of the recall; it holds at once. Throws `RecalledAlready`. */
  async begin(actor: Actor, scope: RecallScope, reason: string): Promise<string> {
    await this.learn(actor, scope);
    return this.deciding(actor, null, async (tx) => {
      const { tenantId } = actor;
      await this.guard.lock(tx, tenantId, 'to-recall');
      const status = await tx.findBy(Recall, { liftedAt: IsNull(), kind: scope.kind });
      const same = JSON.stringify(spell(scope));
      if (status.some((one) => JSON.stringify(spell(scopeOf(one))) === same)) {
        throw new RecalledAlready();
      }
      const id = newId();
      const { id: objectKeyId, key } = await this.keyRing.create(tx, tenantId, 'recall');
      const isReader = scope.kind === 'reader';
      await tx.insert(Recall, {
        id,
        tenantId,
        kind: scope.kind,
        reader: isReader ? scope.reader : null,
        fromVersion: isReader ? scope.fromVersion : null,
        throughVersion: isReader ? scope.throughVersion : null,
        ...modelOf(scope),
        objectKeyId,
        reasonSealed: sealText(key, placeOf(tenantId, id), reason),
        actorKind: actor.kind,
        actorId: actor.id,
        begunAt: new Date(),
        endedAt: null,
        liftedAt: null,
      });
      const progress = await overAllCompartments(tx, async () => {
        await lockAffected(tx, { id, tenantId }, scope);
        return progressOf(tx, id);
      });
      if (isReader && scope.throughVersion < EXTRACTOR_VERSION) await this.reread(tx, actor, scope);
      const details = { ...spell(scope), drafts: progress.drafts, signed: progress.signed };
      await this.record(tx, actor, 'recall.begun', id, details, reason);
      return id;
    });
  }

  /** It was a mistake: what waits is unlocked, and the version counts as before. Throws `RecallNotFound` or `RecallLifted`. */
  async lift(actor: Actor, id: string, reason: string): Promise<void> {
    await this.deciding(actor, id, async (tx) => {
      await this.guard.lock(tx, actor.tenantId, 'to-recall');
      const recall = await tx.findOneBy(Recall, { id });
      if (!recall) throw new RecallNotFound();
      if (recall.liftedAt !== null) throw new RecallLifted();
      const now = new Date();
      await tx.update(Recall, { id }, { liftedAt: now, endedAt: recall.endedAt ?? now });
      await overAllCompartments(tx, async () => {
        // what another recall is about as well stays under that one
        await tx.query(
          `update summary set recall_id = other.recall_id, revision = revision + 1, changed_at = now()
           from (select distinct on (item.summary_id) item.summary_id, item.recall_id
             from recall_item as item join recall on recall.id = item.recall_id
             where item.recall_id <> $1 and recall.lifted_at is null
               and (item.was = 'signed' or item.state <> 'done')
             order by item.summary_id, recall.begun_at desc) as other
           where summary.recall_id = $1 and summary.recall_open and other.summary_id = summary.id`,
          [id],
        );
        await tx.query(
          `update summary set recall_open = false, revision = revision + 1, changed_at = now(),
             assignee_id = case when state in ('signed', 'amended') and not source_open
               then null else assignee_id end,
             assigned_at = case when state in ('signed', 'amended') and not source_open
               then null else assigned_at end
           where recall_id = $1 and recall_open`,
          [id],
        );
        await tx.query(
          `update recall_item set state = 'done', reason = 'lifted', changed_at = now()
           where recall_id = $1 and state <> 'done'`,
          [id],
        );
      });
      await this.record(tx, actor, 'recall.lifted', id, {}, reason);
    });
  }

  /** The newest 100. */
  async list(actor: Actor): Promise<readonly RecallDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const recalls = await tx.find(Recall, {
        order: { begunAt: 'desc', id: 'desc' },
        take: LIST_MAX,
      });
      await this.record(tx, actor, 'recall.listed', null, { count: recalls.length });
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
    return this.deciding(actor, id, async (tx) => {
      const recall = await tx.findOneBy(Recall, { id });
      if (!recall) throw new RecallNotFound();
      await this.record(tx, actor, 'recall.read', id, {});
      return { ...(await this.details(tx, recall)), items: await itemsOf(tx, id) };
    });
  }

  /** For another part of this library: why, and what it is about. */
  async details(tx: Transaction, recall: Recall): Promise<RecallDetails> {
    const { id, tenantId, objectKeyId } = recall;
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return {
      recall,
      reason: key ? openText(key, placeOf(tenantId, id), recall.reasonSealed) : null,
      progress: await overAllCompartments(tx, () => progressOf(tx, id)),
    };
  }

  /** The readers of this version are newer; where they are not, an upgrade has to come first. */
  private async reread(
    tx: Transaction,
    actor: Actor,
    { reader, fromVersion, throughVersion }: RecallScope & { readonly kind: 'reader' },
  ): Promise<void> {
    await this.rereads.add(tx, actor, {
      ...(reader !== null && { reader }),
      ...(fromVersion === throughVersion
        ? { readerVersion: throughVersion }
        : { beforeVersion: throughVersion + 1 }),
    });
  }

  private async learn({ tenantId }: Actor, scope: RecallScope): Promise<void> {
    if (scope.kind === 'model-name') await this.adapters.learn(tenantId, null);
    if (scope.kind === 'model' && scope.adapterSha256 !== null) {
      await this.adapters.learn(tenantId, scope.modelSha256);
    }
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: 'recall.begun' | 'recall.lifted' | 'recall.listed' | 'recall.previewed' | 'recall.read',
    id: string | null,
    details: Readonly<Record<string, string | number>>,
    reason: string | null = null,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'recall', id },
      details,
      ...(reason !== null && { confidential: { reason: { value: reason } } }),
    });
  }

  private async deciding<T>(
    actor: Actor,
    id: string | null,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, work);
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'recall', id };
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }
}

function spell(scope: RecallScope): Readonly<Record<string, string | number>> {
  switch (scope.kind) {
    case 'reader':
      return {
        kind: scope.kind,
        reader: scope.reader ?? 'all',
        from: scope.fromVersion,
        through: scope.throughVersion,
      };
    case 'model':
      return {
        kind: scope.kind,
        model: scope.modelSha256,
        adapter: scope.adapterSha256 ?? 'any',
      };
    case 'model-name':
      return { kind: scope.kind, model: scope.modelId };
  }
}

function modelOf(scope: RecallScope): Pick<Recall, 'adapterSha256' | 'modelId' | 'modelSha256'> {
  const none = { modelSha256: null, adapterSha256: null, modelId: null };
  if (scope.kind === 'reader') return none;
  if (scope.kind === 'model-name') return { ...none, modelId: scope.modelId };
  const { modelSha256, adapterSha256 } = scope;
  return {
    ...none,
    modelSha256: Buffer.from(modelSha256, 'hex'),
    adapterSha256: adapterSha256 === null ? null : Buffer.from(adapterSha256, 'hex'),
  };
}

function placeOf(tenantId: string, rowId: string) {
  return { tenantId, table: 'recall.reason', rowId, version: SEALED_FORMAT };
}
