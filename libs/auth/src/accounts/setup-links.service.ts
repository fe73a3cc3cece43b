import { AuditTrail } from '@app/audit';
import { hashToken, newToken } from '@app/crypto';
import { AcrossTenants, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hasAdministrator } from '../access/administrators.js';
import { IsNull, MoreThan } from 'typeorm';
import { AddressLimit } from '../sign-in/address-limit.js';
import { LinkNotUsable } from '../auth.errors.js';
import { AdministratorExists } from './people.errors.js';
import { PeopleRepository } from './people.repository.js';
import { Person } from './person.entities.js';
import { type LinkPurpose, SetupLink } from './setup-link.entity.js';
import type { Visitor } from '../sessions/session-starts.js';

const LIFETIME_MS = 60 * 60 * 1000;

export interface OpenedLink {
  readonly purpose: LinkPurpose;
  /** Whose password is set. */
  readonly loginName: string | null;
  readonly expiresAt: Date;
  /** The cookie with which the browser goes on, until the link's own end. */
  readonly session: string;
}

/** Links for one use within an hour: to the first administrator, or to a new password. */
@Injectable()
export class SetupLinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly acrossTenants: AcrossTenants,
    private readonly people: PeopleRepository,
    private readonly addresses: AddressLimit,
  ) {}

  /** A token with which the first administrator is made. */
  async create(actor: Actor): Promise<string> {
    const token = await this.unitOfWork.run(actor, async (tx) => {
      if (await hasAdministrator(tx, actor.tenantId)) {
        await this.audit.record(tx, actor, {
          action: 'access.refused',
          outcome: 'refused',
          subject: { type: 'setup_link', id: null },
          reason: 'administrator-exists',
        });
        return null;
      }
      const issued = await this.issue(tx, actor.tenantId, null);
      await this.audit.record(tx, actor, {
        action: 'link.created',
        subject: { type: 'setup_link', id: issued.id },
      });
      return issued.token;
    });
    if (token === null) throw new AdministratorExists();
    return token;
  }

  /** A token with which this person sets a password, or without one the first administrator is made. */
  async issue(
    tx: Transaction,
    tenantId: string,
    personId: string | null,
  ): Promise<{ readonly id: string; readonly token: string }> {
    const { token, hash } = newToken('link');
    const id = newId();
    await tx.insert(SetupLink, {
      id,
      tenantId,
      purpose: personId === null ? 'administrator' : 'password',
      personId,
      tokenHash: hash,
      sessionHash: null,
      expiresAt: new Date(Date.now() + LIFETIME_MS),
      usedAt: null,
      endedAt: null,
    });
    return { id, token };
  }

  /** A token with which this person sets a password; the earlier ones are good no more. */
  async replace(tx: Transaction, actor: Actor, personId: string): Promise<string> {
    await this.endAll(tx, actor.tenantId, personId);
    const { id, token } = await this.issue(tx, actor.tenantId, personId);
    await this.audit.record(tx, actor, {
      action: 'person.link-created',
      subject: { type: 'person', id: personId },
      related: [{ type: 'setup_link', id }],
    });
    return token;
  }

  /**
   * Trades the token for a cookie of the link's own hour, the same one each time: a page that is
   * loaded anew opens its link again. What ends the link is the use of the cookie.
   */
  async open(token: string, { address }: Visitor): Promise<OpenedLink> {
    return this.addresses.take(address, async () => {
      const found = await this.acrossTenants.setupLink('token', hashToken(token));
      if (!found) throw new LinkNotUsable();
      const actor = linkActor(found.tenantId, address);
      return this.unitOfWork.run(actor, (tx) => this.opened(tx, actor, found.id, cookieOf(token)));
    });
  }

  /** The actor that a link's cookie stands for, and the link. */
  async authenticate(
    session: string,
    address: string | undefined,
  ): Promise<{ readonly actor: Actor; readonly linkId: string } | null> {
    const found = await this.acrossTenants.setupLink('session', hashToken(session));
    return found ? { actor: linkActor(found.tenantId, address), linkId: found.id } : null;
  }

  /** Of two who use what a link opened at the same moment, one is refused. */
  async spend(tx: Transaction, linkId: string, purpose: LinkPurpose): Promise<SetupLink> {
    const { affected } = await tx.update(
      SetupLink,
      { id: linkId, purpose, endedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      { endedAt: new Date() },
    );
    if (affected !== 1) throw new LinkNotUsable();
    return tx.findOneByOrFail(SetupLink, { id: linkId });
  }

  /** No earlier link of this person, or none for a first administrator, is good any more. */
  async endAll(tx: Transaction, tenantId: string, personId: string | null): Promise<void> {
    await tx.update(
      SetupLink,
      { tenantId, personId: personId ?? IsNull(), endedAt: IsNull() },
      { endedAt: new Date() },
    );
  }

  private async opened(
    tx: Transaction,
    actor: Actor,
    id: string,
    session: string,
  ): Promise<OpenedLink> {
    const { affected } = await tx.update(
      SetupLink,
      { id, endedAt: IsNull() },
      { usedAt: () => 'coalesce(used_at, now())', sessionHash: hashToken(session) },
    );
    if (affected !== 1) throw new LinkNotUsable();
    const { purpose, personId, expiresAt } = await tx.findOneByOrFail(SetupLink, { id });
    await this.audit.record(tx, actor, {
      action: 'link.used',
      subject: { type: 'setup_link', id },
      ...(personId && { related: [{ type: 'person', id: personId }] }),
    });
    const person = personId && (await tx.findOneByOrFail(Person, { id: personId }));
    const loginName = person ? (await this.people.named(tx, person)).loginName : null;
    return { purpose, loginName, expiresAt, session };
  }
}

/** Known to whoever has the token, and not to whoever reads the hashes in the database. */
function cookieOf(token: string): string {
  return `session_${hashToken(`cloister/link-session/1 ${token}`).toString('base64url')}`;
}

function linkActor(tenantId: string, address: string | undefined): Actor {
  return { ...serviceActor('setup-link', tenantId), ...(address && { address }) };
}
