import {
  type ObjectKey,
  openText,
  openValue,
  type SealedPlace,
  sealText,
  sealValue,
} from '@app/crypto';

const SEALED_FORMAT = 1;

interface ErasureRef {
  readonly tenantId: string;
  readonly id: string;
}

export function sealReason(key: ObjectKey, erasure: ErasureRef, reason: string): Buffer {
  return sealText(key, placeOf('reason', erasure), reason);
}

export function openReason(key: ObjectKey, erasure: ErasureRef, sealed: Buffer): string {
  return openText(key, placeOf('reason', erasure), sealed);
}

export function sealCertificate(key: ObjectKey, erasure: ErasureRef, bytes: Buffer): Buffer {
  return sealValue(key, placeOf('certificate', erasure), bytes);
}

export function openCertificate(key: ObjectKey, erasure: ErasureRef, sealed: Buffer): Buffer {
  return openValue(key, placeOf('certificate', erasure), sealed);
}

function placeOf(column: 'reason' | 'certificate', { tenantId, id }: ErasureRef): SealedPlace {
  return { tenantId, table: 'erasure', rowId: id, version: SEALED_FORMAT, column };
}
