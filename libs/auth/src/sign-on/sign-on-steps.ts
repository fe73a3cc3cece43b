import { createHash } from 'node:crypto';
import { hashToken, newToken } from '@app/crypto';
import type { Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { z } from 'zod';
import type { StepSecrets } from './identity-provider.js';
import { SIGN_ON_PURPOSES, SignOnStep } from './sign-on.entities.js';

const TOKEN_PREFIX = 'signon';
/** Signing in at a provider may take a second factor and a telephone. */
const STEP_SECONDS = 10 * 60;

export type NewStep = Pick<SignOnStep, 'purpose' | 'sessionId' | 'signs' | 'returnTo'>;

export interface BegunStep {
  /** Of the cookie with which the browser comes back; stored nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly secrets: StepSecrets;
}

/** A browser that is to go to the provider, and the cookie that it takes along. */
export interface BegunSignOn {
  readonly url: string;
  readonly token: string;
  readonly expiresAt: Date;
}

export interface TakenStep extends NewStep {
  readonly begunAt: Date;
  readonly secrets: StepSecrets;
}

const Taken = z.tuple([
  z.array(
    z.object({
      purpose: z.enum(SIGN_ON_PURPOSES),
      session_id: z.uuid().nullable(),
      signs: z.string().nullable(),
      return_to: z.string(),
      begun_at: z.date(),
      living: z.boolean(),
    }),
  ),
  z.number(),
]);

/** Browsers that are at the provider: each comes back once, with the cookie that it left with. */
@Injectable()
export class SignOnSteps {
  async open(tx: Transaction, tenantId: string, step: NewStep): Promise<BegunStep> {
    const begunAt = new Date();
    await tx.delete(SignOnStep, { tenantId, expiresAt: LessThanOrEqual(begunAt) });
    const { token, hash } = newToken(TOKEN_PREFIX);
    const expiresAt = new Date(begunAt.getTime() + STEP_SECONDS * 1000);
    await tx.insert(SignOnStep, {
      id: newId(),
      tenantId,
      tokenHash: hash,
      ...step,
      begunAt,
      expiresAt,
    });
    return { token, expiresAt, secrets: secretsOf(token, step.signs) };
  }

  /** Null where there is none or its time is over. Whoever takes it has had the one try. */
  async take(tx: Transaction, tenantId: string, token: string): Promise<TakenStep | null> {
    const [[row]] = Taken.parse(
      await tx.query(
        `delete from sign_on_step where tenant_id = $1 and token_hash = $2
         returning purpose, session_id, signs, return_to, begun_at, expires_at > now() as living`,
        [tenantId, hashToken(token)],
      ),
    );
    if (!row?.living) return null;
    return {
      purpose: row.purpose,
      sessionId: row.session_id,
      signs: row.signs,
      returnTo: row.return_to,
      begunAt: row.begun_at,
      secrets: secretsOf(token, row.signs),
    };
  }
}

/** Nobody who does not have the cookie can make them; the nonce is that of one signature alone. */
function secretsOf(token: string, signs: string | null): StepSecrets {
  return {
    state: derived('state', token),
    nonce: derived('nonce', token, signs ?? ''),
    verifier: derived('verifier', token),
  };
}

function derived(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
