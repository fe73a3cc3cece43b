import { CLIENT_SCOPES, RightsService, LinkedAccounts } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MembershipsRequest } from '../compartments/compartments.dto.js';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

const LinkedAccountRequest = z
  .strictObject({
    personId: PersonId.nullable().meta({
      description: 'Another account of the same person; null if it belongs to nobody else.',
    }),
  })
  .meta({ id: 'LinkedAccountRequest' });
type LinkedAccountRequest = z.infer<typeof LinkedAccountRequest>;

const WAITS =
  'Rights that are removed are lost immediately. Rights beyond authoring that an administrator adds wait for a second person or for CLOISTER_SIGNING_WAIT_HOURS: see `GET /api/rights-changes`.';

/** Each list takes the place of the one before. */
@ApiTags('rights')
@Controller('api')
export class RightsController {
  constructor(
    private readonly rights: RightsService,
    private readonly linkedAccounts: LinkedAccounts,
  ) {}

  @Route(
    { put: 'people/:personId/roles', access: 'person:manage', problems: [409], description: WAITS },
    'Set the roles of another person',
  )
  async setPersonRoles(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
    @Body({ schema: RolesRequest }) { roles }: RolesRequest,
  ): Promise<void> {
    await this.rights.setRoles(actor, personId, roles);
  }

  @Route(
    { put: 'people/:personId/compartments', access: 'person:manage', description: WAITS },
    'Set the compartments of another person and their access there',
  )
  async setPersonCompartments(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) id: string,
    @Body({ schema: MembershipsRequest }) { memberships }: MembershipsRequest,
  ): Promise<void> {
    await this.rights.setMemberships(actor, { type: 'person', id }, memberships);
  }

  @Route(
    { put: 'people/:personId/linked-account', access: 'person:manage' },
    'Set whose other account this is: what needs two people needs two different ones',
  )
  async setLinkedAccount(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) id: string,
    @Body({ schema: LinkedAccountRequest }) { personId }: LinkedAccountRequest,
  ): Promise<void> {
    await this.linkedAccounts.set(actor, id, personId);
  }

  @Route(
    { put: 'clients/:clientId/scopes', access: 'client:manage' },
    'Set the scopes of a client system',
  )
  async setClientScopes(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) clientId: string,
    @Body({ schema: ScopesRequest }) { scopes }: ScopesRequest,
  ): Promise<void> {
    await this.rights.setScopes(actor, clientId, scopes);
  }

  @Route(
    { put: 'clients/:clientId/compartments', access: 'client:manage' },
    'Set the compartments of a client system and its access there',
  )
  async setClientCompartments(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) id: string,
    @Body({ schema: MembershipsRequest }) { memberships }: MembershipsRequest,
  ): Promise<void> {
    await this.rights.setMemberships(actor, { type: 'client', id }, memberships);
  }
}
