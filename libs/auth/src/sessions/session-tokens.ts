import { hashToken, newToken } from '@app/crypto';
import { AcrossTenants, type FoundSession, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { namesOfBits } from '../access/named-bits.js';
import { PermissionTable } from '../access/permission-table.js';
import { ROLES } from '../accounts/person.entities.js';
import {
  noteUseAfterSeconds,
  OVERLAP_SECONDS,
  ROTATE_AFTER_SECONDS,
  SESSION_LIMITS,
  type SessionLimits,
} from './session-limits.js';

const TOKEN_PREFIX = 'session';

export interface ShownToken {
  readonly address: string | undefined;
  /** The hash of the CSRF token that came along, if one did. */
  readonly csrfHash: Buffer | null;
  /** Whether the request keeps the session from ending for want of use. */
  readonly countsAsUse: boolean;
}

export interface AuthenticatedSession {
  readonly actor: Actor;
  readonly sessionId: string;
  /** Whether the tenant demands a second factor and this session has none: then the actor may nothing. */
  readonly lacksFactor: boolean;
  readonly csrfMatches: boolean;
  /** Takes the place of the token that was shown; null as long as that goes on being good. */
  readonly newToken: string | null;
}

/** Knows a session by the token of its cookie, and exchanges the token now and then. */
@Injectable()
export class SessionTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly permissions: PermissionTable,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  /** Null for a token that nobody has, or whose session has ended. */
  async authenticate(token: string, shown: ShownToken): Promise<AuthenticatedSession | null> {
    const hash = hashToken(token);
    const found = await this.acrossTenants.sessionByToken(hash, shown.csrfHash);
    if (!found) return null;
    const actor: Actor = {
      kind: 'person',
      id: found.personId,
      tenantId: found.tenantId,
      ...(found.lacksFactor ? NOTHING : this.rightsOf(found)),
      ...(shown.address && { address: shown.address }),
    };
    return {
      actor,
      sessionId: found.id,
      lacksFactor: found.lacksFactor,
      csrfMatches: found.csrfMatches,
      newToken: shown.countsAsUse ? await this.noteUse(actor, found, hash) : null,
    };
  }

  private rightsOf({ compartmentIds, clearances, openings, roleBits }: FoundSession): Rights {
    const permissions = this.permissions.ofRoles(namesOfBits(ROLES, roleBits));
    return { compartmentIds, clearances, openings, permissions };
  }

  private async noteUse(actor: Actor, found: FoundSession, hash: Buffer): Promise<string | null> {
    if (isRotationDue(found)) return this.rotate(actor, found, hash);
    const newTokenSeen = found.newTokenUnseen && !found.byPrevious;
    if (newTokenSeen || found.seenSecondsAgo >= noteUseAfterSeconds(this.limits)) {
      await this.touch(actor, found.id, newTokenSeen ? OVERLAP_SECONDS : null);
    }
    return null;
  }

  private async touch(actor: Actor, id: string, overlapSeconds: number | null): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      tx.query(
        `update session set last_seen_at = now(), idle_until = now() + make_interval(secs => $2),
           previous_until = coalesce(now() + make_interval(secs => $3), previous_until)
         where id = $1 and ended_at is null and idle_until > now()`,
        [id, this.limits.idleSeconds, overlapSeconds],
      ),
    );
  }

  /**
   * Of several requests at once one gets the new token; the others keep theirs, which goes on being
   * good until the new one was seen, and a minute longer. If the answer with the new one is lost,
   * the browser comes with the old one after that minute and is given another.
   */
  private async rotate(actor: Actor, found: FoundSession, hash: Buffer): Promise<string | null> {
    const { token, hash: newHash } = newToken(TOKEN_PREFIX);
    const rotated: unknown[] = await this.unitOfWork.run(actor, async (tx) => {
      const [rows] = await tx.query(
        `update session set token_hash = $3, previous_hash = $2, previous_until = null,
           rotated_at = now(), last_seen_at = now(), idle_until = now() + make_interval(secs => $4)
         where id = $1 and ended_at is null and idle_until > now()
           and (token_hash = $2 or (previous_hash = $2 and previous_until is null))
           and rotated_at <= now() - make_interval(secs => $5)
         returning id`,
        [found.id, hash, newHash, this.limits.idleSeconds, rotateAfterSeconds(found)],
      );
      return rows;
    });
    return rotated.length === 1 ? token : null;
  }
}

type Rights = Pick<Actor, 'compartmentIds' | 'clearances' | 'openings' | 'permissions'>;

const NOTHING: Rights = { compartmentIds: [], permissions: [] };

function isRotationDue(found: FoundSession): boolean {
  const answerMayBeLost = !found.byPrevious || found.newTokenUnseen;
  return answerMayBeLost && found.rotatedSecondsAgo >= rotateAfterSeconds(found);
}

function rotateAfterSeconds({ byPrevious }: FoundSession): number {
  return byPrevious ? OVERLAP_SECONDS : ROTATE_AFTER_SECONDS;
}
