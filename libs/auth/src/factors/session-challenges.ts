import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ChallengePurpose } from './factor.entities.js';
import { CHALLENGE_SECONDS, type Challenge, type RelyingParty } from './passkeys.js';

const Taken = z.tuple([
  z.array(
    z.object({ challenge: z.string(), rp_id: z.string(), origin: z.string(), living: z.boolean() }),
  ),
  z.number(),
]);

/** Challenges of passkeys for who is signed in: one for each session and purpose, good once. */
@Injectable()
export class SessionChallenges {
  /** In place of an earlier one. */
  async keep(
    tx: Transaction,
    { tenantId }: Actor,
    of: { readonly sessionId: string; readonly purpose: ChallengePurpose },
    { challenge, site }: { readonly challenge: string; readonly site: RelyingParty },
  ): Promise<void> {
    await tx.query(
      `insert into passkey_challenge
         (session_id, purpose, tenant_id, challenge, rp_id, origin, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
       on conflict (session_id, purpose) do update
       set challenge = excluded.challenge, rp_id = excluded.rp_id, origin = excluded.origin,
         expires_at = excluded.expires_at`,
      [of.sessionId, of.purpose, tenantId, challenge, site.id, site.origin, CHALLENGE_SECONDS],
    );
  }

  /** Null where there is none or its time is over. Whoever takes it has had the one try. */
  async take(
    tx: Transaction,
    sessionId: string,
    purpose: ChallengePurpose,
  ): Promise<Challenge | null> {
    const [[taken]] = Taken.parse(
      await tx.query(
        `delete from passkey_challenge where session_id = $1 and purpose = $2
         returning challenge, rp_id, origin, expires_at > now() as living`,
        [sessionId, purpose],
      ),
    );
    if (!taken?.living) return null;
    return { challenge: taken.challenge, rpId: taken.rp_id, origin: taken.origin };
  }
}
