import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Transaction } from './unit-of-work.js';

const TenantRow = z.object({ tenant_id: z.uuid() });
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

interface Memberships {
  readonly compartmentIds: readonly string[];
  /** Of these, the ones whose restricted and whose very restricted rows open. */
  readonly clearances: {
    readonly restricted: readonly string[];
    readonly veryRestricted: readonly string[];
  };
}

export interface FoundClient extends FoundRow, Memberships {
  /** A bit for each scope, in the order of their list. */
  readonly scopeBits: number;
  /** Whether its organization is. */
  readonly suspended: boolean;
}

const MembershipColumns = z.object({
  compartment_ids: z.array(z.uuid()),
  restricted_ids: z.array(z.uuid()),
  very_restricted_ids: z.array(z.uuid()),
});

const ClientRow = MembershipColumns.extend({
  tenant_id: z.uuid(),
  client_id: z.uuid(),
  scopes: z.int(),
  suspended: z.int(),
});

export interface FoundSession extends FoundRow, Memberships {
  readonly personId: string;
  /** Patients opened by break-glass, each with the id of that act. */
  readonly openings: readonly { readonly id: string; readonly patientId: string }[];
  /** A bit for each role, in the order of their list. */
  readonly roleBits: number;
  /** Whether the tenant demands a second factor and this session began without one. */
  readonly lacksFactor: boolean;
  /** Whether the hash that was shown is that of the session's CSRF token. */
  readonly csrfMatches: boolean;
  /** Whether the token is the one before the last rotation. */
  readonly byPrevious: boolean;
  /** Whether the token of the last rotation has not come back yet. */
  readonly newTokenUnseen: boolean;
  readonly seenSecondsAgo: number;
  readonly rotatedSecondsAgo: number;
}

const SessionRow = MembershipColumns.extend({
  tenant_id: z.uuid(),
  session_id: z.uuid(),
  person_id: z.uuid(),
  opening_ids: z.array(z.uuid()),
  patient_ids: z.array(z.uuid()),
  roles: z.int(),
  lacks_factor: z.number(),
  csrf: z.number(),
  by_previous: z.number(),
  unseen: z.number(),
  seen_seconds_ago: z.number(),
  rotated_seconds_ago: z.number(),
});

/** What is left to do, whosever it is; each question is one of the listed database functions. */
export type Backlog =
  | 'approved_datasets'
  | 'arrived_uploads'
  | 'expired_uploads'
  | 'past_uploads'
  | 'uncounted_summaries'
  | 'unfinished_documents'
  | 'waiting_summaries'
  | 'waiting_trials'
  | 'lost_runs'
  | 'unsettled_events'
  | 'abandoned_blobs'
  | 'past_completions'
  | 'past_deliveries'
  | 'past_runs'
  | 'past_trials'
  | 'rotating_tenants'
  | 'due_destinations'
  | 'due_documents'
  | 'due_messages'
  | 'due_rereads'
  | 'due_emails'
  | 'due_rights_changes'
  | 'expired_datasets'
  | 'open_recalls'
  | 'past_notifications'
  | 'overdue_documents'
  | 'silent_connections'
  | 'unlisted_erasures';

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

  /** The release that workers load, if one is in force for all tenants that there are. */
  async activeRelease(tx?: Transaction): Promise<FoundRow | null> {
    const [row] = Found.parse(
      await (tx ?? this.dataSource).query('select tenant_id, id from across_active_release()'),
    );
    return row ? { tenantId: row.tenant_id, id: row.id } : null;
  }

  /** Documents that wait to be read, whosever they are. */
  async unreadDocuments(): Promise<number> {
    const [{ documents }] = z
      .tuple([z.object({ documents: z.int() })])
      .parse(await this.dataSource.query('select documents from across_unread_documents()'));
    return documents;
  }

  async tenantCount(tx?: Transaction): Promise<number> {
    const [{ tenants }] = z
      .tuple([z.object({ tenants: z.int() })])
      .parse(await (tx ?? this.dataSource).query('select tenants from across_tenant_count()'));
    return tenants;
  }

  /** How many have declared that they process real patients' data. */
  async realPatients(tx?: Transaction): Promise<number> {
    const [{ tenants }] = z
      .tuple([z.object({ tenants: z.int() })])
      .parse(await (tx ?? this.dataSource).query('select tenants from across_real_patients()'));
    return tenants;
  }

  /** All of them, the first one first. */
  async tenants(): Promise<readonly string[]> {
    const rows = z
      .array(TenantRow)
      .parse(await this.dataSource.query('select tenant_id from across_tenants()'));
    return rows.map(({ tenant_id: tenantId }) => tenantId);
  }

  async tenantByName(shortName: string): Promise<string | null> {
    const [row] = z
      .array(TenantRow)
      .parse(
        await this.dataSource.query('select tenant_id from across_tenant_by_name($1)', [shortName]),
      );
    return row?.tenant_id ?? null;
  }

  /** Whose sign-in is under way, here or at the provider, in a browser that has this token. */
  async signInStep(where: 'sign_in' | 'sign_on', hash: Buffer): Promise<FoundRow | null> {
    const [row] = Found.parse(
      await this.dataSource.query(`select tenant_id, id from across_${where}_step($1)`, [hash]),
    );
    return row ? { tenantId: row.tenant_id, id: row.id } : null;
  }

  /** Tenants of which a key lies under another root key than this one. */
  async tenantsOutsideRoot(rootKey: string, atMost: number): Promise<readonly string[]> {
    const rows = Found.parse(
      await this.dataSource.query('select tenant_id, id from across_tenants_outside_root($1, $2)', [
        rootKey,
        atMost,
      ]),
    );
    return rows.map((row) => row.tenant_id);
  }

  /** How many keys of tenants lie under a root key, or, with null, under one without a name. */
  async keysUnderRoot(rootKey: string | null): Promise<number> {
    const [{ keys }] = z
      .tuple([z.object({ keys: z.int() })])
      .parse(await this.dataSource.query('select keys from across_keys_under_root($1)', [rootKey]));
    return keys;
  }

  /** The first tenant, with its default compartment: what belongs to the whole installation stands in its trail. */
  async defaultTenant(): Promise<{ tenantId: string; compartmentId: string } | null> {
    const [row] = z
      .array(z.object({ tenant_id: z.uuid(), compartment_id: z.uuid() }))
      .parse(await this.dataSource.query('select * from across_default_tenant()'));
    return row ? { tenantId: row.tenant_id, compartmentId: row.compartment_id } : null;
  }

  async clientByKey(hash: Buffer): Promise<FoundClient | null> {
    const [row] = z
      .array(ClientRow)
      .parse(await this.dataSource.query('select * from across_client_by_key($1)', [hash]));
    return row ? clientOf(row) : null;
  }

  /** Whose living token this is the hash of, and what the token was given for. */
  async clientByToken(
    hash: Buffer,
  ): Promise<(FoundClient & { readonly grantBits: number }) | null> {
    const [row] = z
      .array(ClientRow.extend({ grants: z.int() }))
      .parse(await this.dataSource.query('select * from across_client_by_token($1)', [hash]));
    return row ? { ...clientOf(row), grantBits: row.grants } : null;
  }

  async clientById(id: string): Promise<FoundRow | null> {
    const [row] = Found.parse(
      await this.dataSource.query('select tenant_id, id from across_client_by_id($1)', [id]),
    );
    return row ? { tenantId: row.tenant_id, id: row.id } : null;
  }

  /** Passkeys that a device calls so, the oldest first. */
  async passkeys(credentialId: string): Promise<readonly FoundRow[]> {
    const rows = Found.parse(
      await this.dataSource.query('select tenant_id, id from across_passkeys($1)', [credentialId]),
    );
    return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
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
          ...membershipsOf(row),
          openings: row.opening_ids.flatMap((id, index) => {
            const patientId = row.patient_ids[index];
            return patientId ? [{ id, patientId }] : [];
          }),
          roleBits: row.roles,
          lacksFactor: row.lacks_factor === 1,
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

function clientOf(row: z.infer<typeof ClientRow>): FoundClient {
  const { tenant_id: tenantId, client_id: id, scopes: scopeBits, suspended } = row;
  return { tenantId, id, ...membershipsOf(row), scopeBits, suspended: suspended === 1 };
}

function membershipsOf(row: z.infer<typeof MembershipColumns>): Memberships {
  const { compartment_ids: compartmentIds, restricted_ids: restricted } = row;
  return { compartmentIds, clearances: { restricted, veryRestricted: row.very_restricted_ids } };
}
