import { AuditTrail, Refusals } from '@app/audit';
import { hashToken, newToken } from '@app/crypto';
import {
  AcrossTenants,
  Compartment,
  isUniqueViolation,
  notify,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, type DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ClientNameTaken, ClientNotFound } from './auth.errors.js';
import { ApiClient, ApiClientCompartment, ApiClientKey } from './client.entities.js';

const KEY_PREFIX = 'clk';
const LIST_LIMIT = 500;

/** What a client may do beyond what every one may. */
export interface ClientGrants {
  /** @default false */
  readonly completions?: boolean;
}

@Injectable()
export class ClientsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly acrossTenants: AcrossTenants,
  ) {}

  /** Who calls with this key, or null for a key that is unknown or revoked. */
  async authenticate(key: string, address: string | undefined): Promise<Actor | null> {
    const found = await this.acrossTenants.clientByKey(hashToken(key));
    if (!found) return null;
    return {
      kind: 'client',
      id: found.clientId,
      tenantId: found.tenantId,
      compartmentIds: found.compartmentIds,
      ...(address && { address }),
    };
  }

  /** Makes a client that sees the tenant's default compartment. The key is shown this once. */
  async add(
    actor: Actor,
    name: string,
    { completions = false }: ClientGrants = {},
  ): Promise<{ client: ApiClient; key: string }> {
    const { token, hash } = newToken(KEY_PREFIX);
    const { tenantId } = actor;
    const id = newId();
    try {
      const client = await this.unitOfWork.run(actor, async (tx) => {
        const home = await tx.findOneByOrFail(Compartment, { tenantId, isDefault: true });
        await tx.insert(ApiClient, { id, tenantId, name, completions, revokedAt: null });
        await tx.insert(ApiClientKey, {
          id: newId(),
          tenantId,
          clientId: id,
          hash,
          revokedAt: null,
        });
        await tx.insert(ApiClientCompartment, { clientId: id, compartmentId: home.id, tenantId });
        await this.audit.record(tx, actor, {
          action: 'client.created',
          subject: { type: 'client', id },
          details: { completions },
        });
        return tx.findOneByOrFail(ApiClient, { id });
      });
      return { client, key: token };
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
  async list(actor: Actor): Promise<readonly ApiClient[]> {
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
      return clients;
    });
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

  private async refuse(actor: Actor, id: string | null, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: { type: 'client', id }, reason: error.code });
    throw error;
  }
}
