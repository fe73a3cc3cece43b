import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Document, DocumentSuccessor } from '../document.entities.js';
import { DocumentsRepository } from '../documents.repository.js';
import type { SourceStatus } from './source-status.js';

/** What the source of a document says of it now. */
export interface DocumentSourceStatus {
  readonly documentId: string;
  readonly status: SourceStatus;
  /** Since when the document is no longer what its source says; null: it is. */
  readonly outdatedAt: Date | null;
  readonly successors: readonly { readonly id: string; readonly kind: DocumentSuccessor['kind'] }[];
}

/** What is to be read where one wants to read some documents as they are now. */
export interface CurrentSources {
  /** In the order of those that were given: newer ones in their place, additions after them. */
  readonly documentIds: readonly string[];
  /** Some were taken back by their source, and nothing came in their place. */
  readonly gone: readonly string[];
}

/** Longer chains of versions are a loop. */
const CHAIN_MAX = 200;

/** Keeps what the sources of documents say of them after they came in. */
@Injectable()
export class SourceStatusService {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Writes down what has changed, and tells later steps. Ids of the events, to be announced once `tx`
   * has committed.
   */
  async settle(
    tx: Transaction,
    actor: Actor,
    statuses: readonly DocumentSourceStatus[],
  ): Promise<readonly string[]> {
    const events: string[] = [];
    // in one order, so that two who settle the same documents do not wait for each other
    for (const current of statuses.toSorted(byId)) {
      const event = await this.settleOne(tx, actor, current);
      if (event) events.push(event);
    }
    return events;
  }

  private async settleOne(
    tx: Transaction,
    actor: Actor,
    current: DocumentSourceStatus,
  ): Promise<string | null> {
    const { documentId: id, status, outdatedAt } = current;
    const document = await tx.findOne(Document, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!document || document.state === 'erased') return null;
    const { sourceStatus: before, patientId, tenantId } = document;
    const hasNew = await this.keepSuccessors(tx, tenantId, current);
    const isSame = before === status && (document.outdatedAt === null) === (outdatedAt === null);
    if (isSame && !hasNew) return null;
    const changedAt = new Date();
    await tx.update(Document, { id }, { sourceStatus: status, outdatedAt, changedAt });
    if (before === null && outdatedAt === null) return null; // as it came
    await this.audit.record(tx, actor, {
      action: 'document.source-changed',
      subject: { type: 'document', id },
      related: current.successors.map((successor) => ({ type: 'document', id: successor.id })),
      patientId,
      details: { ...(before && { before }), after: status, outdated: outdatedAt !== null },
    });
    await notify(tx, 'work', document.actorId);
    return this.events.emit(tx, tenantId, 'document.source-changed', id);
  }

  /** Whether there are others than before. */
  private async keepSuccessors(
    tx: Transaction,
    tenantId: string,
    { documentId, successors }: DocumentSourceStatus,
  ): Promise<boolean> {
    const before = await tx.findBy(DocumentSuccessor, { documentId });
    const past = before.filter((row) => !successors.some(({ id }) => id === row.successorId));
    const others = successors.filter(
      ({ id, kind }) => !before.some((row) => row.successorId === id && row.kind === kind),
    );
    if (past.length > 0) {
      const ids = past.map(({ successorId }) => successorId);
      await tx.delete(DocumentSuccessor, { documentId, successorId: In(ids) });
    }
    for (const { id, kind } of others) {
      await tx.query(
        `insert into document_successor (document_id, successor_id, tenant_id, kind)
         values ($1, $2, $3, $4)
         on conflict (document_id, successor_id) do update set kind = excluded.kind`,
        [documentId, id, tenantId, kind],
      );
    }
    return past.length > 0 || others.length > 0;
  }

  successors(
    tx: Transaction,
    documentIds: readonly string[],
  ): Promise<readonly DocumentSuccessor[]> {
    return this.documents.successors(tx, documentIds);
  }

  /** Where a document was replaced, what came in its place; where it was added to, what was added. */
  async current(tx: Transaction, documentIds: readonly string[]): Promise<CurrentSources> {
    const found: string[] = [];
    const gone: string[] = [];
    const seen = new Set<string>();
    const waiting = [...documentIds];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (seen.has(id)) continue;
      if (seen.size === CHAIN_MAX) throw new Error('Versions of documents have no end.');
      seen.add(id);
      const document = await tx.findOneBy(Document, { id });
      const successors = await this.successors(tx, [id]);
      const newer = successors.filter(({ kind }) => kind === 'replaces');
      const added = successors.filter(({ kind }) => kind === 'adds-to');
      waiting.unshift(...[...newer, ...added].map(({ successorId }) => successorId));
      const isOutdated =
        document !== null && document.outdatedAt !== null && document.sourceStatus !== 'addended';
      if (!isOutdated) found.push(id);
      else if (newer.length === 0) gone.push(id);
    }
    return { documentIds: found, gone };
  }
}

function byId(one: DocumentSourceStatus, other: DocumentSourceStatus): number {
  return one.documentId < other.documentId ? -1 : 1;
}
