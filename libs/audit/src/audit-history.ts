import type { Transaction } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AuditOutcome } from './audit-entry.entities.js';
import type { AuditSubject } from './audit-trail.js';
import { parseEntry } from './entry-text.js';

/** An entry as it may be shown to anyone who may see its subject: without what it only commits to. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** A stable code. */
  readonly reason: string | null;
  readonly actor: { readonly kind: ActorKind; readonly id: string };
  readonly subject: AuditSubject;
  /** What else it is about: of a run its summary, of a summary its documents. */
  readonly related: readonly AuditSubject[];
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

export interface History {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly olderLeftOut: boolean;
}

/** Together 500 entries. Looks are held apart: a much-read document must not lose its beginning to them. */
const ENTRIES_MAX = 400;
const LOOKS_MAX = 100;

const LOOKS = [
  'access.refused',
  'document.read',
  'document.content-read',
  'document.text-read',
  'summary.read',
  'summary.followed',
  'review.read',
  'reviewer.listed',
  'signature.previewed',
  'signature.read',
  'version.compared',
  'version.listed',
  'version.read',
  'working-copy.read',
];
const OMITTED = ['story.read', 'working-copy.saved'];

/** Looks up in the trail what happened to a subject and to what belongs to it. */
@Injectable()
export class AuditHistory {
  /** For the service that knows who may see the subjects, and records that they were asked about. */
  async about(tx: Transaction, subjectIds: readonly string[]): Promise<History> {
    const ids = [...new Set(subjectIds)];
    const actions = await this.newest(
      tx,
      ids,
      `action <> all ($2)`,
      [...LOOKS, ...OMITTED],
      ENTRIES_MAX,
    );
    const looks = await this.newest(tx, ids, `action = any ($2)`, LOOKS, LOOKS_MAX);
    return {
      entries: [...actions.entries, ...looks.entries].toSorted(byTime),
      olderLeftOut: actions.olderLeftOut || looks.olderLeftOut,
    };
  }

  private async newest(
    tx: Transaction,
    subjectIds: readonly string[],
    condition: string,
    actions: readonly string[],
    limit: number,
  ): Promise<History> {
    const rows = Rows.parse(
      await tx.query(
        `select entry.canonical, entry.occurred_at from unnest($1::text[]) as subject (id)
         cross join lateral (
           select id, canonical, occurred_at from audit_entry
           where subject_id = subject.id and ${condition}
           order by occurred_at desc, id desc limit $3) as entry
         order by entry.occurred_at desc, entry.id desc limit $3`,
        [subjectIds, actions, limit + 1],
      ),
    );
    return {
      entries: rows.slice(0, limit).map(({ canonical }) => toHistoryEntry(canonical)),
      olderLeftOut: rows.length > limit,
    };
  }
}

const Rows = z.array(z.object({ canonical: z.instanceof(Buffer) }));

function toHistoryEntry(canonical: Buffer): HistoryEntry {
  const entry = parseEntry(canonical);
  return {
    id: entry.id,
    at: new Date(entry.time),
    action: entry.action,
    outcome: entry.outcome,
    reason: entry.reason,
    actor: entry.actor,
    subject: entry.subject,
    related: entry.related,
    details: entry.details,
  };
}

function byTime(one: HistoryEntry, other: HistoryEntry): number {
  const apart = one.at.getTime() - other.at.getTime();
  return apart === 0 ? one.id.localeCompare(other.id) : apart;
}
