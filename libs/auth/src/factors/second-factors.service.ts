import { AuditTrail, Refusals } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FactorRule } from './factor-rule.js';
import {
  LastFactorStays,
  PasskeyNotFound,
  SecondFactorWrong,
  TotpNotBegun,
  TotpOnAlready,
} from './factors.errors.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactors } from './second-factors.js';
import { totpUri } from './totp.js';
import { TotpCodes } from './totp-codes.js';
import { PeopleRepository } from '../accounts/people.repository.js';
import { tenantNameOf } from '../tenants/tenant-details.js';
import { Person } from '../accounts/person.entities.js';
import {
  Reauthentication,
  type ReauthenticationProof,
} from '../sign-in/reauthentication.service.js';

export interface ListedFactors {
  readonly totpSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly ListedPasskey[];
}

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Shown once; null where the person has some already. */
export interface NewCodes {
  readonly recoveryCodes: readonly string[] | null;
}

/** The second factors of whoever is signed in. To change them, they show once more who they are. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly reauthentication: Reauthentication,
    private readonly people: PeopleRepository,
    private readonly factors: SecondFactors,
    private readonly totp: TotpCodes,
    private readonly recovery: RecoveryCodes,
    private readonly passkeys: Passkeys,
    private readonly rule: FactorRule,
  ) {}

  async get(actor: Actor): Promise<ListedFactors> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const passkeys = await this.passkeys.list(tx, person);
      await this.audit.record(tx, actor, { action: 'factor.listed', subject: self(actor) });
      return {
        totpSince: await this.totp.since(tx, actor.id),
        recoveryCodesLeft: await this.recovery.left(tx, actor.id),
        passkeys: passkeys.map(({ row: { id, createdAt, lastUsedAt }, name }) => ({
          id,
          name,
          createdAt,
          lastUsedAt,
        })),
      };
    });
  }

  /** A secret for an authenticator app; it is asked for once a first code was shown. */
  async beginTotp(
    actor: Actor,
    sessionId: string,
    proof: ReauthenticationProof,
  ): Promise<{ readonly secret: string; readonly uri: string }> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    const begun = await this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const secret = await this.totp.begin(tx, person);
      if (secret === null) return null;
      const { loginName } = await this.people.named(tx, person);
      const tenantName = await tenantNameOf(tx, actor.tenantId);
      await this.audit.record(tx, actor, {
        action: 'factor.begun',
        subject: self(actor),
        details: { factor: 'totp' },
      });
      return { secret, uri: totpUri(secret, issuerOf(tenantName), loginName) };
    });
    return begun ?? this.refuse(actor, new TotpOnAlready());
  }

  async confirmTotp(actor: Actor, sessionId: string, code: string): Promise<NewCodes> {
    const outcome = await this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const confirmed = await this.totp.confirm(tx, person, code);
      if (confirmed === null) return new TotpNotBegun();
      if (!confirmed) return new SecondFactorWrong();
      return this.added(tx, actor, { person, sessionId }, { factor: 'totp' });
    });
    return 'recoveryCodes' in outcome ? outcome : this.refuse(actor, outcome);
  }

  async removeTotp(actor: Actor, sessionId: string, proof: ReauthenticationProof): Promise<void> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    await this.removing(actor, async (tx) => {
      if (!(await this.totp.remove(tx, actor.id))) return;
      await this.removed(tx, actor, { factor: 'totp' });
    });
  }

  async removePasskey(
    actor: Actor,
    { sessionId, passkeyId }: { readonly sessionId: string; readonly passkeyId: string },
    proof: ReauthenticationProof,
  ): Promise<void> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    const removed = await this.removing(actor, async (tx) => {
      if (!(await this.passkeys.remove(tx, actor.id, passkeyId))) return false;
      await this.removed(tx, actor, { factor: 'passkey', passkey: passkeyId });
      return true;
    });
    if (!removed) await this.refuse(actor, new PasskeyNotFound());
  }

  /** In place of all before. */
  async renewRecoveryCodes(
    actor: Actor,
    sessionId: string,
    proof: ReauthenticationProof,
  ): Promise<NewCodes> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, { action: 'factor.codes-renewed', subject: self(actor) });
      return { recoveryCodes: await this.recovery.renew(tx, actor.tenantId, actor.id) };
    });
  }

  /** Inside the transaction in which a factor came to the person in this session. */
  async added(
    tx: Transaction,
    actor: Actor,
    { person, sessionId }: { readonly person: Person; readonly sessionId: string },
    details: { readonly factor: 'totp' | 'passkey'; readonly passkey?: string },
  ): Promise<NewCodes> {
    await this.rule.shown(tx, sessionId, details.factor);
    await this.audit.record(tx, actor, { action: 'factor.added', subject: self(actor), details });
    return { recoveryCodes: await this.factors.firstCodes(tx, person) };
  }

  /** Nothing of it happens where it would take the last factor from who must have one. */
  private async removing<T>(actor: Actor, remove: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, remove);
    } catch (error) {
      if (error instanceof LastFactorStays) return this.refuse(actor, error);
      throw error;
    }
  }

  private async removed(
    tx: Transaction,
    actor: Actor,
    details: Readonly<Record<string, string>>,
  ): Promise<void> {
    const left = await this.factors.afterRemoval(tx, actor.id);
    if (!left && (await this.rule.isRequired(tx, actor.tenantId))) throw new LastFactorStays();
    await this.audit.record(tx, actor, { action: 'factor.removed', subject: self(actor), details });
  }

  private async refuse(actor: Actor, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: self(actor), reason: error.code });
    throw error;
  }
}

function self({ id }: Actor): { readonly type: string; readonly id: string } {
  return { type: 'person', id };
}

/** Apps show it above the code; a colon would end it. */
function issuerOf(tenantName: string): string {
  return `Cloister ${tenantName}`.replaceAll(':', ' ').trim();
}
