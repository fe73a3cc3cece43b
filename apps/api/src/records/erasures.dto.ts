import { Certificate, type Erasure, ERASURE_TRIGGERS, type ErasureDetails } from '@app/documents';
import { z } from 'zod';
import { NextCursor } from '../http/lists.dto.js';

export const ErasureId = z.uuid().meta({ description: 'Erasure id' });

/** Free text that somebody reads years later. */
export const Reason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
  .meta({ description: 'Reason, printed on the certificate; no patient data.' });

export const ErasureRequest = z.strictObject({ reason: Reason }).meta({ id: 'ErasureRequest' });
export type ErasureRequest = z.infer<typeof ErasureRequest>;

export const ErasureView = z
  .object({
    id: ErasureId,
    documentId: z.uuid(),
    trigger: z.enum(ERASURE_TRIGGERS),
    requestedAt: z.iso.datetime(),
    completedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Null until every part of the service has confirmed the erasure.' }),
    certificateSha256: z.string().nullable(),
  })
  .meta({ id: 'Erasure' });
export type ErasureView = z.infer<typeof ErasureView>;

export const ErasureList = z
  .object({ items: z.array(ErasureView), nextCursor: NextCursor })
  .meta({ id: 'ErasureList' });
export type ErasureList = z.infer<typeof ErasureList>;

export const ErasureDetailsView = z
  .object({
    ...ErasureView.shape,
    reason: z.string(),
    certificate: Certificate.nullable().meta({
      description: 'certificateSha256 is the hash of its canonical JSON (RFC 8785).',
    }),
    certificateText: z
      .string()
      .nullable()
      .meta({ description: 'The certificate as readable text.' }),
  })
  .meta({ id: 'ErasureDetails' });
export type ErasureDetailsView = z.infer<typeof ErasureDetailsView>;

export function toErasureView(erasure: Erasure): ErasureView {
  return {
    id: erasure.id,
    documentId: erasure.documentId,
    trigger: erasure.trigger,
    requestedAt: erasure.requestedAt.toISOString(),
    completedAt: erasure.completedAt?.toISOString() ?? null,
    certificateSha256: erasure.certificateSha256?.toString('hex') ?? null,
  };
}

export function toErasureDetailsView(details: ErasureDetails): ErasureDetailsView {
  return {
    ...toErasureView(details.erasure),
    reason: details.reason,
    certificate: details.certificate?.content ?? null,
    certificateText: details.certificate?.text ?? null,
  };
}
