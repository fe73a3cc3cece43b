import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { AuditAction } from './audit-actions.js';
import { type AuditedAction, AuditTrail } from './audit-trail.js';

export interface Refusal extends Pick<AuditedAction, 'subject' | 'details'> {
  /** @default 'access.refused' */
  readonly action?: Extract<AuditAction, `${string}.refused`>;
  /** The stable code of the error that the caller got. */
  readonly reason: string;
}

/** Records what was refused in a transaction of its own: that of the action itself is undone. */
@Injectable()
export class Refusals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async record(actor: Actor, { action = 'access.refused', ...refusal }: Refusal): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, { action, outcome: 'refused', ...refusal }),
    );
  }

  /** An action in a transaction of its own. Where it throws a `DomainError` it is undone, and the refusal recorded. */
  async recording<T>(
    actor: Actor,
    refused: Omit<Refusal, 'reason'>,
    action: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, action);
    } catch (error) {
      if (error instanceof DomainError) {
        await this.record(actor, { ...refused, reason: error.code });
      }
      throw error;
    }
  }
}
