import { z } from 'zod';

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
  .meta({ description: 'SHA-256 of the file' });

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{C}+$/u, 'must not contain control characters');

export const AllowedModelRequest = z
  .strictObject({
    sha256: Sha256,
    name: line(200).meta({ description: 'An id from the model catalog, or the name of the file.' }),
    reason: line(1000).optional().meta({ description: 'Reason for the audit trail.' }),
  })
  .meta({ id: 'AllowedModelRequest' });
export type AllowedModelRequest = z.infer<typeof AllowedModelRequest>;

export const AllowedModelView = z
  .object({ sha256: Sha256, name: z.string(), allowedAt: z.iso.datetime() })
  .meta({ id: 'AllowedModel' });
export type AllowedModelView = z.infer<typeof AllowedModelView>;
