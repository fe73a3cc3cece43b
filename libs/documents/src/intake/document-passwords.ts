import type { ObjectKey } from '@app/crypto';
import type { Transaction } from '@app/database';
import { DocumentPassword } from '../document.entities.js';
import { openColumn, sealColumn } from '../sealed-columns.js';

interface KeyOwner {
  readonly tenantId: string;
  readonly objectKeyId: string;
}

/** Keeps what opens a protected document from its arrival until it has been read: sealed, and no longer. */
export async function keepPassword(
  tx: Transaction,
  owner: KeyOwner & { readonly compartmentId: string },
  key: ObjectKey,
  password: string,
): Promise<void> {
  const { tenantId, objectKeyId, compartmentId } = owner;
  const place = { tenantId, id: objectKeyId };
  await tx.insert(DocumentPassword, {
    objectKeyId,
    tenantId,
    compartmentId,
    passwordSealed: sealColumn(key, 'document_password.password', place, password),
  });
}

export async function openPassword(
  tx: Transaction,
  { tenantId, objectKeyId }: KeyOwner,
  key: ObjectKey,
): Promise<string | undefined> {
  const row = await tx.findOneBy(DocumentPassword, { tenantId, objectKeyId });
  const place = { tenantId, id: objectKeyId };
  return row ? openColumn(key, 'document_password.password', place, row.passwordSealed) : undefined;
}

/** For whoever ends what the password was for, in the same transaction. */
export async function forgetPassword(
  tx: Transaction,
  { tenantId, objectKeyId }: KeyOwner,
): Promise<void> {
  await tx.delete(DocumentPassword, { tenantId, objectKeyId });
}
