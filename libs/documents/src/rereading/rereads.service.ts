import { AuditTrail } from '@app/audit';
import { overAllCompartments, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DocumentNotFound } from '../documents.errors.js';
import { addInScope, countInScope, type Requested, type RereadScope } from './reread-scope.js';

/** How far it is. */
export interface RereadProgress {
  readonly waiting: number;
  readonly reading: number;
  /** Of those that ended within the last thirty days. */
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Of all that were asked for since the oldest that still waits; 0 where none does. */
  readonly current: number;
  /** Of these, the ones that are read again, or could not be. */
  readonly currentEnded: number;
  /** New documents, which come first. */
  readonly newDocuments: number;
  /** The newest that failed: their earlier texts are in use still. */
  readonly failures: readonly RereadFailure[];
}
export type RereadFailure = z.infer<typeof Failures>[number];

const FAILURES_MAX = 100;
const Counts = z.tuple([
  z.object({
    waiting: z.int(),
    reading: z.int(),
    done: z.int(),
    failed: z.int(),
    cancelled: z.int(),
    current: z.int(),
    currentEnded: z.int(),
    newDocuments: z.int(),
  }),
]);
const Failures = z.array(z.object({ documentId: z.uuid(), reason: z.string(), endedAt: z.date() }));
const Cancelled = z.tuple([z.unknown(), z.int()]);

/** Has documents read again by the readers of today. Earlier extractions stay, and what was signed over them. */
@Injectable()
export class RereadsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** How many a request would be about. */
  async preview(actor: Actor, scope: RereadScope): Promise<Requested> {
    return this.unitOfWork.run(actor, async (tx) => {
      const counted = await overAllCompartments(tx, () => countInScope(tx, scope));
      await this.audit.record(tx, actor, {
        action: 'reread.listed',
        subject: { type: 'reread', id: null },
        details: { ...spell(scope), documents: counted.documents },
      });
      return counted;
    });
  }

  /** Throws `DocumentNotFound` where the one that is named has no text. */
  async request(actor: Actor, scope: RereadScope): Promise<Requested> {
    return this.unitOfWork.run(actor, (tx) => this.add(tx, actor, scope));
  }

  /** The same within a larger act. */
  async add(tx: Transaction, actor: Actor, scope: RereadScope): Promise<Requested> {
    const counted = await overAllCompartments(tx, () => addInScope(tx, scope));
    if (scope.documentId !== undefined && counted.documents === 0) throw new DocumentNotFound();
    await this.audit.record(tx, actor, {
      action: 'reread.requested',
      subject: { type: 'document', id: scope.documentId ?? null },
      details: { ...spell(scope), ...counted },
    });
    return counted;
  }

  /** Those that wait are not read again; one that is under way is. How many it were. */
  async cancel(actor: Actor): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [, cancelled] = Cancelled.parse(
        await overAllCompartments(tx, () =>
          tx.query(
            `update reread set state = 'cancelled', ended_at = now() where state = 'waiting'`,
          ),
        ),
      );
      await this.audit.record(tx, actor, {
        action: 'reread.cancelled',
        subject: { type: 'reread', id: null },
        details: { documents: cancelled },
      });
      return cancelled;
    });
  }

  async progress(actor: Actor): Promise<RereadProgress> {
    return this.unitOfWork.run(actor, async (tx) => {
      const progress = await overAllCompartments(tx, () => progressOf(tx));
      await this.audit.record(tx, actor, {
        action: 'reread.listed',
        subject: { type: 'reread', id: null },
        details: { waiting: progress.waiting, failed: progress.failed },
      });
      return progress;
    });
  }
}

async function progressOf(tx: Transaction): Promise<RereadProgress> {
  const [counts] = Counts.parse(
    await tx.query(
      `select count(*) filter (where state = 'waiting')::integer as waiting,
         count(*) filter (where state = 'reading')::integer as reading,
         count(*) filter (where state = 'done')::integer as done,
         count(*) filter (where state = 'failed')::integer as failed,
         count(*) filter (where state = 'cancelled')::integer as cancelled,
         count(*) filter (where requested_at >= oldest and state <> 'cancelled')::integer as current,
         count(*) filter (where requested_at >= oldest and state in ('done', 'failed'))::integer
           as "currentEnded",
         (select count(*)::integer from document where state = 'received') as "newDocuments"
       from reread cross join (select min(requested_at) as oldest from reread
         where state in ('waiting', 'reading')) as open
       where ended_at is null or ended_at > now() - interval '30 days'`,
    ),
  );
  const failures = Failures.parse(
    await tx.query(
      `select document_id as "documentId", coalesce(reason, 'unexpected') as reason,
         ended_at as "endedAt"
       from reread where state = 'failed' order by ended_at desc limit $1`,
      [FAILURES_MAX],
    ),
  );
  return { ...counts, failures };
}

/** Numbers and names of readers: nothing that is anybody's. */
function spell({ documentId: _document, ...scope }: RereadScope) {
  return Object.fromEntries(
    Object.entries(scope).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
