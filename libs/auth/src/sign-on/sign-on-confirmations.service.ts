import { AuditTrail } from '@app/audit';
import { hashToken, newToken } from '@app/crypto';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { Session } from '../sessions/session.entities.js';
import { activeSession } from '../sessions/sessions.service.js';
import { IdentityProvider, type ProvedIdentity } from './identity-provider.js';
import { SignOnIdentities } from './sign-on-identities.js';
import { SignOnConfirmation } from './sign-on.entities.js';
import { SignOnNotConfirmed } from './sign-on.errors.js';
import { type BegunSignOn, SignOnSteps, type TakenStep } from './sign-on-steps.js';

const TOKEN_PREFIX = 'confirmed';
/** Between coming back from the provider and the action itself. */
const CONFIRMED_SECONDS = 5 * 60;

const Taken = z.tuple([z.array(z.object({ living: z.boolean() })), z.number()]);

/**
 * A person shows at the provider, once more, who they are: it asks them again, and what it answers is
 * for one session and, where something is signed, for that content alone.
 */
@Injectable()
export class SignOnConfirmations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly provider: IdentityProvider,
    private readonly identities: SignOnIdentities,
    private readonly steps: SignOnSteps,
  ) {}

  /** @param signs the hash of what is about to be signed; null for an action that signs nothing */
  async begin(
    actor: Actor,
    sessionId: string,
    { signs, returnTo }: { readonly signs: string | null; readonly returnTo: string },
  ): Promise<BegunSignOn> {
    const { token, expiresAt, secrets } = await this.unitOfWork.run(actor, async (tx) => {
      const purpose = 'confirmation';
      const step = { purpose, sessionId, signs, returnTo } as const;
      const begun = await this.steps.open(tx, actor.tenantId, step);
      await this.audit.record(tx, actor, {
        action: 'session.confirmation-begun',
        subject: { type: 'session', id: sessionId },
      });
      return begun;
    });
    const url = await this.provider.authorizationUrl(secrets, { reauthenticates: true });
    return { url, token, expiresAt };
  }

  /** The token with which the action itself shows it. Throws `SignOnNotConfirmed`, which is recorded. */
  async keep(actor: Actor, step: TakenStep, identity: ProvedIdentity): Promise<string> {
    const { tenantId } = actor;
    const { sessionId, signs, begunAt } = step;
    if (!sessionId) throw new Error('a confirmation is of a session');
    const settled = await this.unitOfWork.run(actor, async (tx) => {
      const session = await tx.findOneBy(Session, { id: sessionId, endedAt: IsNull() });
      const person = await this.identities.find(tx, tenantId, identity);
      const reason = reasonAgainst(session, person?.id ?? null, { identity, begunAt });
      if (reason) {
        await this.audit.record(tx, actor, {
          action: 'session.refused',
          outcome: 'refused',
          subject: { type: 'session', id: sessionId },
          reason: `sign-on-not-confirmed-${reason}`,
        });
        return { refused: new SignOnNotConfirmed(reason) };
      }
      const { token, hash } = newToken(TOKEN_PREFIX);
      const now = new Date();
      await tx.delete(SignOnConfirmation, { tenantId, expiresAt: LessThanOrEqual(now) });
      await tx.insert(SignOnConfirmation, {
        id: newId(),
        tenantId,
        sessionId,
        signs,
        tokenHash: hash,
        expiresAt: new Date(now.getTime() + CONFIRMED_SECONDS * 1000),
      });
      return { token };
    });
    if ('refused' in settled) throw settled.refused;
    return settled.token;
  }

  /** Whether it is one of this session and for this content. Anyone who takes it has had the one try. */
  async take(
    tx: Transaction,
    actor: Actor,
    sessionId: string,
    { token, signs }: { readonly token: string; readonly signs: string | null },
  ): Promise<boolean> {
    if (!(await tx.exists(Session, { where: activeSession(actor, sessionId) }))) return false;
    const [[taken]] = Taken.parse(
      await tx.query(
        `delete from sign_on_confirmation
         where token_hash = $1 and session_id = $2 and signs is not distinct from $3
         returning expires_at > now() as living`,
        [hashToken(token), sessionId, signs],
      ),
    );
    return taken?.living ?? false;
  }
}

function reasonAgainst(
  session: Session | null,
  personId: string | null,
  { identity, begunAt }: { readonly identity: ProvedIdentity; readonly begunAt: Date },
): SignOnNotConfirmed['reason'] | null {
  if (!session) return 'session-ended';
  if (personId !== session.personId) return 'another-person';
  const { authTime } = identity;
  // whole seconds: one that began before the click is not after it
  if (authTime === null || authTime * 1000 < begunAt.getTime()) return 'too-early';
  return null;
}
