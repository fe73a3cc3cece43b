import type { ConfidentialityCode } from '@app/database';
import type { DocumentSource } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import type { ReferenceKind } from '../references.js';

/** What is said about a document beside its bytes. */
export interface DocumentDescription {
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly source: DocumentSource;
  readonly confidentiality: ConfidentialityCode;
  readonly patientIdentifier: string | null;
  /** Who assigned the identifier. */
  readonly patientAuthority?: string | null;
  /** Of the patient with this identifier; nobody is ever found or made by a name alone. */
  readonly patientName?: string | null;
  /** Of the same, as `1970-01-31`. */
  readonly patientBirthDate?: string | null;
  /**
   * That the file itself says name and date of birth: they are kept where none is known, and replace nothing. What is
   * compared with a patient must not first become what it is compared with.
   */
  readonly patientIsInFile?: boolean;
  readonly encounterIdentifier: string | null;
  readonly encounterAuthority?: string | null;
  readonly externalNumber: string | null;
  /** What its sender said of it beyond this, as JSON. */
  readonly metadata?: string | null;
}

/** What opens a protected file. It is no part of a description: it is used once and forgotten. */
export interface FilePassword {
  readonly password?: string | null;
}

/** Whom a document is about, as far as its description says. */
export function referencesOf({
  patientIdentifier,
  patientAuthority = null,
  encounterIdentifier,
  encounterAuthority = null,
}: DocumentDescription): Readonly<Record<ReferenceKind, Reference | null>> {
  return {
    patient: referenceOf(patientIdentifier, patientAuthority),
    encounter: referenceOf(encounterIdentifier, encounterAuthority),
  };
}

function referenceOf(identifier: string | null, authority: string | null): Reference | null {
  return identifier ? { identifier, authority } : null;
}
