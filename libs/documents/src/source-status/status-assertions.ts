import { AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Document, type DocumentSuccessor } from '../document.entities.js';
import { type DocumentSourceStatus, SourceStatusService } from './source-status.service.js';
import {
  EarlierByMessages,
  EarlierNotFound,
  EarlierOfAnotherPatient,
  EarlierReplaced,
  EarlierWithdrawn,
  NewerOutdated,
  RelatedToItself,
  StatusRefused,
} from './source-status.errors.js';
import { gravestOf, isGone, type SourceStatus } from './source-status.js';

/** What a document is to an earlier one. */
export interface AssertedRelation {
  readonly kind: DocumentSuccessor['kind'];
  readonly documentId: string;
}

/** What may be said of a document that is here. */
export type AssertedStatus = Exclude<SourceStatus, 'addended' | 'wrong-patient'>;

/**
 * Senders that name a document itself say of it what becomes of it. Of what came by HL7 the messages of
 * its number decide alone: what was said elsewhere would be gone with the next of them.
 */
@Injectable()
export class StatusAssertions {
  constructor(
    private readonly statuses: SourceStatusService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Takes a document for what comes after earlier ones; to say it again changes nothing. Ids of events, to
   * be announced once `tx` has committed. Throws `RelationRefused`.
   */
  async relate(
    tx: Transaction,
    actor: Actor,
    id: string,
    relations: readonly AssertedRelation[],
  ): Promise<readonly string[]> {
    if (relations.length === 0) return [];
    const newer = await tx.findOneByOrFail(Document, { id });
    const after = await this.statuses.successors(tx, [id]);
    const earlier = await held(
      tx,
      relations.map(({ documentId }) => documentId),
    );
    const events: string[] = [];
    for (const [index, { kind, documentId }] of relations.entries()) {
      const document = earlier.get(documentId);
      if (!document || document.state === 'erased') throw new EarlierNotFound(index);
      const isAfter = after.some(({ successorId }) => successorId === documentId);
      if (documentId === id || isAfter) throw new RelatedToItself(index);
      if (document.source === 'hl7') throw new EarlierByMessages(index);
      if (document.patientId !== newer.patientId) throw new EarlierOfAnotherPatient(index);
      const successors = await this.statuses.successors(tx, [documentId]);
      if (successors.some((one) => one.successorId === id && one.kind === kind)) continue;
      const { sourceStatus: before, outdatedAt } = document;
      if (successors.some((one) => one.kind === 'replaces')) throw new EarlierReplaced(index);
      if (kind === 'adds-to' && isGone(before)) throw new EarlierWithdrawn(index);
      if (isOutdated(newer)) throw new NewerOutdated(index);
      const status = kind === 'replaces' ? 'replaced' : 'addended';
      const settled = await this.statuses.settle(tx, actor, [
        {
          documentId,
          status: (outdatedAt && before && gravestOf([before, status])) || status,
          outdatedAt: outdatedAt ?? new Date(),
          successors: [...successors.map(asSuccessor), { id, kind }],
        },
      ]);
      events.push(...settled);
    }
    return events;
  }

  /** What is said of a document when it comes; of one that was here, that the same text is final by now. */
  async arrived(
    tx: Transaction,
    actor: Actor,
    id: string,
    status: SourceStatus,
  ): Promise<readonly string[]> {
    const document = await tx.findOneByOrFail(Document, { id });
    const { sourceStatus: before, outdatedAt } = document;
    const isNews = before === null || (before === 'preliminary' && status === 'final');
    if (!isNews || outdatedAt !== null) return [];
    return this.statuses.settle(tx, actor, [
      { documentId: id, status, outdatedAt: null, successors: [] },
    ]);
  }

  /** Nobody else says anything of it before the commit. */
  async hold(tx: Transaction, id: string): Promise<void> {
    await held(tx, [id]);
  }

  /**
   * Says something else of a document that is held. What was taken back or superseded stands again as soon
   * as that is said. Ids of events. Throws `StatusRefused`.
   */
  async state(
    tx: Transaction,
    actor: Actor,
    id: string,
    status: AssertedStatus,
  ): Promise<readonly string[]> {
    const document = await tx.findOneByOrFail(Document, { id });
    const successors = await this.statuses.successors(tx, [id]);
    const { sourceStatus: before, patientId } = document;
    const now = new Date();
    const after = restated(document, successors, status, now);
    const settled = await this.statuses.settle(tx, actor, [
      { documentId: id, ...after, successors: successors.map(asSuccessor) },
    ]);
    // anyone who settles what comes does not tell of it; this was said afterwards
    if (before === null && after.outdatedAt === null) {
      await this.audit.record(tx, actor, {
        action: 'document.source-changed',
        subject: { type: 'document', id },
        patientId,
        details: { after: after.status, outdated: false },
      });
    }
    return settled;
  }
}

/** Throws `StatusRefused`. */
function restated(
  { source, state, sourceStatus: before, outdatedAt }: Document,
  successors: readonly DocumentSuccessor[],
  status: AssertedStatus,
  now: Date,
): Pick<DocumentSourceStatus, 'status' | 'outdatedAt'> {
  if (state === 'erased') throw new StatusRefused('erased');
  if (source === 'hl7') throw new StatusRefused('by-messages');
  const wasOutdated = outdatedAt !== null && before !== null;
  const isBack = wasOutdated && (before === 'replaced' || isGone(before));
  const stands =
    status === 'final' || status === 'preliminary' || (status === 'corrected' && isBack);
  if (!stands) {
    const gravest = wasOutdated ? gravestOf([before, status]) : status;
    return { status: gravest ?? status, outdatedAt: outdatedAt ?? now };
  }
  if (successors.some(({ kind }) => kind === 'replaces')) throw new StatusRefused('replaced');
  if (wasOutdated && before === 'corrected') throw new StatusRefused('amended');
  if (successors.length > 0) return { status: 'addended', outdatedAt: outdatedAt ?? now };
  // what was final and no longer is waits for another text
  const isRetracted = status === 'preliminary' && (before === 'final' || before === 'corrected');
  return { status, outdatedAt: isRetracted ? now : null };
}

/** In one order, so that two who hold some of the same do not wait for each other. */
async function held(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Document>> {
  const rows = await tx.find(Document, {
    where: { id: In([...ids]) },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function isOutdated({ outdatedAt, sourceStatus }: Document): boolean {
  return outdatedAt !== null && sourceStatus !== 'addended';
}

function asSuccessor({ successorId: id, kind }: DocumentSuccessor) {
  return { id, kind };
}
