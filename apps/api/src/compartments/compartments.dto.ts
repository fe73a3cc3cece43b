import type { Compartment } from '@app/database';
import { z } from 'zod';
import { Confidentiality } from '../documents/documents.dto.js';

export const CompartmentId = z.uuid().meta({ description: 'Compartment id' });

const CompartmentName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{C}+$/u, 'must not contain control characters');

export const CompartmentRequest = z
  .strictObject({ name: CompartmentName, confidentiality: Confidentiality.default('N') })
  .meta({ id: 'CompartmentRequest' });
export type CompartmentRequest = z.infer<typeof CompartmentRequest>;

export const CompartmentChange = z
  .strictObject({ name: CompartmentName })
  .meta({ id: 'CompartmentChange' });
export type CompartmentChange = z.infer<typeof CompartmentChange>;

export const CompartmentView = z
  .object({
    id: CompartmentId,
    name: z.string(),
    confidentiality: Confidentiality.meta({
      description: 'Minimum confidentiality of documents that arrive here.',
    }),
    isDefault: z.boolean(),
  })
  .meta({ id: 'Compartment' });
export type CompartmentView = z.infer<typeof CompartmentView>;

export const CompartmentList = z
  .object({ items: z.array(CompartmentView) })
  .meta({ id: 'CompartmentList' });
export type CompartmentList = z.infer<typeof CompartmentList>;

export const MembershipView = z
  .object({
    compartmentId: CompartmentId,
    clearance: Confidentiality.meta({
      description: 'The highest confidentiality that the membership gives access to.',
    }),
  })
  .meta({ id: 'Membership' });

/** Takes the place of all that were. */
export const MembershipsRequest = z
  .strictObject({
    memberships: z
      .array(
        z.strictObject({
          compartmentId: CompartmentId,
          clearance: Confidentiality.default('N').meta({
            description: 'The highest confidentiality that the membership gives access to.',
          }),
        }),
      )
      .max(500),
  })
  .meta({ id: 'MembershipsRequest' });
export type MembershipsRequest = z.infer<typeof MembershipsRequest>;

export function toCompartmentView(compartment: Compartment): CompartmentView {
  const { id, name, confidentiality, isDefault } = compartment;
  return { id, name, confidentiality, isDefault };
}
