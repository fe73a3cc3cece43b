import { CLIENT_SCOPES, type ClientDetails, ClientsService, DEFAULT_SCOPES } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MembershipView } from '../compartments/compartments.dto.js';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { post: '', access: 'client:manage', status: 201, answers: NewClientView, problems: [409] },
    'Add a client system and create its API key',
  )
  async addClient(
    @Caller() actor: Actor,
    @Body({ schema: ClientRequest }) body: ClientRequest,
  ): Promise<NewClientView> {
    const { name, ...grants } = body;
    const { key, ...added } = await this.clients.add(actor, name, grants);
    return { ...toClientView(added), key };
  }

  @Route({ get: '', access: 'client:manage', answers: ClientList }, 'List the client systems')
  async listClients(@Caller() actor: Actor): Promise<ClientList> {
    const clients = await this.clients.list(actor);
    return { items: clients.map(toClientView) };
  }

  @Route(
    { get: ':clientId', access: 'client:manage', answers: ClientView },
    'Read the rights of a client system',
  )
  async getClient(
    @Caller() actor: Actor,
    @Param('clientId', { schema: ClientId }) id: string,
  ): Promise<ClientView> {
    return toClientView(await this.clients.get(actor, id));
  }

  @Route({ delete: ':clientId', access: 'client:manage' }, 'Revoke a client system and its keys')
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
