import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import type { ClientKeysRequest, ClientScope } from '@app/api-client';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './clients/service-client.js';

const SCOPES = [
  'documents',
  'documents.read',
  'summaries',
  'summaries.read',
  'audit',
] satisfies readonly ClientScope[];

/** The public parts: a private one that stands beside them is not sent. */
const KeySet = z.object({
  keys: z.array(
    z.discriminatedUnion('kty', [
      z.object({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string() }),
      z.object({
        kty: z.literal('EC'),
        kid: z.string(),
        crv: z.literal('P-384'),
        x: z.string(),
        y: z.string(),
      }),
    ]),
  ),
});

interface AddOptions {
  readonly completions?: boolean;
  readonly scope?: readonly ClientScope[];
}

export function defineClient(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
Examples:
  cloister client add "radiology system"
  cloister client add "archive" --scope documents.read summaries.read
  cloister client add "coding assistant" --completions
  cloister client list
  cloister client keys "archive" jwks.json   tokens instead of the API key
  cloister client revoke "radiology system"`,
  );
  const connect = (): ServiceClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {})));

  command
    .command('add <name>')
    .description('add a system and print its API key, which is shown only once')
    .option('--completions', 'may also send its own texts to the model, at /v1')
    .addOption(
      new Option(
        '--scope <scopes...>',
        'what the system may do (default: documents summaries)',
      ).choices(SCOPES),
    )
    .action(async (name: string, { completions = false, scope }: AddOptions) => {
      const { key } = await connect().addClient({
        name,
        completions,
        ...(scope && { scopes: [...scope] }),
      });
      context.output.result(key);
      context.output.note('Store it safely now: it is not saved and can’t be shown again.');
    });
  command
    .command('list')
    .description('list the systems')
    .option('--json', 'print them as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const clients = await connect().clients();
      if (options.json) return context.output.result(JSON.stringify(clients, null, 2));
      if (clients.length === 0)
        context.output.note('No client systems yet. Add one: cloister client add NAME');
      for (const { id, name, completions, scopes } of clients) {
        const grants = [...scopes, ...(completions ? ['completions'] : [])].join(', ');
        context.output.result(`${id}  ${name}  (${grants})`);
      }
    });
  command
    .command('revoke <nameOrId>')
    .description('revoke the access of a system immediately')
    .action(async (nameOrId: string) => {
      const service = connect();
      await service.revokeClient(await idOf(service, nameOrId));
      context.output.note('Revoked.');
    });
  command
    .command('keys <nameOrId> <file>')
    .description(
      'set the public keys (JWK set) with which a system requests tokens; its current tokens are revoked',
    )
    .action(async (nameOrId: string, file: string) => {
      const keys = readKeys(file);
      const service = connect();
      await service.setClientKeys(await idOf(service, nameOrId), keys);
      context.output.note(`Set: ${keys.keys.map(({ kid }) => kid).join(', ') || 'none'}.`);
    });
}

async function idOf(service: ServiceClient, nameOrId: string): Promise<string> {
  const found = (await service.clients()).find(
    ({ id, name }) => id === nameOrId || name === nameOrId,
  );
  if (!found)
    throw new CommandError('No client system has that name or id. See: cloister client list');
  return found.id;
}

function readKeys(file: string): ClientKeysRequest {
  try {
    return KeySet.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CommandError(
      `${file} is not a valid key set. Expected: a JSON file with { "keys": [ … ] }, RSA or EC on P-384, each with a kid.`,
    );
  }
}
