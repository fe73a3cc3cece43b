import { Compartment, type ConfidentialityCode, ObjectKeyRow, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RejectionDetails } from '@app/extraction';
import type { SourceStatus } from './source-status/source-status.js';

export const DOCUMENT_STATES = [
  'received',
  'quarantined',
  'extracting',
  'extracted',
  'rejected',
  'erased',
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** HL7 v2 table 0177 and FHIR's Confidentiality: normal, restricted, very restricted. */

export const DOCUMENT_SOURCES = ['web', 'rest', 'fhir', 'hl7'] as const;
export type DocumentSource = (typeof DOCUMENT_SOURCES)[number];

/** `open` waits for a person, and nothing is written of it until then. */
export const PATIENT_CHECK_STATES = ['fits', 'open', 'confirmed', 'reassigned'] as const;
export type PatientCheckState = (typeof PATIENT_CHECK_STATES)[number];

/** Whom documents are about. The identifier is found by its blind index and read under the row's own key. */
@Entity('patient')
@Index('patient_any_authority_idx', ['tenantId', 'indexVersion', 'anyAuthorityIndex'], {
  where: 'any_authority_index is not null',
})
@Index('patient_identifier_idx', ['tenantId', 'indexVersion', 'identifierIndex'], { unique: true })
export class Patient {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'patient_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'patient_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'patient_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  /** Null once it is erased. */
  @Column('bytea', { name: 'identifier_index', nullable: true })
  readonly identifierIndex!: Buffer | null;

  /** Of the identifier alone; null where no authority is known, and once it is erased. */
  @Column('bytea', { name: 'any_authority_index', nullable: true })
  readonly anyAuthorityIndex!: Buffer | null;

  @Column('bytea', { name: 'identifier_sealed' })
  readonly identifierSealed!: Buffer;

  /** Who assigned the identifier. */
  @Column('bytea', { name: 'authority_sealed', nullable: true })
  readonly authoritySealed!: Buffer | null;

  @Column('bytea', { name: 'name_sealed', nullable: true })
  readonly nameSealed!: Buffer | null;

  /** As `1970-01-31`. */
  @Column('bytea', { name: 'birth_date_sealed', nullable: true })
  readonly birthDateSealed!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

/** A word of a patient's name, as a keyed hash. */
@Entity('patient_name_word')
@Index('patient_name_word_idx', ['tenantId', 'indexVersion', 'wordIndex'])
export class PatientNameWord {
  @PrimaryColumn('uuid', {
    name: 'patient_id',
    primaryKeyConstraintName: 'patient_name_word_pkey',
  })
  @ForeignKey(() => Patient, 'id', { name: 'patient_name_word_patient_fkey' })
  readonly patientId!: string;

  @PrimaryColumn('bytea', {
    name: 'word_index',
    primaryKeyConstraintName: 'patient_name_word_pkey',
  })
  readonly wordIndex!: Buffer;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'patient_name_word_tenant_fkey' })
  readonly tenantId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;
}

/** A visit or stay that documents belong to. */
@Entity('encounter')
@Index('encounter_any_authority_idx', ['tenantId', 'indexVersion', 'anyAuthorityIndex'], {
  where: 'any_authority_index is not null',
})
@Index('encounter_identifier_idx', ['tenantId', 'indexVersion', 'identifierIndex'], {
  unique: true,
})
export class Encounter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'encounter_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'encounter_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'encounter_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  /** Null once it is erased. */
  @Column('bytea', { name: 'identifier_index', nullable: true })
  readonly identifierIndex!: Buffer | null;

  /** Of the identifier alone; null where no authority is known, and once it is erased. */
  @Column('bytea', { name: 'any_authority_index', nullable: true })
  readonly anyAuthorityIndex!: Buffer | null;

  @Column('bytea', { name: 'identifier_sealed' })
  readonly identifierSealed!: Buffer;

  /** Who assigned the identifier. */
  @Column('bytea', { name: 'authority_sealed', nullable: true })
  readonly authoritySealed!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  /** Its source says that it did not take place. */
  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  readonly cancelledAt!: Date | null;
}

/** Bytes of any length in sealed segments; complete once `header` is set. */
@Entity('blob')
@Index('blob_object_key_idx', ['objectKeyId'])
@Index('blob_incomplete_idx', ['createdAt'], { where: 'completed_at is null' })
export class Blob {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'blob_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'blob_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'blob_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'blob_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('bytea', { nullable: true })
  header!: Buffer | null;

  @Column('integer', { name: 'segment_count', nullable: true })
  segmentCount!: number | null;

  @Column('integer', { name: 'size_bytes', nullable: true })
  sizeBytes!: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;
}

@Entity('blob_segment')
export class BlobSegment {
  @PrimaryColumn('uuid', { name: 'blob_id', primaryKeyConstraintName: 'blob_segment_pkey' })
  @ForeignKey(() => Blob, 'id', { name: 'blob_segment_blob_fkey', onDelete: 'CASCADE' })
  readonly blobId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'blob_segment_pkey' })
  readonly number!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'blob_segment_tenant_fkey' })
  readonly tenantId!: string;

  @Column('bytea')
  readonly ciphertext!: Buffer;
}

/** What came in, kept byte for byte. Never edited: a newer one replaces it. */
@Entity('document')
@Check('document_confidentiality_check', `confidentiality in ('N', 'R', 'V')`)
@Check(
  'document_state_check',
  `state in ('received', 'quarantined', 'extracting', 'extracted', 'rejected', 'erased')`,
)
@Check('document_source_check', `source in ('web', 'rest', 'fhir', 'hl7')`)
@Check(
  'document_source_status_check',
  `source_status in ('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled',
   'wrong-patient')`,
)
@Check(
  'document_patient_check_check',
  `patient_check in ('fits', 'open', 'confirmed', 'reassigned')`,
)
@Index('document_patient_check_idx', ['compartmentId', 'createdAt', 'id'], {
  where: `patient_check = 'open'`,
})
@Check('document_outdated_check', 'outdated_at is null or source_status is not null')
@Index('document_blob_idx', ['blobId'])
@Index('document_arrival_idx', ['compartmentId', 'createdAt', 'id'])
@Index('document_state_idx', ['compartmentId', 'state', 'createdAt', 'id'])
@Index('document_source_idx', ['compartmentId', 'source', 'createdAt', 'id'])
@Index('document_actor_idx', ['compartmentId', 'actorKind', 'actorId', 'createdAt', 'id'])
@Index('document_patient_idx', ['patientId', 'compartmentId', 'createdAt', 'id'], {
  where: 'patient_id is not null',
})
@Index('document_named_patient_idx', ['namedPatientId'], { where: 'named_patient_id is not null' })
@Index('document_encounter_idx', ['encounterId', 'compartmentId', 'createdAt', 'id'], {
  where: 'encounter_id is not null',
})
@Index('document_content_idx', ['tenantId', 'indexVersion', 'contentIndex'], {
  where: 'content_index is not null',
})
@Index('document_parent_idx', ['parentId', 'compartmentId', 'createdAt', 'id'], {
  where: 'parent_id is not null',
})
@Index('document_external_number_idx', ['tenantId', 'indexVersion', 'externalNumberIndex'], {
  where: 'external_number_index is not null',
})
@Index('document_changed_idx', ['tenantId', 'actorId', 'changedAt'])
@Index('document_under_way_idx', ['tenantId', 'actorId', 'attempts', 'createdAt', 'id'], {
  where: `state in ('received', 'extracting')`,
})
@Index('document_erasure_idx', ['erasureId'], { where: 'erasure_id is not null' })
@Index('document_erase_after_idx', ['eraseAfter'], { where: 'erase_after is not null' })
@Index('document_unmarked_idx', ['tenantId', 'source', 'createdAt'], {
  where: `erase_after is null and state <> 'erased'`,
})
@Index('document_object_key_idx', ['objectKeyId'])
@Index('document_index_version_idx', ['tenantId', 'indexVersion'])
@Index('document_unfinished_idx', ['changedAt'], { where: `state in ('received', 'extracting')` })
export class Document {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'document_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'document_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('text')
  readonly confidentiality!: ConfidentialityCode;

  @Column('text')
  state!: DocumentState;

  /** A stable code. */
  @Column('text', { name: 'state_reason', nullable: true })
  stateReason!: string | null;

  @Column('text')
  readonly source!: DocumentSource;

  /** What `stateReason` is about: types of file, and the number of a limit. */
  @Column('jsonb', { name: 'state_details', nullable: true })
  stateDetails!: RejectionDetails | null;

  /** The e-mail that it came with. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => Document, 'id', { name: 'document_parent_fkey' })
  readonly parentId!: string | null;

  /** In how many documents it came. */
  @Column('integer', { default: 0 })
  readonly nesting!: number;

  /** A scanner found something in it, and the operator let it go on. */
  @Column('boolean', { name: 'scan_released', default: false })
  scanReleased!: boolean;

  /** As declared at arrival; as the bytes show once extracted. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer', { name: 'size_bytes' })
  readonly sizeBytes!: number;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'document_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('uuid', { name: 'blob_id' })
  @ForeignKey(() => Blob, 'id', { name: 'document_blob_fkey' })
  readonly blobId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  /** Blind index of the bytes' SHA-256; null once it is erased. */
  @Column('bytea', { name: 'content_index', nullable: true })
  readonly contentIndex!: Buffer | null;

  @Column('bytea', { name: 'file_name_sealed', nullable: true })
  readonly fileNameSealed!: Buffer | null;

  @Column('bytea', { name: 'external_number_index', nullable: true })
  readonly externalNumberIndex!: Buffer | null;

  @Column('bytea', { name: 'external_number_sealed', nullable: true })
  readonly externalNumberSealed!: Buffer | null;

  @Column('uuid', { name: 'patient_id', nullable: true })
  @ForeignKey(() => Patient, 'id', { name: 'document_patient_fkey' })
  readonly patientId!: string | null;

  /** Whom it named when it came; `patientId` is who that is now. */
  @Column('uuid', { name: 'named_patient_id', nullable: true })
  @ForeignKey(() => Patient, 'id', { name: 'document_named_patient_fkey' })
  readonly namedPatientId!: string | null;

  @Column('uuid', { name: 'encounter_id', nullable: true })
  @ForeignKey(() => Encounter, 'id', { name: 'document_encounter_fkey' })
  readonly encounterId!: string | null;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  /** Until when the worker that extracts it holds it. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** The erasure that it went with, held by its id. */
  @Column('uuid', { name: 'erasure_id', nullable: true })
  readonly erasureId!: string | null;

  /** Marked by a retention rule: erased after this moment. */
  @Column('timestamptz', { name: 'erase_after', nullable: true })
  readonly eraseAfter!: Date | null;

  /** What its source says of it; null where it says nothing. */
  @Column('text', { name: 'source_status', nullable: true })
  readonly sourceStatus!: SourceStatus | null;

  /** Since then it is no longer what its source says. */
  @Column('timestamptz', { name: 'outdated_at', nullable: true })
  readonly outdatedAt!: Date | null;

  /** Whether the patient that it names is the one that it is assigned to; null where it names none. */
  @Column('text', { name: 'patient_check', nullable: true })
  readonly patientCheck!: PatientCheckState | null;

  /** When a person last said that it is of another patient. What was sent of it before named the one before. */
  @Column('timestamptz', { name: 'reassigned_at', nullable: true })
  readonly reassignedAt!: Date | null;
}

/** What came in the place of a document, or has to be read after it. */
@Entity('document_successor')
@Check('document_successor_kind_check', `kind in ('replaces', 'adds-to')`)
@Index('document_successor_successor_idx', ['successorId'])
export class DocumentSuccessor {
  @PrimaryColumn('uuid', {
    name: 'document_id',
    primaryKeyConstraintName: 'document_successor_pkey',
  })
  @ForeignKey(() => Document, 'id', { name: 'document_successor_document_fkey' })
  readonly documentId!: string;

  @PrimaryColumn('uuid', {
    name: 'successor_id',
    primaryKeyConstraintName: 'document_successor_pkey',
  })
  @ForeignKey(() => Document, 'id', { name: 'document_successor_successor_fkey' })
  readonly successorId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'document_successor_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly kind!: 'replaces' | 'adds-to';
}

/** Opens a protected document, once: it goes when the document has been read or refused. */
@Entity('document_password')
export class DocumentPassword {
  /** Of the document, and of the upload that it was before. */
  @PrimaryColumn('uuid', {
    name: 'object_key_id',
    primaryKeyConstraintName: 'document_password_pkey',
  })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'document_password_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'document_password_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'document_password_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('bytea', { name: 'password_sealed' })
  readonly passwordSealed!: Buffer;
}

/** What an extractor read out of a document. A better extractor adds a row with the next number. */
@Entity('extraction')
@Index('extraction_blob_idx', ['blobId'])
@Index('extraction_document_idx', ['documentId', 'number'], { unique: true })
@Index('extraction_extractor_idx', ['tenantId', 'extractor', 'extractorVersion'])
@Check('extraction_extractor_check', '(extractor is null) = (extractor_version is null)')
export class ExtractionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'extraction_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'extraction_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => Document, 'id', { name: 'extraction_document_fkey' })
  readonly documentId!: string;

  @Column('integer')
  readonly number!: number;

  @Column('integer', { name: 'format_version' })
  readonly formatVersion!: number;

  /** Which reader made it; null of one from before that was kept, where the trail does not say it either. */
  @Column('text', { nullable: true })
  readonly extractor!: string | null;

  @Column('integer', { name: 'extractor_version', nullable: true })
  readonly extractorVersion!: number | null;

  @Column('uuid', { name: 'blob_id' })
  @ForeignKey(() => Blob, 'id', { name: 'extraction_blob_fkey' })
  readonly blobId!: string;

  @Column('integer', { name: 'character_count' })
  readonly characterCount!: number;

  @Column('integer', { name: 'page_count', nullable: true })
  readonly pageCount!: number | null;

  @Column('text', { name: 'warning_codes', array: true })
  readonly warningCodes!: readonly string[];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}
