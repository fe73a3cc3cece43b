import { AuditTrail } from '@app/audit';
import { hashToken, newToken } from '@app/crypto';
import { AcrossTenants, UnitOfWork } from '@app/database';
import { type Actor, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LinkNotUsable } from './auth.errors.js';
import { SetupLink } from './client.entities.js';

const LIFETIME_MS = 60 * 60 * 1000;

@Injectable()
export class SetupLinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly acrossTenants: AcrossTenants,
  ) {}

  /** A token for one use within an hour. */
  async create(actor: Actor): Promise<string> {
    const { token, hash } = newToken('link');
    const id = newId();
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.insert(SetupLink, {
        id,
        tenantId: actor.tenantId,
        tokenHash: hash,
        sessionHash: null,
        expiresAt: new Date(Date.now() + LIFETIME_MS),
        usedAt: null,
      });
      await this.audit.record(tx, actor, {
        action: 'link.created',
        subject: { type: 'setup_link', id },
      });
    });
    return token;
  }

  /** Trades the token for a session of the link's own hour; the second to try is refused. */
  async use(token: string, address: string | undefined): Promise<string> {
    const link = await this.acrossTenants.setupLink('token', hashToken(token));
    if (!link) throw new LinkNotUsable();
    const actor = linkActor(link.tenantId, address);
    const session = newToken('session');
    await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx.update(
        SetupLink,
        { id: link.id, usedAt: IsNull() },
        { usedAt: new Date(), sessionHash: session.hash },
      );
      if (affected !== 1) throw new LinkNotUsable();
      await this.audit.record(tx, actor, {
        action: 'link.used',
        subject: { type: 'setup_link', id: link.id },
      });
    });
    return session.token;
  }

  async authenticate(session: string, address: string | undefined): Promise<Actor | null> {
    const link = await this.acrossTenants.setupLink('session', hashToken(session));
    return link ? linkActor(link.tenantId, address) : null;
  }
}

function linkActor(tenantId: string, address: string | undefined): Actor {
  return { ...serviceActor('setup-link', tenantId), ...(address && { address }) };
}
