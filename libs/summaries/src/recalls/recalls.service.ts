import { AuditTrail, type Refusal, Refusals } from '@app/audit';
import { sealText } from '@app/crypto';
import { KeyRing, overAllCompartments, type Transaction } from '@app/database';
import { RereadsService } from '@app/documents';
import { EXTRACTOR_VERSION } from '@app/extraction';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Recall } from './recall.entities.js';
import { RecallGuard } from './recall-guard.js';
import { lockAffected, type RecallScope, scopeOf } from './recall-scope.js';
import { RecalledAlready, RecallLifted, RecallNotFound } from './recalls.errors.js';
import { progressOf } from './recall-looks.js';
import { reasonPlace, recallAction, spell } from './recall-actions.js';
import { RunAdapters } from './run-adapters.js';

/**
 * Recalls versions of readers and of models. Drafts that were made with them are locked and made again, what is signed
 * goes back to who signed it, and is never changed.
 */
@Injectable()
export class RecallsService {
  constructor(
    private readonly rereads: RereadsService,
    private readonly adapters: RunAdapters,
    private readonly guard: RecallGuard,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** The id of the recall; it holds at once. Throws `RecalledAlready`. */
  async begin(actor: Actor, scope: RecallScope, reason: string): Promise<string> {
    await this.adapters.learnOf(actor.tenantId, scope);
    return this.refusals.recording(actor, refusedOf(null), async (tx) => {
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
        reasonSealed: sealText(key, reasonPlace(tenantId, id), reason),
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
      await this.audit.record(tx, actor, recallAction('recall.begun', id, details, reason));
      return id;
    });
  }

  /** It was a mistake: what waits is unlocked, and the version counts as before. Throws `RecallNotFound` or `RecallLifted`. */
  async lift(actor: Actor, id: string, reason: string): Promise<void> {
    await this.refusals.recording(actor, refusedOf(id), async (tx) => {
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
      await this.audit.record(tx, actor, recallAction('recall.lifted', id, {}, reason));
    });
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

function refusedOf(id: string | null): Pick<Refusal, 'subject'> {
  return { subject: { type: 'recall', id } };
}
