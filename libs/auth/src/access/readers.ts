import type { ConfidentialityCode, Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { z } from 'zod';
import { ApiClient, ApiClientCompartment, ApiClientScope } from '../clients/client.entities.js';
import { Person, PersonCompartment, PersonRole } from '../accounts/person.entities.js';
import type { Permission } from './permission-grants.js';
import { PermissionTable } from './permission-table.js';

const Found = z.array(z.object({ id: z.uuid() }));
/** Which clearances open a label. */
const OPENED_BY: Readonly<Record<ConfidentialityCode, readonly ConfidentialityCode[]>> = {
  N: ['N', 'R', 'V'],
  R: ['R', 'V'],
  V: ['V'],
};

/** Who may see what, asked from the side of the row. What break-glass opens is not among it. */
@Injectable()
export class Readers {
  constructor(private readonly permissions: PermissionTable) {}

  /** People, by id, who have the permission and whose membership opens rows of this label. */
  async of(
    tx: Transaction,
    permission: Permission,
    {
      compartmentId,
      confidentiality,
    }: { readonly compartmentId: string; readonly confidentiality: ConfidentialityCode },
  ): Promise<readonly string[]> {
    const found: unknown = await tx
      .createQueryBuilder(Person, 'person')
      .select('person.id', 'id')
      .innerJoin(PersonCompartment, 'member', 'member.personId = person.id')
      .where({ removedAt: IsNull() })
      .andWhere('member.compartmentId = :compartmentId', { compartmentId })
      .andWhere('member.clearance in (:...clearances)', { clearances: OPENED_BY[confidentiality] })
      .andWhere(
        (query) =>
          `exists ${query
            .subQuery()
            .select('1')
            .from(PersonRole, 'role')
            .where('role.personId = person.id')
            .andWhere('role.role in (:...roles)', { roles: this.permissions.rolesWith(permission) })
            .getQuery()}`,
      )
      .orderBy('person.id')
      .getRawMany();
    return Found.parse(found).map(({ id }) => id);
  }

  /** People, by id, who have the permission, whatever their memberships open. */
  async allWith(
    tx: Transaction,
    tenantId: string,
    permission: Permission,
  ): Promise<readonly string[]> {
    const roles = await tx.find(PersonRole, {
      select: { personId: true },
      where: { tenantId, role: In([...this.permissions.rolesWith(permission)]) },
    });
    const ids = [...new Set(roles.map(({ personId }) => personId))];
    const people = await tx.findBy(Person, { id: In(ids), removedAt: IsNull() });
    return people.map(({ id }) => id).toSorted();
  }

  /** Whether a client has the permission, and a membership that opens rows of this label. */
  async isClientOf(
    tx: Transaction,
    clientId: string,
    permission: Permission,
    {
      compartmentId,
      confidentiality,
    }: { readonly compartmentId: string; readonly confidentiality: ConfidentialityCode },
  ): Promise<boolean> {
    const clearance = In([...OPENED_BY[confidentiality]]);
    return (
      (await tx.existsBy(ApiClient, { id: clientId, revokedAt: IsNull() })) &&
      (await tx.existsBy(ApiClientCompartment, { clientId, compartmentId, clearance })) &&
      (await tx.existsBy(ApiClientScope, {
        clientId,
        scope: In([...this.permissions.scopesWith(permission)]),
      }))
    );
  }

  /** The person as the walls know them now, signed in or not; null for who was removed. */
  async actor(tx: Transaction, tenantId: string, personId: string): Promise<Actor | null> {
    if (!(await tx.existsBy(Person, { id: personId, tenantId, removedAt: IsNull() }))) return null;
    const memberships = await tx.findBy(PersonCompartment, { personId });
    const roles = await tx.findBy(PersonRole, { personId });
    const opened = (label: ConfidentialityCode): readonly string[] =>
      memberships
        .filter(({ clearance }) => OPENED_BY[label].includes(clearance))
        .map(({ compartmentId }) => compartmentId);
    return {
      kind: 'person',
      id: personId,
      tenantId,
      compartmentIds: opened('N'),
      clearances: { restricted: opened('R'), veryRestricted: opened('V') },
      permissions: this.permissions.ofRoles(roles.map(({ role }) => role)),
    };
  }
}
