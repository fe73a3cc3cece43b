import { PermissionTable, Readers, RightsChange } from '@app/auth';
import {
  type DomainEventConsumer,
  type DomainEventType,
  notify,
  type Transaction,
} from '@app/database';
import { Document } from '@app/documents';
import { Summary, SummarySource } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, MoreThan } from 'typeorm';
import { Notification } from './notification.entities.js';
import { Notifier } from './notifier.js';

const HOUR_MS = 3_600_000;

/** Tells people of what has happened to what is theirs. What has gone on since is not told any more. */
@Injectable()
export class NotificationConsumer implements DomainEventConsumer {
  readonly name = 'notifications.told';
  readonly types = [
    'audit.mismatch-found',
    'connection.clashed',
    'connection.message-failed',
    'connection.silent',
    'document.patient-doubted',
    'document.patient-settled',
    'document.quarantined',
    'document.rejected',
    'rights.requested',
    'rights.settled',
    'summary.assigned',
    'summary.claimed',
    'summary.drafted',
    'summary.failed',
    'summary.recalled',
    'summary.returned',
    'summary.patient-merged',
    'summary.source-changed',
  ] as const;
  private readonly handlers: Readonly<
    Record<NotifiedEvent, (tx: Transaction, id: string, tenantId: string) => Promise<void>>
  > = {
    'audit.mismatch-found': (tx, _, tenantId) => this.trailMismatch(tx, tenantId),
    'connection.clashed': (tx, id, tenantId) =>
      this.connection(tx, tenantId, id, 'control-id-again'),
    'connection.message-failed': (tx, id, tenantId) =>
      this.connection(tx, tenantId, id, 'message-failed'),
    'connection.silent': (tx, id, tenantId) => this.connection(tx, tenantId, id, 'silent'),
    'document.patient-doubted': (tx, id) => this.patientDoubted(tx, id),
    'document.patient-settled': (tx, id) => this.patientSettled(tx, id),
    'document.quarantined': (tx, id) => this.documentFailed(tx, id),
    'document.rejected': (tx, id) => this.documentFailed(tx, id),
    'rights.requested': (tx, id, tenantId) => this.rights(tx, tenantId, id),
    'rights.settled': (tx, id, tenantId) => this.rights(tx, tenantId, id),
    'summary.assigned': (tx, id) => this.summaryAssigned(tx, id),
    'summary.claimed': (tx, id) => this.summaryTaken(tx, id),
    'summary.drafted': (tx, id) => this.summaryDrafted(tx, id),
    'summary.failed': (tx, id) => this.summaryFailed(tx, id),
    'summary.recalled': (tx, id) => this.recalled(tx, id),
    'summary.returned': (tx, id) => this.summaryReturned(tx, id),
    'summary.patient-merged': (tx, id) => this.patientMerged(tx, id),
    'summary.source-changed': (tx, id) => this.sourceChanged(tx, id),
  };

  constructor(
    private readonly notifier: Notifier,
    private readonly readers: Readers,
    private readonly permissions: PermissionTable,
  ) {}

  async consume(
    {
      type,
      tenantId,
      subjectId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const handled = this.types.find((known) => known === type);
    if (!handled) return undefined;
    await this.notifier.inTurn(tx, subjectId);
    await this.handlers[handled](tx, subjectId, tenantId);
    return undefined;
  }

  /** Whoever looks after messages; of the same trouble not again within the hour. */
  private async connection(
    tx: Transaction,
    tenantId: string,
    connectionId: string,
    reason: string,
  ): Promise<void> {
    const since = new Date(Date.now() - HOUR_MS);
    if (await tx.existsBy(Notification, { connectionId, reason, createdAt: MoreThan(since) }))
      return;
    const needed = this.permissions.thatLooksAfter('connection');
    const people = await this.readers.allWith(tx, tenantId, needed);
    await this.notifier.notify(tx, tenantId, people, { kind: 'connection', connectionId, reason });
  }

  /** Administrators and auditors; each not again before they have read it. */
  private async trailMismatch(tx: Transaction, tenantId: string): Promise<void> {
    const kind = 'trail-mismatch';
    const people = new Set([
      ...(await this.readers.allWith(tx, tenantId, 'audit:read')),
      ...(await this.readers.allWith(tx, tenantId, 'person:manage')),
    ]);
    for (const { personId } of await tx.findBy(Notification, { kind, readAt: IsNull() })) {
      people.delete(personId);
    }
    if (people.size === 0) return;
    const content = { kind, documentId: null, summaryId: null, reason: null } as const;
    await this.notifier.notify(tx, tenantId, [...people], content);
  }

  /** Whose rights they are, and everybody who administers, but for who did it. */
  private async rights(tx: Transaction, tenantId: string, rightsChangeId: string): Promise<void> {
    const change = await tx.findOneBy(RightsChange, { id: rightsChangeId });
    if (!change) return;
    const { state: reason, personId } = change;
    if (await tx.existsBy(Notification, { rightsChangeId, reason })) return; // told already
    const administrators = await this.readers.allWith(tx, tenantId, 'person:manage');
    const doer = reason === 'pending' ? change.requestedBy : change.settledBy;
    const people = new Set([personId, ...administrators]);
    if (doer) people.delete(doer);
    await this.notifier.notify(tx, tenantId, [...people], {
      kind: 'rights',
      rightsChangeId,
      reason,
    });
  }

  /** Whoever brought it in; but not of what was stopped on purpose. */
  private async documentFailed(tx: Transaction, id: string): Promise<void> {
    const document = await tx.findOneBy(Document, {
      id,
      state: In(['quarantined', 'rejected']),
      actorKind: 'person',
    });
    if (!document || document.stateReason === 'cancelled') return;
    const { tenantId, actorId, stateReason: reason } = document;
    const content = { kind: 'failed', documentId: id, summaryId: null, reason } as const;
    await this.notifier.notify(tx, tenantId, [actorId], content);
  }

  /** Everybody who may decide whose it is; each not again before they have read it. */
  private async patientDoubted(tx: Transaction, documentId: string): Promise<void> {
    const kind = 'patient-doubted';
    const document = await tx.findOneBy(Document, {
      id: documentId,
      state: 'extracted',
      patientCheck: 'open',
    });
    if (!document) return; // it has gone on since
    const people = new Set(await this.readers.of(tx, 'summary:review', document));
    for (const { personId } of await tx.findBy(Notification, {
      documentId,
      kind,
      readAt: IsNull(),
    })) {
      people.delete(personId);
    }
    if (people.size === 0) return;
    const content = { kind, documentId, summaryId: null, reason: null } as const;
    await this.notifier.notify(tx, document.tenantId, [...people], content);
  }

  /** That it waits is told no longer. */
  private async patientSettled(tx: Transaction, documentId: string): Promise<void> {
    await this.listsChanged(tx, { documentId, kind: 'patient-doubted' });
  }

  /** Whoever asked for it; of a document that cannot be read, its bringer is told already. */
  private async summaryFailed(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, { id, state: 'failed', actorKind: 'person' });
    if (!summary || summary.reproductionOf) return;
    const { tenantId, actorId, stateReason: reason } = summary;
    const documentId = await firstSource(tx, id);
    if (reason === 'source-rejected' && (await broughtRejected(tx, summary))) return;
    await this.notifier.notify(tx, tenantId, [actorId], {
      kind: 'failed',
      documentId,
      summaryId: id,
      reason,
    });
  }

  /** Whoever it was handed to. */
  private async summaryAssigned(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, { id });
    if (!summary?.assigneeId) return; // it has gone on since
    await this.summaryTaken(tx, id);
    const documentId = await firstSource(tx, id);
    const content = { kind: 'assigned', documentId, summaryId: id, reason: null } as const;
    await this.notifier.notify(tx, summary.tenantId, [summary.assigneeId], content);
  }

  /** Whoever asked for it, unless they returned it themselves. */
  private async summaryReturned(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, {
      id,
      lastAction: 'returned',
      actorKind: 'person',
    });
    if (!summary || summary.actedBy === summary.actorId) return;
    const documentId = await firstSource(tx, id);
    const content = { kind: 'returned', documentId, summaryId: id, reason: null } as const;
    await this.notifier.notify(tx, summary.tenantId, [summary.actorId], content);
  }

  /** Who signed it, who reviews it, or who asked for what cannot be written any more. */
  private async sourceChanged(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, { id });
    if (!summary?.sourceChange) return; // it has gone on since
    const people = new Set(summary.signerIds);
    if (summary.assigneeId) people.add(summary.assigneeId);
    if (summary.state === 'cancelled' && summary.actorKind === 'person')
      people.add(summary.actorId);
    if (people.size === 0) return;
    const documentId = await firstSource(tx, id);
    const reason = summary.sourceChange;
    const content = { kind: 'changed', documentId, summaryId: id, reason } as const;
    await this.notifier.notify(tx, summary.tenantId, [...people], content);
  }

  /** Who signed it, and who reviews it: it was made with what is recalled. */
  private async recalled(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, { id, recallOpen: true });
    if (!summary) return; // it has gone on since
    const people = new Set(summary.signerIds);
    if (summary.assigneeId) people.add(summary.assigneeId);
    if (people.size === 0) return;
    const documentId = await firstSource(tx, id);
    const reason = summary.signedVersion === null ? 'recalled-draft' : 'recalled';
    const content = { kind: 'changed', documentId, summaryId: id, reason } as const;
    await this.notifier.notify(tx, summary.tenantId, [...people], content);
  }

  /** Who reviews it: it is of another patient record than when they took it. */
  private async patientMerged(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, { id, state: 'in_review' });
    if (!summary?.assigneeId) return; // whoever takes it sees whose it is
    const documentId = await firstSource(tx, id);
    const content = { kind: 'changed', documentId, summaryId: id, reason: 'merged' } as const;
    await this.notifier.notify(tx, summary.tenantId, [summary.assigneeId], content);
  }

  /** That it waits is told no longer: the lists of those who were told have changed. */
  private async summaryTaken(tx: Transaction, summaryId: string): Promise<void> {
    await this.listsChanged(tx, { summaryId, kind: 'stat' });
  }

  private async listsChanged(
    tx: Transaction,
    about: FindOptionsWhere<Pick<Notification, 'documentId' | 'kind' | 'summaryId'>>,
  ): Promise<void> {
    const notified = await tx.findBy(Notification, { ...about, readAt: IsNull() });
    for (const { personId } of notified) await notify(tx, 'notified', personId);
  }

  /** Everybody who may take an urgent one. */
  private async summaryDrafted(tx: Transaction, id: string): Promise<void> {
    const summary = await tx.findOneBy(Summary, { id, state: 'draft', priority: 'stat' });
    if (!summary || summary.reproductionOf) return;
    const reviewers = await this.readers.of(tx, 'summary:review', summary);
    const documentId = await firstSource(tx, id);
    const content = { kind: 'stat', documentId, summaryId: id, reason: null } as const;
    await this.notifier.notify(tx, summary.tenantId, reviewers, content);
  }
}

type NotifiedEvent = NotificationConsumer['types'][number];

async function firstSource(tx: Transaction, summaryId: string): Promise<string> {
  return (await tx.findOneByOrFail(SummarySource, { summaryId, ordinal: 1 })).documentId;
}

/** Whether one of the documents that failed it is of the person who asked. */
async function broughtRejected(tx: Transaction, { id, actorId }: Summary): Promise<boolean> {
  const sources = await tx.findBy(SummarySource, { summaryId: id });
  return tx.existsBy(Document, {
    id: In(sources.map(({ documentId }) => documentId)),
    state: 'rejected',
    actorId,
  });
}
