import { type ConfidentialityCode, type Transaction, whereAny } from '@app/database';
import { In } from 'typeorm';
import { ApiClientCompartment } from '../clients/client.entities.js';
import { PersonCompartment } from '../accounts/person.entities.js';

export interface Membership {
  readonly compartmentId: string;
  readonly clearance: ConfidentialityCode;
}

/** The memberships of each of these people. */
export async function membershipsOfPeople(
  tx: Transaction,
  personIds: readonly string[],
): Promise<(personId: string) => readonly Membership[]> {
  const rows = await whereAny(personIds, (ids) =>
    tx.findBy(PersonCompartment, { personId: In(ids) }),
  );
  return (id) => toMemberships(rows.filter(({ personId }) => personId === id));
}

/** The memberships of each of these client systems. */
export async function membershipsOfClients(
  tx: Transaction,
  clientIds: readonly string[],
): Promise<(clientId: string) => readonly Membership[]> {
  const rows = await whereAny(clientIds, (ids) =>
    tx.findBy(ApiClientCompartment, { clientId: In(ids) }),
  );
  return (id) => toMemberships(rows.filter(({ clientId }) => clientId === id));
}

function toMemberships(rows: readonly Membership[]): readonly Membership[] {
  return rows
    .map(({ compartmentId, clearance }) => ({ compartmentId, clearance }))
    .toSorted((one, other) => one.compartmentId.localeCompare(other.compartmentId));
}
