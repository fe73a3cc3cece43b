import { PeopleService, PersonCredentials, PersonRegistration, PersonRemoval } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { ListQuery, toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
import {
  LinkView,
  NewPersonView,
  PersonId,
  PersonList,
  PersonRequest,
  PersonView,
  toLinkView,
  toPersonView,
} from './people.dto.js';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly registration: PersonRegistration,
    private readonly credentials: PersonCredentials,
    private readonly removal: PersonRemoval,
  ) {}

  @Route(
    { post: '', access: 'person:manage', status: 201, answers: NewPersonView, problems: [409] },
    'Add a person, who sets a password through the one-time link',
  )
  async addPerson(
    @Caller() actor: Actor,
    @Body({ schema: PersonRequest }) { loginName, displayName, roles }: PersonRequest,
  ): Promise<NewPersonView> {
    const added = await this.registration.add(actor, {
      loginName,
      displayName: displayName ?? loginName,
      roles,
    });
    return { ...toPersonView(added.person), link: toLinkView(added.link) };
  }

  @Route(
    { get: '', access: 'person:manage', answers: PersonList },
    'List the people who can sign in, by when they were added',
  )
  async listPeople(
    @Caller() actor: Actor,
    @Query({ schema: ListQuery }) query: ListQuery,
  ): Promise<PersonList> {
    const { items, nextCursor } = await this.people.list(actor, toPageRequest(query));
    return { items: items.map(toPersonView), nextCursor };
  }

  @Route(
    { get: ':personId', access: 'person:manage', answers: PersonView },
    'Read the details and rights of a person',
  )
  async getPerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<PersonView> {
    return toPersonView(await this.people.get(actor, personId));
  }

  @Route(
    { post: ':personId/link', access: 'person:manage', status: 201, answers: LinkView },
    'Create a one-time link for another person to set a new password',
  )
  async createPersonLink(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<LinkView> {
    return toLinkView(await this.credentials.createLink(actor, personId));
  }

  @Route({ post: ':personId/unlock', access: 'person:manage' }, 'Unlock a person')
  async unlockPerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.credentials.unlock(actor, personId);
  }

  @Route(
    { post: ':personId/factors-reset', access: 'person:manage' },
    'Remove the second factors of another person who has lost them',
  )
  async resetFactors(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.credentials.resetFactors(actor, personId);
  }

  @Route(
    { delete: ':personId', access: 'person:manage' },
    'Remove a person; their sessions end, their name stays in the trail',
  )
  async removePerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.removal.remove(actor, personId);
  }
}
