import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { SignInOver } from '../factors/factors.errors.js';
import { type Challenge, Passkeys, type RelyingParty } from '../factors/passkeys.js';
import { type OpenedStep, SignInSteps } from '../factors/sign-in-steps.js';

export interface BegunPasskeySignIn extends OpenedStep {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Challenges of passkeys for who is not signed in yet: each belongs to a step of one sign-in, and is good once. */
@Injectable()
export class StepChallenges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly steps: SignInSteps,
    private readonly passkeys: Passkeys,
  ) {}

  /** For whoever holds a passkey. Nobody has said who they are, so there is nothing of anybody to write down. */
  async open(actor: Actor, site: RelyingParty): Promise<BegunPasskeySignIn> {
    return this.unitOfWork.run(actor, async (tx) => {
      const options = await this.passkeys.requestOptions(tx, site, null);
      const step = await this.steps.open(tx, actor.tenantId, null);
      await this.steps.keepChallenge(tx, step.id, options.challenge, site);
      return { ...step, options };
    });
  }

  /** What `open` gave, which ends with it; null where there is none, or its time is over. */
  async take(actor: Actor, token: string): Promise<Challenge | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const step = await this.steps.find(tx, actor.tenantId, token);
      const taken = step && !step.personId ? await this.steps.takeChallenge(tx, step) : null;
      if (step && taken) await this.steps.end(tx, step.id);
      return taken;
    });
  }

  /** For the person of whom a second factor is missing; takes the place of an earlier one. Throws `SignInOver`. */
  async ofPending(
    actor: Actor,
    token: string,
    site: RelyingParty,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.unitOfWork.run(actor, async (tx) => {
      const step = await this.steps.find(tx, actor.tenantId, token);
      if (!step?.personId) throw new SignInOver();
      const options = await this.passkeys.requestOptions(tx, site, step.personId);
      await this.steps.keepChallenge(tx, step.id, options.challenge, site);
      await this.audit.record(tx, actor, {
        action: 'passkey.asked',
        subject: { type: 'person', id: step.personId },
      });
      return options;
    });
  }
}
