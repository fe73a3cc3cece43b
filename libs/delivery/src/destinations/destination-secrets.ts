import { randomBytes } from 'node:crypto';
import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import { z } from 'zod';
import type { Destination } from '../delivery.entities.js';

// Of the sealed place, to which the bytes are bound.
const SEALED_FORMAT = 1;
const SECRET_BYTES = 32;

const Secrets = z.object({ current: z.string(), previous: z.string().nullable() });
export type Secrets = z.infer<typeof Secrets>;

type Place = Pick<Destination, 'id' | 'tenantId'>;

/** As Standard Webhooks writes it: both sides have it, and nobody else. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

export function sealSecrets(key: ObjectKey, place: Place, secrets: Secrets): Buffer {
  return sealJson(key, placeOf(place), secrets);
}

export function openSecrets(
  key: ObjectKey,
  destination: Place & Pick<Destination, 'secretsSealed'>,
): Secrets {
  if (!destination.secretsSealed)
    throw new Error('A destination that signs nothing has no secret.');
  return openJson(key, placeOf(destination), Secrets, destination.secretsSealed);
}

/** Those that sign now, the newest first. */
export function signingSecrets(
  { current, previous }: Secrets,
  { previousUntil }: Pick<Destination, 'previousUntil'>,
  now: Date,
): readonly string[] {
  return previous !== null && previousUntil !== null && previousUntil > now
    ? [current, previous]
    : [current];
}

function placeOf({ id, tenantId }: Place): SealedPlace {
  return {
    tenantId,
    table: 'destination',
    rowId: id,
    version: SEALED_FORMAT,
    column: 'secrets_sealed',
  };
}
