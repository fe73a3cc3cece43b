import { KEY_PROVIDERS } from '@app/crypto';
import { TENANT_KEY_PURPOSES } from '@app/database';
import { type KeysStatus, ROTATED_KEYS } from '@app/keys';
import { z } from 'zod';

export const KeyRotationRequest = z
  .strictObject({
    what: z.enum(ROTATED_KEYS).meta({
      description:
        'root: encrypts the tenant keys. tenant: encrypts the keys of documents and summaries. index: used to look up identifiers.',
    }),
  })
  .meta({ id: 'KeyRotationRequest' });
export type KeyRotationRequest = z.infer<typeof KeyRotationRequest>;

export const RootKeyName = z
  .string()
  .regex(/^(file|vault):[\w./:-]{1,200}$/)
  .meta({ description: 'As named in the list of keys.' });

export const RootKeyRequest = z.strictObject({ name: RootKeyName });
export type RootKeyRequest = z.infer<typeof RootKeyRequest>;

export const KeysView = z
  .object({
    provider: z.enum(KEY_PROVIDERS),
    rootKeys: z.array(
      z.object({
        name: z.string(),
        wraps: z.boolean().meta({ description: 'Whether it is the active one.' }),
        keys: z.int().meta({ description: 'Tenant keys encrypted with it.' }),
      }),
    ),
    keysWithoutName: z.int().meta({
      description: 'Tenant keys encrypted with a root key from before root keys had names.',
    }),
    versions: z.array(
      z.object({
        purpose: z.enum(TENANT_KEY_PURPOSES),
        version: z.int(),
        rootKey: z.string().nullable(),
        createdAt: z.iso.datetime(),
        destroyedAt: z.iso.datetime().nullable(),
        rows: z.array(
          z.object({
            name: z.string(),
            count: z.int(),
            movesBy: z
              .enum(['work', 'time'])
              .meta({ description: 'time: some remain until nothing needs them any more.' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Keys' });
export type KeysView = z.infer<typeof KeysView>;

export function toKeysView(status: KeysStatus): KeysView {
  return {
    provider: status.provider,
    rootKeys: status.rootKeys.map(({ name, wraps, keys }) => ({ name, wraps, keys })),
    keysWithoutName: status.keysWithoutName,
    versions: status.versions.map((version) => ({
      purpose: version.purpose,
      version: version.version,
      rootKey: version.rootKey,
      createdAt: version.createdAt.toISOString(),
      destroyedAt: version.destroyedAt?.toISOString() ?? null,
      rows: version.rows.map(({ name, count, movesBy }) => ({ name, count, movesBy })),
    })),
  };
}
