import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../audit-trail.js';
import { READ_ACTIONS } from './read-actions.js';
import { type ManyPatients, type Look, manyPatients } from './many-patients.js';
import { UnusualAccessRule } from './unusual-access-rule.entity.js';

export type UnusualAccess = Pick<
  UnusualAccessRule,
  'zone' | 'opensAt' | 'closesAt' | 'days' | 'patients' | 'minutes'
>;

/** Looks at patients that are weighed at once. */
const LOOKS_MAX = 50_000;

const HOUR = 60;

/** Until a tenant's auditors say otherwise: working days from seven to seven; twenty patients in ten minutes. */
function defaults(): UnusualAccess {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    zone: timeZone,
    opensAt: 7 * HOUR,
    closesAt: 19 * HOUR,
    days: [1, 2, 3, 4, 5],
    patients: 20,
    minutes: 10,
  };
}

const Looks = z.array(
  z.object({ actor_id: z.string(), patient_id: z.uuid(), occurred_at: z.date() }),
);

/** Finds access that somebody should look at. What is unusual each tenant's auditors say themselves. */
@Injectable()
export class UnusualAccessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async rule(actor: Actor): Promise<UnusualAccess> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, { action: 'audit.rule-read', subject: RULE });
      return this.ruleOf(tx, actor);
    });
  }

  async setRule(actor: Actor, rule: UnusualAccess): Promise<void> {
    const { zone, opensAt, closesAt, days, patients, minutes } = rule;
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.upsert(
        UnusualAccessRule,
        { ...rule, days: [...days], tenantId: actor.tenantId, changedAt: new Date() },
        ['tenantId'],
      );
      await this.audit.record(tx, actor, {
        action: 'audit.rule-changed',
        subject: RULE,
        details: { zone, opensAt, closesAt, days: days.join(' '), patients, minutes },
      });
    });
  }

  /** For a list of entries, whose reading is what is audited. */
  async hours(actor: Actor): Promise<UnusualAccess> {
    return this.unitOfWork.run(actor, (tx) => this.ruleOf(tx, actor));
  }

  /** Who looked at many patients in a short time, the latest first. */
  async manyPatients(
    actor: Actor,
    { from, to }: { readonly from: Date; readonly to: Date },
  ): Promise<{ readonly found: readonly ManyPatients[]; readonly searchedFrom: Date | null }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { patients, minutes } = await this.ruleOf(tx, actor);
      const rows = Looks.parse(
        await tx.query(
          `select actor_id, patient_id, occurred_at from audit_entry
           where actor_kind = 'person' and patient_id is not null and action = any ($1)
             and occurred_at >= $2 and occurred_at < $3
           order by occurred_at desc, id desc limit ${LOOKS_MAX}`,
          [READ_ACTIONS, from, to],
        ),
      );
      const looks = rows.map((row): Look => ({
        actorId: row.actor_id,
        patientId: row.patient_id,
        at: row.occurred_at,
      }));
      const found = manyPatients(looks.toReversed(), { patients, minutes });
      await this.audit.record(tx, actor, {
        action: 'audit.listed',
        subject: { type: 'audit-trail', id: null },
        details: {
          count: found.length,
          manyPatients: true,
          from: from.toISOString(),
          to: to.toISOString(),
        },
      });
      const oldest = looks.at(-1);
      return { found, searchedFrom: looks.length === LOOKS_MAX && oldest ? oldest.at : null };
    });
  }

  private async ruleOf(tx: Transaction, { tenantId }: Actor): Promise<UnusualAccess> {
    return (await tx.findOneBy(UnusualAccessRule, { tenantId })) ?? defaults();
  }
}

const RULE = { type: 'unusual-access-rule', id: null };
