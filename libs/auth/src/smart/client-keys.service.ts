import { AuditTrail, Refusals } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ClientNotFound } from '../auth.errors.js';
import { ApiClient } from '../clients/client.entities.js';
import { type ClientJwkFields, isUsableKey } from './client-jwks.js';
import { ClientKeysNotUsable } from './smart.errors.js';
import { ClientJwk, ClientToken } from './smart.entities.js';

/** The public keys with which clients sign what they ask for. */
@Injectable()
export class ClientKeysService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** In place of all before, whose tokens end with them. Throws `ClientNotFound`, `ClientKeysNotUsable`. */
  async set(actor: Actor, clientId: string, keys: readonly ClientJwkFields[]): Promise<void> {
    try {
      if (new Set(keys.map(({ kid }) => kid)).size < keys.length || !keys.every(isUsableKey)) {
        throw new ClientKeysNotUsable();
      }
      await this.unitOfWork.run(actor, async (tx) => {
        const { tenantId } = actor;
        const there = await tx.existsBy(ApiClient, { id: clientId, revokedAt: IsNull() });
        if (!there) throw new ClientNotFound();
        await tx.delete(ClientJwk, { clientId });
        await tx.delete(ClientToken, { clientId });
        for (const jwk of keys) {
          await tx.insert(ClientJwk, { clientId, tenantId, kid: jwk.kid, jwk });
        }
        await this.audit.record(tx, actor, {
          action: 'client.keys-set',
          subject: { type: 'client', id: clientId },
          details: { count: keys.length },
        });
      });
    } catch (error) {
      if (error instanceof DomainError) await this.refuse(actor, clientId, error);
      throw error;
    }
  }

  private async refuse(actor: Actor, id: string, { code }: DomainError): Promise<void> {
    await this.refusals.record(actor, { subject: { type: 'client', id }, reason: code });
  }
}
