import { AuditTrail, Refusals } from '@app/audit';
import { hashToken, newToken } from '@app/crypto';
import {
  AcrossTenants,
  defaultCompartment,
  type FoundClient,
  isUniqueViolation,
  notify,
  type Transaction,
  UnitOfWork,
  whereAny,
} from '@app/database';
import { type Actor, type DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ClientNameTaken, ClientNotFound } from '../auth.errors.js';
import {
  ApiClient,
  ApiClientCompartment,
  ApiClientKey,
  ApiClientScope,
} from './client.entities.js';
import { type Membership, membershipsOfClients } from '../access/memberships.js';
import { namesOfBits } from '../access/named-bits.js';
import { SMART_TOKEN_PREFIX } from '../smart/client-tokens.service.js';
import { SMART_GRANTS } from '../smart/smart-scopes.js';
import { CLIENT_SCOPES, type ClientScope, DEFAULT_SCOPES } from '../access/client-scopes.js';
import type { Permission } from '../access/permission-grants.js';
import { PermissionTable } from '../access/permission-table.js';
import { TenantSuspended } from '../tenants/tenants.errors.js';

const KEY_PREFIX = 'clk';
const LIST_LIMIT = 500;

/** What a client may do beyond what every one may. */
export interface ClientGrants {
  /** @default false */
  readonly completions?: boolean;
  /** @default DEFAULT_SCOPES */
  readonly scopes?: readonly ClientScope[];
}

export interface ClientDetails {
  readonly client: ApiClient;
  readonly scopes: readonly ClientScope[];
  readonly memberships: readonly Membership[];
}

@Injectable()
export class ClientsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly acrossTenants: AcrossTenants,
    private readonly permissions: PermissionTable,
  ) {}

  /**
   * Who calls with this key or token, or null for one that is unknown, over or revoked. Throws
   * `TenantSuspended` with the client.
   */
  async authenticate(key: string, address: string | undefined): Promise<Actor | null> {
    if (key.startsWith(`${SMART_TOKEN_PREFIX}_`)) return this.byToken(key, address);
    const found = await this.acrossTenants.clientByKey(hashToken(key));
    return found && served(found, this.permissions.ofScopes(scopesOf(found)), address);
  }

  /** What the client may do now and the token was given for: no more than either. */
  private async byToken(token: string, address: string | undefined): Promise<Actor | null> {
    const found = await this.acrossTenants.clientByToken(hashToken(token));
    if (!found) return null;
    const granted = this.permissions.ofSmartGrants(namesOfBits(SMART_GRANTS, found.grantBits));
    const permissions = this.permissions.ofScopes(scopesOf(found));
    return served(
      found,
      permissions.filter((permission) => granted.includes(permission)),
      address,
    );
  }

  /** Makes a client that sees the tenant's default compartment. The key is shown this once. */
  async add(
    actor: Actor,
    name: string,
    { completions = false, scopes = DEFAULT_SCOPES }: ClientGrants = {},
  ): Promise<ClientDetails & { readonly key: string }> {
    const { token, hash } = newToken(KEY_PREFIX);
    const { tenantId } = actor;
    const id = newId();
    const given = [...new Set(scopes)].toSorted();
    try {
      const added = await this.unitOfWork.run(actor, async (tx) => {
        const home = await defaultCompartment(tx, tenantId);
        await tx.insert(ApiClient, { id, tenantId, name, completions, revokedAt: null });
        await tx.insert(ApiClientKey, {
          id: newId(),
          tenantId,
          clientId: id,
          hash,
          revokedAt: null,
        });
        await tx.insert(ApiClientCompartment, { clientId: id, compartmentId: home.id, tenantId });
        for (const scope of given)
          await tx.insert(ApiClientScope, { clientId: id, scope, tenantId });
        await this.audit.record(tx, actor, {
          action: 'client.created',
          subject: { type: 'client', id },
          details: { completions, scopes: given.join(' ') },
        });
        const [details] = await this.details(tx, [await tx.findOneByOrFail(ApiClient, { id })]);
        if (!details) throw new Error('one client has details');
        return details;
      });
      return { ...added, key: token };
    } catch (error) {
      if (!isUniqueViolation(error, 'client_tenant_name_idx')) throw error;
      return this.refuse(actor, null, new ClientNameTaken());
    }
  }

  /** Whether the actor is a client that may send texts of its own to the model. */
  async mayComplete(tx: Transaction, actor: Actor): Promise<boolean> {
    if (actor.kind !== 'client') return false;
    return tx.existsBy(ApiClient, { id: actor.id, completions: true, revokedAt: IsNull() });
  }

  /** All that are not revoked, by name. */
  async list(actor: Actor): Promise<readonly ClientDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const clients = await tx.find(ApiClient, {
        where: { revokedAt: IsNull() },
        order: { name: 'asc' },
        take: LIST_LIMIT,
      });
      await this.audit.record(tx, actor, {
        action: 'client.listed',
        subject: { type: 'client', id: null },
        details: { count: clients.length },
      });
      return this.details(tx, clients);
    });
  }

  /** Throws `ClientNotFound`. */
  async get(actor: Actor, id: string): Promise<ClientDetails> {
    const found = await this.unitOfWork.run(actor, async (tx) => {
      const clients = await tx.findBy(ApiClient, { id, revokedAt: IsNull() });
      const [details] = await this.details(tx, clients);
      if (!details) return null;
      await this.audit.record(tx, actor, {
        action: 'client.read',
        subject: { type: 'client', id },
      });
      return details;
    });
    return found ?? this.refuse(actor, id, new ClientNotFound());
  }

  /** Its keys stop working at once; what it brought in stays. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const revoked = await this.unitOfWork.run(actor, async (tx) => {
      const revokedAt = new Date();
      const { affected } = await tx.update(ApiClient, { id, revokedAt: IsNull() }, { revokedAt });
      if (affected !== 1) return false;
      await tx.update(ApiClientKey, { clientId: id, revokedAt: IsNull() }, { revokedAt });
      await notify(tx, 'session', id);
      await this.audit.record(tx, actor, {
        action: 'client.revoked',
        subject: { type: 'client', id },
      });
      return true;
    });
    if (!revoked) await this.refuse(actor, id, new ClientNotFound());
  }

  private async details(
    tx: Transaction,
    clients: readonly ApiClient[],
  ): Promise<readonly ClientDetails[]> {
    const ids = clients.map(({ id }) => id);
    const rows = await whereAny(ids, (some) => tx.findBy(ApiClientScope, { clientId: In(some) }));
    const membershipsOf = await membershipsOfClients(tx, ids);
    return clients.map((client) => ({
      client,
      scopes: rows
        .filter(({ clientId }) => clientId === client.id)
        .map(({ scope }) => scope)
        .toSorted(),
      memberships: membershipsOf(client.id),
    }));
  }

  private async refuse(actor: Actor, id: string | null, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: { type: 'client', id }, reason: error.code });
    throw error;
  }
}

function scopesOf({ scopeBits }: FoundClient): readonly ClientScope[] {
  return namesOfBits(CLIENT_SCOPES, scopeBits);
}

function served(
  { id, tenantId, compartmentIds, clearances, suspended }: FoundClient,
  permissions: readonly Permission[],
  address: string | undefined,
): Actor {
  const client = { kind: 'client', id, tenantId, compartmentIds, clearances } as const;
  const actor: Actor = { ...client, permissions, ...(address && { address }) };
  if (suspended) throw new TenantSuspended(actor);
  return actor;
}
