import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ApiClient } from './client.entities.js';
import { PeopleService } from './people.service.js';

/** Who acted, as rows and audit entries name them. */
export type ActorRef = Pick<Actor, 'kind' | 'id'>;

/** What clients and people are called, for those who may see what they did. */
@Injectable()
export class ActorNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleService,
  ) {}

  /** By id. The caller's own act is what is audited; the service itself has no name. */
  async of(actor: Actor, refs: readonly ActorRef[]): Promise<ReadonlyMap<string, string>> {
    const clientIds = idsOf(refs, 'client');
    const personIds = idsOf(refs, 'person');
    if (clientIds.length + personIds.length === 0) return new Map();
    return this.unitOfWork.run(actor, async (tx) => {
      const clients = await tx.find(ApiClient, {
        select: { id: true, name: true },
        where: { id: In(clientIds) },
      });
      const people = await this.people.namesOf(tx, personIds);
      return new Map([...people, ...clients.map(({ id, name }): [string, string] => [id, name])]);
    });
  }
}

function idsOf(refs: readonly ActorRef[], kind: ActorRef['kind']): string[] {
  return [...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))];
}
