import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import { z } from 'zod';
import type { Subscription } from './subscription.entity.js';

// Of the sealed place, to which the bytes are bound.
const SEALED_FORMAT = 1;

const Asked = z.object({
  /** The resource, as JSON. */
  resource: z.string(),
  /** With every call, each with its value; they may hold a secret of the receiver. */
  headers: z.array(z.tuple([z.string(), z.string()])),
});
/** What the client said that nobody else has to read. */
export type Asked = z.infer<typeof Asked>;

type Place = Pick<Subscription, 'id' | 'tenantId'>;

export function sealAsked(key: ObjectKey, place: Place, asked: Asked): Buffer {
  return sealJson(key, placeOf(place), asked);
}

export function openAsked(
  key: ObjectKey,
  subscription: Place & Pick<Subscription, 'resourceSealed'>,
): Asked {
  return openJson(key, placeOf(subscription), Asked, subscription.resourceSealed);
}

function placeOf({ id, tenantId }: Place): SealedPlace {
  return {
    tenantId,
    table: 'subscription',
    rowId: id,
    version: SEALED_FORMAT,
    column: 'resource_sealed',
  };
}
