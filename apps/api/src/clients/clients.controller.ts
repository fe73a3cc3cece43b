import { CLIENT_SCOPES, type ClientDetails, ClientsService, DEFAULT_SCOPES } from '@app/auth';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { MembershipView } from '../compartments/compartments.dto.js';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';

const ClientId = z.uuid().meta({ description: 'Client id' });

const Scope = z.enum(CLIENT_SCOPES).meta({ id: 'ClientScope' });

const ClientRequest = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^\P{C}+$/u, 'must not contain control characters')
      .meta({ description: 'Name of the system, for example "ward-ehr".' }),
    completions: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether the client may send its own texts to the model, at /v1.' }),
    scopes: z
      .array(Scope)
      .max(CLIENT_SCOPES.length)
      .default([...DEFAULT_SCOPES])
      .meta({ description: 'Scopes of the client; empty for a client that only uses the model.' }),
  })
  .meta({ id: 'ClientRequest' });
type ClientRequest = z.infer<typeof ClientRequest>;

const ClientView = z
  .object({
    id: ClientId,
    name: z.string(),
    completions: z.boolean(),
    scopes: z.array(Scope),
    memberships: z.array(MembershipView),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Client' });
type ClientView = z.infer<typeof ClientView>;

const NewClientView = ClientView.extend({
  key: z.string().meta({ description: 'The API key. Shown only once.' }),
}).meta({ id: 'NewClient' });
type NewClientView = z.infer<typeof NewClientView>;

const ClientList = z.object({ items: z.array(ClientView) }).meta({ id: 'ClientList' });
type ClientList = z.infer<typeof ClientList>;

@ApiTags('clients')
@Controller('api/clients')
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Post()
  @Access('client:manage')
  @ApiOperation({ summary: 'Add a client system and create its API key' })
  @ApiCreatedResponse({ standardSchema: NewClientView })
  @ApiProblems(400, 401, 403, 409)
  @SerializeOptions({ schema: NewClientView })
  async addClient(
    @Caller() actor: Actor,
    @Body({ schema: ClientRequest }) body: ClientRequest,
  ): Promise<NewClientView> {
    const { name, ...grants } = body;
    const { key, ...added } = await this.clients.add(actor, name, grants);
    return { ...toClientView(added), key };
  }

  @Get()
  @Access('client:manage')
  @ApiOperation({ summary: 'List the client systems' })
  @ApiOkResponse({ standardSchema: ClientList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: ClientList })
  async listClients(@Caller() actor: Actor): Promise<ClientList> {
    const clients = await this.clients.list(actor);
    return { items: clients.map(toClientView) };
  }

  @Get(':clientId')
  @Access('client:manage')
  @ApiOperation({ summary: 'Read the rights of a client system' })
  @ApiOkResponse({ standardSchema: ClientView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ClientView })
  async getClient(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) id: string,
  ): Promise<ClientView> {
    return toClientView(await this.clients.get(actor, id));
  }

  @Delete(':clientId')
  @Access('client:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a client system and its keys' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async revokeClient(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) id: string,
  ): Promise<void> {
    await this.clients.revoke(actor, id);
  }
}

function toClientView({ client, scopes, memberships }: ClientDetails): ClientView {
  const { id, name, completions, createdAt } = client;
  return {
    id,
    name,
    completions,
    scopes: [...scopes],
    memberships: memberships.map((membership) => ({ ...membership })),
    createdAt: createdAt.toISOString(),
  };
}
