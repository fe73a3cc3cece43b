import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Transaction } from './unit-of-work.js';

const Found = z.array(z.object({ tenant_id: z.uuid(), id: z.uuid() }));
export interface FoundRow {
  readonly tenantId: string;
  readonly id: string;
}

export interface QueueAhead {
  readonly position: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export interface FoundSession extends FoundRow {
  readonly personId: string;
  readonly compartmentIds: readonly string[];
  /** Whether the hash that was shown is that of the session's CSRF token. */
  readonly csrfMatches: boolean;
  /** Whether the token is the one before the last rotation. */
  readonly byPrevious: boolean;
  /** Whether the token of the last rotation has not come back yet. */
  readonly newTokenUnseen: boolean;
  readonly seenSecondsAgo: number;
  readonly rotatedSecondsAgo: number;
}

const SessionRow = z.object({
  tenant_id: z.uuid(),
  session_id: z.uuid(),
  person_id: z.uuid(),
  compartment_ids: z.array(z.uuid()),
  csrf: z.number(),
  by_previous: z.number(),
  unseen: z.number(),
  seen_seconds_ago: z.number(),
  rotated_seconds_ago: z.number(),
});

/** What is left to do, whosever it is; each question is one of the listed database functions. */
export type Backlog =
  | 'arrived_uploads'
  | 'expired_uploads'
  | 'past_uploads'
  | 'unfinished_documents'
  | 'waiting_summaries'
  | 'lost_runs'
  | 'unsettled_events'
  | 'abandoned_blobs'
  | 'past_completions'
  | 'past_runs';

/**
 * Looks past the tenants' walls, before a tenant is known or on behalf of all of them. Answers are
 * ids and numbers; reading the rows themselves takes a unit of work.
 */
@Injectable()
export class AcrossTenants {
  constructor(private readonly dataSource: DataSource) {}

  async backlog(of: Backlog, atMost: number): Promise<readonly FoundRow[]> {
    const rows = Found.parse(
      await this.dataSource.query(`select tenant_id, id from across_${of}($1)`, [atMost]),
    );
    return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
  }

  /** Calls that wait for this model, oldest first. */
  async waitingCompletions(model: string, atMost: number): Promise<readonly FoundRow[]> {
    const rows = Found.parse(
      await this.dataSource.query('select tenant_id, id from across_waiting_completions($1, $2)', [
        model,
        atMost,
      ]),
    );
    return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
  }

  /** The tenant of a one-tenant installation, with its default compartment. */
  async defaultTenant(): Promise<{ tenantId: string; compartmentId: string } | null> {
    const [row] = z
      .array(z.object({ tenant_id: z.uuid(), compartment_id: z.uuid() }))
      .parse(await this.dataSource.query('select * from across_default_tenant()'));
    return row ? { tenantId: row.tenant_id, compartmentId: row.compartment_id } : null;
  }

  async clientByKey(
    hash: Buffer,
  ): Promise<{ tenantId: string; clientId: string; compartmentIds: readonly string[] } | null> {
    const [row] = z
      .array(
        z.object({
          tenant_id: z.uuid(),
          client_id: z.uuid(),
          compartment_ids: z.array(z.uuid()),
        }),
      )
      .parse(await this.dataSource.query('select * from across_client_by_key($1)', [hash]));
    return row
      ? { tenantId: row.tenant_id, clientId: row.client_id, compartmentIds: row.compartment_ids }
      : null;
  }

  async setupLink(by: 'token' | 'session', hash: Buffer): Promise<FoundRow | null> {
    const [row] = z
      .array(z.object({ tenant_id: z.uuid(), link_id: z.uuid() }))
      .parse(await this.dataSource.query(`select * from across_link_by_${by}($1)`, [hash]));
    return row ? { tenantId: row.tenant_id, id: row.link_id } : null;
  }

  /** The living session that this is the token of, and what its numbers say; see the function. */
  async sessionByToken(token: Buffer, shownCsrf: Buffer | null): Promise<FoundSession | null> {
    const [row] = z
      .array(SessionRow)
      .parse(
        await this.dataSource.query('select * from across_session_by_token($1, $2)', [
          token,
          shownCsrf,
        ]),
      );
    return row
      ? {
          tenantId: row.tenant_id,
          id: row.session_id,
          personId: row.person_id,
          compartmentIds: row.compartment_ids,
          csrfMatches: row.csrf === 1,
          byPrevious: row.by_previous === 1,
          newTokenUnseen: row.unseen === 1,
          seenSecondsAgo: row.seen_seconds_ago,
          rotatedSecondsAgo: row.rotated_seconds_ago,
        }
      : null;
  }

  /**
   * Places in the queue, from 1, and the tokens that come before each of these summaries. On the
   * transaction's own connection: one that waits for a second may wait for ever.
   */
  async queueAhead(
    tx: Transaction,
    summaryIds: readonly string[],
  ): Promise<ReadonlyMap<string, QueueAhead>> {
    const rows = z
      .array(
        z.object({
          id: z.uuid(),
          place: z.number(),
          tokens_in: z.coerce.number(),
          tokens_out: z.coerce.number(),
        }),
      )
      .parse(await tx.query('select * from across_queue_ahead($1)', [summaryIds]));
    return new Map(
      rows.map((row) => [
        row.id,
        { position: row.place, tokensIn: row.tokens_in, tokensOut: row.tokens_out },
      ]),
    );
  }
}
