import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { FactorChanges, type NewCodes } from './factor-changes.js';
import { PasskeyRefused, TooManyPasskeys } from './factors.errors.js';
import type { PasskeyAttestation } from './passkey-answers.js';
import { MOST_PASSKEYS, Passkeys, type RelyingParty } from './passkeys.js';
import { SessionChallenges } from './session-challenges.js';
import { PeopleRepository } from '../accounts/people.repository.js';
import { Person } from '../accounts/person.entities.js';
import {
  Reauthentication,
  type ReauthenticationProof,
} from '../sign-in/reauthentication.service.js';

export interface NewPasskey {
  readonly name: string;
  readonly attestation: PasskeyAttestation;
}

/** How a person adds a passkey: they show who they are, the device makes a key, the service keeps its public half. */
@Injectable()
export class PasskeyRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reauthentication: Reauthentication,
    private readonly people: PeopleRepository,
    private readonly passkeys: Passkeys,
    private readonly challenges: SessionChallenges,
    private readonly changes: FactorChanges,
  ) {}

  async begin(
    actor: Actor,
    { sessionId, site }: { readonly sessionId: string; readonly site: RelyingParty },
    proof: ReauthenticationProof,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    const options = await this.unitOfWork.run(actor, async (tx) => {
      if ((await this.passkeys.count(tx, actor.id)) >= MOST_PASSKEYS) return null;
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const named = await this.people.named(tx, person);
      const made = await this.passkeys.creationOptions(tx, site, named);
      const of = { sessionId, purpose: 'registration' } as const;
      await this.challenges.keep(tx, actor, of, { challenge: made.challenge, site });
      await this.changes.begun(tx, actor, 'passkey');
      return made;
    });
    return options ?? this.changes.refuse(actor, new TooManyPasskeys(MOST_PASSKEYS));
  }

  async finish(actor: Actor, sessionId: string, given: NewPasskey): Promise<NewCodes> {
    const challenge = await this.unitOfWork.run(actor, (tx) =>
      this.challenges.take(tx, sessionId, 'registration'),
    );
    const added = await this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const passkey = challenge && (await this.passkeys.add(tx, person, challenge, given));
      return (
        passkey &&
        this.changes.added(
          tx,
          actor,
          { person, sessionId },
          { factor: 'passkey', passkey: passkey.id },
        )
      );
    });
    return added ?? this.changes.refuse(actor, new PasskeyRefused());
  }
}
