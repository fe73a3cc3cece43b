import { AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SessionEnds } from '../sessions/session-ends.js';

/** What follows once a person's password has given way to a new one. */
@Injectable()
export class PasswordReplacement {
  constructor(
    private readonly audit: AuditTrail,
    private readonly ends: SessionEnds,
  ) {}

  /** Ends what the old one opened, but for the session that goes on, and records the change. */
  async complete(
    tx: Transaction,
    actor: Actor,
    personId: string,
    through: { readonly sessionId: string } | { readonly linkId: string },
  ): Promise<void> {
    await this.ends.endAll(tx, actor, {
      personId,
      ...('sessionId' in through && { except: through.sessionId }),
      reason: 'password-changed',
    });
    await this.audit.record(tx, actor, {
      action: 'password.changed',
      subject: { type: 'person', id: personId },
      ...('linkId' in through && { related: [{ type: 'setup_link', id: through.linkId }] }),
    });
  }
}
