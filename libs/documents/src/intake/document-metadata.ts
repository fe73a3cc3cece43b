import type { ObjectKey } from '@app/crypto';
import { Tenant, type Transaction } from '@app/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Document } from '../document.entities.js';
import { openColumn, sealColumn } from '../sealed-columns.js';

/** What the sender of a document said of it beyond what its row holds, as JSON in the form of the sender. */
@Entity('document_metadata')
export class DocumentMetadata {
  @PrimaryColumn('uuid', {
    name: 'document_id',
    primaryKeyConstraintName: 'document_metadata_pkey',
  })
  @ForeignKey(() => Document, 'id', { name: 'document_metadata_document_fkey' })
  readonly documentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'document_metadata_tenant_fkey' })
  readonly tenantId!: string;

  /** Under the document's key, with which it dies. */
  @Column('bytea', { name: 'said_sealed' })
  readonly saidSealed!: Buffer;
}

/** Beside the document's row, which is there already. */
export async function storeMetadata(
  tx: Transaction,
  key: ObjectKey,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  said: string,
): Promise<void> {
  await tx.insert(DocumentMetadata, {
    documentId: id,
    tenantId,
    saidSealed: sealColumn(key, 'document_particulars.said', { tenantId, id }, said),
  });
}

export function openMetadata(
  key: ObjectKey,
  { tenantId, documentId, saidSealed }: DocumentMetadata,
): string {
  return openColumn(key, 'document_particulars.said', { tenantId, id: documentId }, saidSealed);
}
