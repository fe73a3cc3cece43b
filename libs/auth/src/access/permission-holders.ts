import type { ConfidentialityCode, Transaction } from '@app/database';
import { CONFIDENTIALITY_CODES } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Permission } from './permission-grants.js';
import { PermissionTable } from './permission-table.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** A row behind the walls of compartment and label, and who brought it in. */
export interface RestrictedRow {
  readonly compartmentId: string;
  readonly confidentiality: ConfidentialityCode;
  readonly actorId: string;
}

/** Which people have a permission for a row that they also see. */
@Injectable()
export class PermissionHolders {
  constructor(private readonly permissions: PermissionTable) {}

  /** The first of them by id. */
  async listFor(
    tx: Transaction,
    permission: Permission,
    row: RestrictedRow,
    limit: number,
  ): Promise<readonly string[]> {
    return this.find(tx, permission, row, limit, null);
  }

  async includes(
    tx: Transaction,
    permission: Permission,
    row: RestrictedRow,
    personId: string,
  ): Promise<boolean> {
    return (await this.find(tx, permission, row, 1, personId)).length === 1;
  }

  /** As the walls of the database decide it, without break-glass: that is nobody else's to rely on. */
  private async find(
    tx: Transaction,
    permission: Permission,
    { compartmentId, confidentiality, actorId }: RestrictedRow,
    limit: number,
    personId: string | null,
  ): Promise<readonly string[]> {
    const clearances = CONFIDENTIALITY_CODES.slice(CONFIDENTIALITY_CODES.indexOf(confidentiality));
    return Ids.parse(
      await tx.query(
        `select person.id from person_compartment as member
         join person on person.id = member.person_id
         where member.compartment_id = $1 and person.removed_at is null
           and (member.clearance = any ($2) or person.id::text = $3)
           and exists (select from person_role where person_role.person_id = person.id
             and person_role.role = any ($4))
           and ($5::uuid is null or person.id = $5)
         order by person.id limit $6`,
        [
          compartmentId,
          clearances,
          actorId,
          this.permissions.rolesWith(permission),
          personId,
          limit,
        ],
      ),
    );
  }
}
