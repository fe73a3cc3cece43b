import type { Person, ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';

/** By login name or id. */
export async function personCalled(service: ServiceClient, nameOrId: string): Promise<Person> {
  const name = nameOrId.toLowerCase();
  const found = (await service.people()).find(
    ({ id, loginName }) => id === nameOrId || loginName.toLowerCase() === name,
  );
  if (!found) throw new CommandError('No person has that name or id. See: cloister user list');
  return found;
}
