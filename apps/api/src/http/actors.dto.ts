import type { ActorRef } from '@app/auth';
import { z } from 'zod';

/** Who did something. */
export const ActorView = z
  .object({
    kind: z.enum(['person', 'client', 'service']),
    id: z.string().meta({ description: 'For the service itself, the name of the component.' }),
    name: z.string().nullable().meta({ description: 'Name of a person or client system.' }),
  })
  .meta({ id: 'Actor' });
export type ActorView = z.infer<typeof ActorView>;

export function toActorView({ kind, id }: ActorRef, names: ReadonlyMap<string, string>): ActorView {
  return { kind, id, name: names.get(id) ?? null };
}
