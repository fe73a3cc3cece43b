import { AuditTrail, Refusals } from '@app/audit';
import { AccountGrants, LinkedAccounts, ResetLately } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BreakGlass } from './break-glass.entities.js';
import {
  BreakGlassNotFound,
  BreakGlassOfOwnAccount,
  BreakGlassReviewed,
  OwnBreakGlass,
  ReviewerNotIndependent,
} from './break-glass.errors.js';

/** An auditor looks at every emergency access afterwards: one who is independent of whoever had it. */
@Injectable()
export class BreakGlassReviews {
  constructor(
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly grants: AccountGrants,
    private readonly samePerson: LinkedAccounts,
  ) {}

  /**
   * Throws `BreakGlassNotFound`, `OwnBreakGlass`, `BreakGlassOfOwnAccount`, `ReviewerNotIndependent`, `ResetLately`,
   * `BreakGlassReviewed`.
   */
  async review(actor: Actor, id: string, finding: string): Promise<void> {
    const subject = { type: 'break_glass', id };
    await this.refusals.recording(actor, { subject }, async (tx) => {
      const opening = await tx.findOneBy(BreakGlass, { id });
      if (!opening) throw new BreakGlassNotFound();
      await this.requireIndependent(tx, actor, opening.personId);
      const { affected } = await tx.update(
        BreakGlass,
        { id, reviewedAt: IsNull() },
        { reviewedAt: new Date(), reviewedBy: actor.id },
      );
      if (affected !== 1) throw new BreakGlassReviewed();
      await this.audit.record(tx, actor, {
        action: 'break-glass.reviewed',
        subject,
        related: [{ type: 'person', id: opening.personId }],
        patientId: opening.patientId,
        confidential: { finding: { value: finding } },
      });
    });
  }

  /** Another human being, and neither has made the other's account. */
  private async requireIndependent(tx: Transaction, { id }: Actor, opener: string): Promise<void> {
    const humans = await this.samePerson.humansOf(tx, [id, opener]);
    if (humans.get(id) === humans.get(opener)) throw new OwnBreakGlass();
    if (await this.grants.standsBehind(tx, id, opener)) throw new BreakGlassOfOwnAccount();
    if (await this.grants.dependsOn(tx, id, opener)) throw new ReviewerNotIndependent();
    if (await this.grants.wasResetLately(tx, id)) throw new ResetLately();
  }
}
