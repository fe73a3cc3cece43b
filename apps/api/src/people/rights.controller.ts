import { CLIENT_SCOPES, RightsService, LinkedAccounts } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MembershipsRequest } from '../compartments/compartments.dto.js';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { Role } from '../session/session.dto.js';
import { PersonId } from './people.dto.js';

const ClientId = z.uuid().meta({ description: 'Client id' });

const RolesRequest = z
  .strictObject({ roles: z.array(Role).min(1).max(6) })
  .meta({ id: 'RolesRequest' });
type RolesRequest = z.infer<typeof RolesRequest>;

const ScopesRequest = z
  .strictObject({ scopes: z.array(z.enum(CLIENT_SCOPES)).max(CLIENT_SCOPES.length) })
  .meta({ id: 'ScopesRequest' });
type ScopesRequest = z.infer<typeof ScopesRequest>;

const SamePersonRequest = z
  .strictObject({
    personId: PersonId.nullable().meta({
      description: 'Another account of the same person; null if it belongs to nobody else.',
    }),
  })
  .meta({ id: 'SamePersonRequest' });
type SamePersonRequest = z.infer<typeof SamePersonRequest>;

const WAITS =
  'Rights that are removed are lost immediately. Rights beyond authoring that an administrator adds wait for a second person or for CLOISTER_SIGNING_WAIT_HOURS: see `GET /api/rights-changes`.';

/** Each list takes the place of the one before. */
@ApiTags('rights')
@Controller('api')
export class RightsController {
  constructor(
    private readonly rights: RightsService,
    private readonly samePerson: LinkedAccounts,
  ) {}

  @Put('people/:personId/roles')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Set the roles of another person',
    description: WAITS,
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async setPersonRoles(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
    @Body({ schema: RolesRequest }) { roles }: RolesRequest,
  ): Promise<void> {
    await this.rights.setRoles(actor, personId, roles);
  }

  @Put('people/:personId/compartments')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Set the compartments of another person and their access there',
    description: WAITS,
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async setPersonCompartments(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) id: string,
    @Body({ schema: MembershipsRequest }) { memberships }: MembershipsRequest,
  ): Promise<void> {
    await this.rights.setMemberships(actor, { type: 'person', id }, memberships);
  }

  @Put('people/:personId/same-person')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Set whose other account this is: what needs two people needs two different ones',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async setSamePerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) id: string,
    @Body({ schema: SamePersonRequest }) { personId }: SamePersonRequest,
  ): Promise<void> {
    await this.samePerson.set(actor, id, personId);
  }

  @Put('clients/:clientId/scopes')
  @Access('client:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the scopes of a client system' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async setClientScopes(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) clientId: string,
    @Body({ schema: ScopesRequest }) { scopes }: ScopesRequest,
  ): Promise<void> {
    await this.rights.setScopes(actor, clientId, scopes);
  }

  @Put('clients/:clientId/compartments')
  @Access('client:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the compartments of a client system and its access there' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async setClientCompartments(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) id: string,
    @Body({ schema: MembershipsRequest }) { memberships }: MembershipsRequest,
  ): Promise<void> {
    await this.rights.setMemberships(actor, { type: 'client', id }, memberships);
  }
}
