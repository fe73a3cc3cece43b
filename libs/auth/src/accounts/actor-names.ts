import { AuditTrail } from '@app/audit';
import { UnitOfWork, whereAny } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ApiClient } from '../clients/client.entities.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entities.js';

/** Who acted, as rows and audit entries name them. */
export type ActorRef = Pick<Actor, 'kind' | 'id'>;

export interface NamedActor extends ActorRef {
  readonly name: string;
}

/** So many people, and so many clients, are named at once. */
const EACH_MAX = 1000;

/** What clients and people are called, for those who may see what they did. */
@Injectable()
export class ActorNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  /** By id. The caller's own act is what is audited; the service itself has no name. */
  async of(actor: Actor, refs: readonly ActorRef[]): Promise<ReadonlyMap<string, string>> {
    const clientIds = idsOf(refs, 'client');
    const personIds = idsOf(refs, 'person');
    if (clientIds.length + personIds.length === 0) return new Map();
    return this.unitOfWork.run(actor, async (tx) => {
      const clients = await whereAny(clientIds, (ids) =>
        tx.find(ApiClient, { select: { id: true, name: true }, where: { id: In(ids) } }),
      );
      const people = await this.people.namesOf(tx, personIds);
      return new Map([...people, ...clients.map(({ id, name }): [string, string] => [id, name])]);
    });
  }

  /**
   * The newest 1,000 people and 1,000 clients, those included that were removed, by name: for auditors,
   * who choose whose acts they read.
   */
  async everybody(actor: Actor): Promise<readonly NamedActor[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const newest = { order: { createdAt: 'desc', id: 'desc' }, take: EACH_MAX } as const;
      const people = await tx.find(Person, { select: { id: true }, ...newest });
      const clients = await tx.find(ApiClient, { select: { id: true, name: true }, ...newest });
      const names = await this.people.namesOf(
        tx,
        people.map(({ id }) => id),
      );
      const found = [
        ...[...names].map(([id, name]): NamedActor => ({ kind: 'person', id, name })),
        ...clients.map(({ id, name }): NamedActor => ({ kind: 'client', id, name })),
      ];
      await this.audit.record(tx, actor, {
        action: 'actor.listed',
        subject: { type: 'actor', id: null },
        details: { count: found.length },
      });
      return found.toSorted((one, other) => one.name.localeCompare(other.name));
    });
  }
}

function idsOf(refs: readonly ActorRef[], kind: ActorRef['kind']): string[] {
  return [...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))];
}
