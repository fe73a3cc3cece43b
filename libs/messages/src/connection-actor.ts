import type { Actor } from '@app/platform';
import type { Message } from './message.entities.js';

/** The connection that a message came over, as it acts. */
export function connectionActor(
  name: string,
  tenantId: string,
  compartmentId: string | null,
): Actor {
  const compartmentIds = compartmentId === null ? 'all' : [compartmentId];
  return { kind: 'service', id: `hl7/${name}`, tenantId, compartmentIds };
}

export function actorOf({ connection, tenantId, compartmentId }: Message): Actor {
  return connectionActor(connection, tenantId, compartmentId);
}
