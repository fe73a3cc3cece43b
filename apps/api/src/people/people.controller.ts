import { PeopleService, PersonCredentials, PersonRegistration, PersonRemoval } from '@app/auth';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ListQuery, toPageRequest } from '../http/lists.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Post()
  @Access('person:manage')
  @ApiOperation({ summary: 'Add a person, who sets a password through the one-time link' })
  @ApiCreatedResponse({ standardSchema: NewPersonView })
  @ApiProblems(400, 401, 403, 409)
  @SerializeOptions({ schema: NewPersonView })
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

  @Get()
  @Access('person:manage')
  @ApiOperation({ summary: 'List the people who can sign in, by when they were added' })
  @ApiOkResponse({ standardSchema: PersonList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: PersonList })
  async listPeople(
    @Caller() actor: Actor,
    @Query({ schema: ListQuery }) query: ListQuery,
  ): Promise<PersonList> {
    const { items, nextCursor } = await this.people.list(actor, toPageRequest(query));
    return { items: items.map(toPersonView), nextCursor };
  }

  @Get(':personId')
  @Access('person:manage')
  @ApiOperation({ summary: 'Read the details and rights of a person' })
  @ApiOkResponse({ standardSchema: PersonView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: PersonView })
  async getPerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<PersonView> {
    return toPersonView(await this.people.get(actor, personId));
  }

  @Post(':personId/link')
  @Access('person:manage')
  @ApiOperation({ summary: 'Create a one-time link for another person to set a new password' })
  @ApiCreatedResponse({ standardSchema: LinkView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: LinkView })
  async createPersonLink(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<LinkView> {
    return toLinkView(await this.credentials.createLink(actor, personId));
  }

  @Post(':personId/unlock')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Unlock a person' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async unlockPerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.credentials.unlock(actor, personId);
  }

  @Post(':personId/factors-reset')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the second factors of another person who has lost them' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async resetFactors(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.credentials.resetFactors(actor, personId);
  }

  @Delete(':personId')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a person; their sessions end, their name stays in the trail' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async removePerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.removal.remove(actor, personId);
  }
}
