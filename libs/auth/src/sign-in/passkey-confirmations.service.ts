import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Passkeys, type RelyingParty } from '../factors/passkeys.js';
import { SessionChallenges } from '../factors/session-challenges.js';

/** A person in a session shows by a passkey, once more, who they are: this is what it has to sign. */
@Injectable()
export class PasskeyConfirmations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly passkeys: Passkeys,
    private readonly challenges: SessionChallenges,
  ) {}

  /** Good for this session, once. */
  async begin(
    actor: Actor,
    sessionId: string,
    site: RelyingParty,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.unitOfWork.run(actor, async (tx) => {
      const options = await this.passkeys.requestOptions(tx, site, actor.id);
      const of = { sessionId, purpose: 'confirmation' } as const;
      await this.challenges.keep(tx, actor, of, { challenge: options.challenge, site });
      await this.audit.record(tx, actor, {
        action: 'passkey.asked',
        subject: { type: 'session', id: sessionId },
      });
      return options;
    });
  }
}
