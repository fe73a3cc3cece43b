import { AuditTrail } from '@app/audit';
import { hashToken, newToken } from '@app/crypto';
import {
  AcrossTenants,
  isUniqueViolation,
  Tenant,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, isId, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { ApiClientScope } from '../clients/client.entities.js';
import { PermissionTable } from '../access/permission-table.js';
import { TenantSuspended } from '../tenants/tenants.errors.js';
import { grantsOf, grantsWithin, SMART_GRANTS, type SmartGrant } from './smart-scopes.js';
import { ClientAssertion, ClientJwk, ClientToken } from './smart.entities.js';
import { type AssertionFlaw, TokenRefused } from './smart.errors.js';
import {
  AssertionRefused,
  type ClaimedAssertion,
  readAssertion,
  type VerifiedAssertion,
  verifyAssertion,
} from './verify-assertion.js';

export const SMART_TOKEN_PREFIX = 'smart';
/** SMART App Launch 2.2, Backend Services: no longer than five minutes. */
export const TOKEN_SECONDS = 300;

export interface TokenQuestion {
  readonly assertion: string;
  readonly scope: string;
  /** The address of the token endpoint, which assertions are made for. */
  readonly audience: string;
  readonly address: string;
}

export interface IssuedToken {
  readonly token: string;
  readonly scope: string;
}

interface Settled {
  readonly refused?: TokenRefused;
  readonly token?: IssuedToken;
}

/** Gives tokens to clients that sign their question with a key of their own (RFC 7523). */
@Injectable()
export class ClientTokensService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
    private readonly permissions: PermissionTable,
  ) {}

  /** Throws `TokenRefused`. */
  async issue({ assertion, scope, audience, address }: TokenQuestion): Promise<IssuedToken> {
    const claimed = claimedBy(assertion);
    const { clientId } = claimed;
    const found = isId(clientId) ? await this.acrossTenants.clientById(clientId) : null;
    if (!found) throw notBelieved(false);
    const actor: Actor = { ...serviceActor('api', found.tenantId), address };
    try {
      const verified = await this.verify(actor, assertion, claimed, audience);
      const settled = await this.unitOfWork.run(actor, (tx) =>
        this.settle(
          tx,
          { ...actor, kind: 'client', id: clientId, compartmentIds: [] },
          verified,
          scope,
        ),
      );
      if (settled.token) return settled.token;
      throw settled.refused ?? notBelieved(true);
    } catch (error) {
      const flaw = flawOf(error);
      if (!flaw) throw error;
      await this.refuse(actor, clientId, flaw);
      throw notBelieved(true);
    }
  }

  private async verify(
    actor: Actor,
    assertion: string,
    { clientId, kid, algorithm }: ClaimedAssertion,
    audience: string,
  ): Promise<VerifiedAssertion> {
    const key = await this.unitOfWork.run(actor, (tx) =>
      tx.findOneBy(ClientJwk, { clientId, kid }),
    );
    if (!key) throw new AssertionRefused('key-unknown');
    if ((key.jwk.kty === 'RSA') !== (algorithm === 'RS384'))
      throw new AssertionRefused('algorithm');
    return verifyAssertion(assertion, key.jwk, { clientId, audience });
  }

  /** The assertion is used up, whatever comes of the question. */
  private async settle(
    tx: Transaction,
    client: Actor,
    { jti, expiresAt }: VerifiedAssertion,
    scope: string,
  ): Promise<Settled> {
    const { tenantId, id: clientId } = client;
    const past = { tenantId, expiresAt: LessThanOrEqual(new Date()) };
    await tx.delete(ClientAssertion, past);
    await tx.delete(ClientToken, past);
    await tx.insert(ClientAssertion, { clientId, jtiHash: hashToken(jti), tenantId, expiresAt });
    const subject = { type: 'client', id: clientId };
    const { suspendedAt } = await tx.findOneByOrFail(Tenant, { id: tenantId });
    if (suspendedAt) {
      const { code: reason, message } = new TenantSuspended();
      const action = 'access.refused';
      await this.audit.record(tx, client, { action, outcome: 'refused', subject, reason });
      return { refused: new TokenRefused('invalid_client', message, true) };
    }
    const rows = await tx.findBy(ApiClientScope, { clientId });
    const allowed = this.permissions.ofScopes(rows.map((row) => row.scope));
    const grants = grantsWithin(this.permissions, grantsOf(scope), allowed);
    if (grants.length === 0) {
      const reason = 'invalid_scope';
      const action = 'access.refused';
      await this.audit.record(tx, client, { action, outcome: 'refused', subject, reason });
      return {
        refused: new TokenRefused(reason, 'None of the requested scopes is granted.', true),
      };
    }
    const { token, hash } = newToken(SMART_TOKEN_PREFIX);
    await tx.insert(ClientToken, {
      id: newId(),
      tenantId,
      clientId,
      hash,
      grants: bitsOf(grants),
      expiresAt: new Date(Date.now() + TOKEN_SECONDS * 1000),
    });
    const granted = grants.join(' ');
    await this.audit.record(tx, client, {
      action: 'client.token-issued',
      subject,
      details: { scope: granted },
    });
    return { token: { token, scope: granted } };
  }

  private async refuse(actor: Actor, clientId: string, flaw: AssertionFlaw): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, {
        action: 'access.refused',
        outcome: 'refused',
        subject: { type: 'client', id: clientId },
        reason: `assertion-${flaw}`,
      }),
    );
  }
}

function claimedBy(assertion: string): ClaimedAssertion {
  try {
    return readAssertion(assertion);
  } catch (error) {
    if (error instanceof AssertionRefused) throw notBelieved(false);
    throw error;
  }
}

function flawOf(error: unknown): AssertionFlaw | null {
  if (isUniqueViolation(error, 'client_assertion_pkey')) return 'replayed';
  return error instanceof AssertionRefused ? error.flaw : null;
}

function notBelieved(recorded: boolean): TokenRefused {
  return new TokenRefused(
    'invalid_client',
    'The assertion does not authenticate a client of this service. See "SMART Backend Services" in the integrator’s guide.',
    recorded,
  );
}

function bitsOf(grants: readonly SmartGrant[]): number {
  return grants.reduce((bits, grant) => bits | (1 << SMART_GRANTS.indexOf(grant)), 0);
}
