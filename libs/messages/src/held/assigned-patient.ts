import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import type { Identifier } from '@app/hl7';
import { z } from 'zod';

const SEALED_FORMAT = 1;
const Assigned = z.object({ identifier: z.string(), authority: z.string().nullable() });

interface MessageRef {
  readonly tenantId: string;
  readonly id: string;
}

/** Whom a person says that a message is about. */
export function sealPatient(key: ObjectKey, message: MessageRef, patient: Identifier): Buffer {
  return sealJson(key, placeOf(message), patient);
}

export function openPatient(key: ObjectKey, message: MessageRef, sealed: Buffer): Identifier {
  return openJson(key, placeOf(message), Assigned, sealed);
}

function placeOf({ tenantId, id }: MessageRef): SealedPlace {
  return { tenantId, table: 'message.patient', rowId: id, version: SEALED_FORMAT };
}
