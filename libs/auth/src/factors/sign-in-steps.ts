import { hashToken, newToken } from '@app/crypto';
import type { Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { type FirstFactor, SignInStep } from './factor.entities.js';
import { type Challenge, CHALLENGE_SECONDS, type RelyingParty } from './passkeys.js';

const TOKEN_PREFIX = 'half';

export interface OpenedStep {
  readonly id: string;
  /** For the cookie of the half sign-in; stored nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Sign-ins of which the other half is missing. Each is good for some minutes, and for that half alone. */
@Injectable()
export class SignInSteps {
  /** Of a person who has shown one factor, or of somebody who is about to show a passkey. */
  async open(
    tx: Transaction,
    tenantId: string,
    by: { readonly personId: string; readonly shown: FirstFactor } | null,
  ): Promise<OpenedStep> {
    await tx.delete(SignInStep, { tenantId, expiresAt: LessThanOrEqual(new Date()) });
    const id = newId();
    const { token, hash } = newToken(TOKEN_PREFIX);
    const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
    await tx.insert(SignInStep, {
      id,
      tenantId,
      personId: by?.personId ?? null,
      shown: by?.shown ?? null,
      tokenHash: hash,
      challenge: null,
      rpId: null,
      origin: null,
      expiresAt,
    });
    return { id, token, expiresAt };
  }

  async find(tx: Transaction, tenantId: string, token: string): Promise<SignInStep | null> {
    return tx.findOneBy(SignInStep, {
      tenantId,
      tokenHash: hashToken(token),
      expiresAt: MoreThan(new Date()),
    });
  }

  async keepChallenge(
    tx: Transaction,
    id: string,
    challenge: string,
    site: RelyingParty,
  ): Promise<boolean> {
    const change = { challenge, rpId: site.id, origin: site.origin };
    return (await tx.update(SignInStep, { id }, change)).affected === 1;
  }

  /** Whoever takes it has had the one try. */
  async takeChallenge(
    tx: Transaction,
    { id, challenge, rpId, origin }: SignInStep,
  ): Promise<Challenge | null> {
    if (!challenge || !rpId || !origin) return null;
    const { affected } = await tx.update(SignInStep, { id, challenge }, { challenge: null });
    return affected === 1 ? { challenge, rpId, origin } : null;
  }

  /** Of two who finish it at the same moment, one does. */
  async end(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.delete(SignInStep, { id })).affected === 1;
  }
}
