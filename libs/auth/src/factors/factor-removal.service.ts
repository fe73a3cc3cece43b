import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  Reauthentication,
  type ReauthenticationProof,
} from '../sign-in/reauthentication.service.js';
import { FactorChanges } from './factor-changes.js';
import { PasskeyNotFound } from './factors.errors.js';
import { Passkeys } from './passkeys.js';
import { TotpCodes } from './totp-codes.js';

/** How a person gives up a second factor: they show who they are once more. Throws `LastFactorStays`. */
@Injectable()
export class FactorRemoval {
  constructor(
    private readonly reauthentication: Reauthentication,
    private readonly totp: TotpCodes,
    private readonly passkeys: Passkeys,
    private readonly changes: FactorChanges,
  ) {}

  async removeTotp(actor: Actor, sessionId: string, proof: ReauthenticationProof): Promise<void> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    await this.changes.remove(actor, { factor: 'totp' }, (tx) => this.totp.remove(tx, actor.id));
  }

  /** Throws `PasskeyNotFound`. */
  async removePasskey(
    actor: Actor,
    { sessionId, passkeyId }: { readonly sessionId: string; readonly passkeyId: string },
    proof: ReauthenticationProof,
  ): Promise<void> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    const removed = await this.changes.remove(
      actor,
      { factor: 'passkey', passkey: passkeyId },
      (tx) => this.passkeys.remove(tx, actor.id, passkeyId),
    );
    if (!removed) await this.changes.refuse(actor, new PasskeyNotFound());
  }
}
