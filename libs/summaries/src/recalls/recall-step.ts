import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction, UnitOfWork } from '@app/database';
import { awaitsReread } from '@app/documents';
import { type Actor, DomainError, serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { SummariesRepository } from '../summaries.repository.js';
import { Recall, RecallItem } from './recall.entities.js';
import { RecallRemakes } from './recall-remakes.js';
import { scopeOf, stillAffected } from './recall-scope.js';

const NOTIFIED_AT_ONCE = 100;
const MADE_AT_ONCE = 20;
const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/**
 * Carries a recall on: tells of what is locked, has drafts written again once their documents are read again, and
 * has texts written that what is signed can be compared with. Any number of times; what is done stays done.
 */
@Injectable()
export class RecallStep {
  private readonly logger = new Logger(RecallStep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly remakes: RecallRemakes,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  async advance(tenantId: string, id: string): Promise<void> {
    const actor = serviceActor('recalls', tenantId);
    const recall = await this.unitOfWork.run(actor, (tx) => tx.findOneBy(Recall, { id }));
    if (!recall || recall.endedAt !== null) return;
    await this.announce(
      tenantId,
      await this.unitOfWork.run(actor, (tx) => this.notify(tx, actor, recall)),
    );
    for (const summaryId of await this.unitOfWork.run(actor, (tx) => ready(tx, id))) {
      await this.make(actor, recall, summaryId);
    }
    await this.unitOfWork.run(actor, (tx) => this.endIfDone(tx, actor, recall));
  }

  private async notify(
    tx: Transaction,
    actor: Actor,
    { id: recallId, tenantId, kind }: Recall,
  ): Promise<readonly string[]> {
    const items = await tx.find(RecallItem, {
      where: { recallId, state: 'locked' },
      order: { summaryId: 'asc' },
      take: NOTIFIED_AT_ONCE,
    });
    const events: string[] = [];
    for (const { summaryId, was } of items) {
      const summary = await this.summaries.find(tx, summaryId);
      await tx.update(
        RecallItem,
        { recallId, summaryId, state: 'locked' },
        { state: 'waiting', changedAt: new Date() },
      );
      if (!summary) continue;
      await this.audit.record(tx, actor, {
        action: 'summary.recalled',
        subject: { type: 'summary', id: summaryId },
        related: [{ type: 'recall', id: recallId }],
        patientId: summary.patientId,
        details: { kind, was },
      });
      await notify(tx, 'work', summary.actorId);
      events.push(await this.events.emit(tx, tenantId, 'summary.recalled', summaryId));
    }
    return events;
  }

  private async make(actor: Actor, recall: Recall, summaryId: string): Promise<void> {
    try {
      const events = await this.unitOfWork.run(actor, (tx) =>
        this.makeIn(tx, actor, recall, summaryId),
      );
      await this.announce(actor.tenantId, events);
    } catch (err) {
      if (!(err instanceof DomainError)) {
        this.logger.warn('summary not made again', { summaryId, err });
        return;
      }
      // where too much waits for the model, its turn comes later
      if (err.kind === 'unavailable' || err.code === 'too-many-waiting-tokens') return;
      await this.unitOfWork.run(actor, (tx) => setItem(tx, recall, summaryId, 'failed', err.code));
    }
  }

  private async makeIn(
    tx: Transaction,
    actor: Actor,
    recall: Recall,
    summaryId: string,
  ): Promise<readonly string[]> {
    await this.summaries.hold(tx, summaryId);
    const summary = await this.summaries.find(tx, summaryId);
    const item = await tx.findOneByOrFail(RecallItem, { recallId: recall.id, summaryId });
    const isThere =
      summary !== null &&
      summary.recallOpen &&
      ['draft', 'in_review', 'signed', 'amended'].includes(summary.state);
    if (!isThere) return this.settled(tx, recall, summaryId, 'done', 'gone');
    const sources = await this.summaries.sources(tx, [summaryId]);
    const before = sources.map(({ documentId }) => documentId);
    const documentIds = await this.remakes.sources(tx, before);
    if (!documentIds) return this.settled(tx, recall, summaryId, 'failed', 'source-gone');
    const old = await stillAffected(tx, scopeOf(recall), documentIds);
    if (old.length > 0) return this.settled(tx, recall, summaryId, 'failed', 'not-read-again');
    const remade =
      item.was === 'draft'
        ? await this.remakes.draft(tx, actor, summary, documentIds, before)
        : await this.remakes.comparison(tx, actor, summary, documentIds);
    await setItem(tx, recall, summaryId, 'done', null, remade?.id ?? null);
    return remade?.events ?? [];
  }

  private async settled(
    tx: Transaction,
    recall: Recall,
    summaryId: string,
    state: 'done' | 'failed',
    reason: string,
  ): Promise<readonly string[]> {
    await setItem(tx, recall, summaryId, state, reason);
    return [];
  }

  private async endIfDone(tx: Transaction, actor: Actor, { id, kind }: Recall): Promise<void> {
    const ended: readonly [readonly unknown[], number] = await tx.query(
      `update recall set ended_at = now() where id = $1 and ended_at is null
         and not exists (select from recall_item where recall_id = $1 and state <> 'done')`,
      [id],
    );
    if (ended[1] !== 1) return;
    await this.audit.record(tx, actor, {
      action: 'recall.ended',
      subject: { type: 'recall', id },
      details: { kind },
    });
  }

  private async announce(tenantId: string, events: readonly string[]): Promise<void> {
    for (const id of events) await this.queue.add('domain-event', { tenantId, id });
  }
}

/** Those whose documents wait for no reading; those that failed before come last. */
async function ready(tx: Transaction, recallId: string): Promise<readonly string[]> {
  return Ids.parse(
    await tx.query(
      `select item.summary_id as id from recall_item as item
       where item.recall_id = $1 and item.state in ('waiting', 'failed')
         and not exists (select from summary_source as source
           where source.summary_id = item.summary_id and ${awaitsReread('source.document_id')})
       order by item.state = 'failed', item.changed_at, item.summary_id limit $2`,
      [recallId, MADE_AT_ONCE],
    ),
  );
}

async function setItem(
  tx: Transaction,
  { id: recallId }: Recall,
  summaryId: string,
  state: 'done' | 'failed',
  reason: string | null,
  newerId: string | null = null,
): Promise<void> {
  await tx.update(
    RecallItem,
    { recallId, summaryId },
    { state, reason, newerId, changedAt: new Date() },
  );
}
