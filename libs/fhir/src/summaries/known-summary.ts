import type { KnownSubject } from '../documents/document-reference.js';
import type { LabelCode } from '../documents/confidentiality.js';
import type { KnownHeadline } from './headline.js';

/** Who signed a version, and as what. */
export interface KnownSigner {
  readonly personId: string;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly meaning: 'authorship' | 'review' | 'approval' | 'responsibility';
  readonly signedAt: Date;
}

/** What wrote the text, or the text that a person made another of. */
export interface KnownDevice {
  readonly runId: string;
  readonly kind: 'language model' | 'program without a language model';
  readonly name: string;
  readonly modelSha256: string | null;
  readonly adapterSha256: string | null;
  readonly engine: string;
  readonly service: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** One after the other under the name of a summary. */
export interface KnownVersion {
  /** Of its DocumentReference. */
  readonly referenceId: string;
  /** Of its document: another one once it is signed. */
  readonly documentId: string;
  /** What names the document for good: another one also once it is withdrawn. */
  readonly identity: string;
  readonly createdAt: Date;
  readonly status: 'current' | 'superseded' | 'entered-in-error';
  readonly docStatus: 'preliminary' | 'final' | 'amended' | 'entered-in-error';
  readonly signers: readonly KnownSigner[];
  /** Null where nothing was checked, and of a version that gave way to a newer one. */
  readonly headline: KnownHeadline | null;
}

export interface KnownSummary {
  readonly id: string;
  readonly title: string;
  readonly profile: { readonly id: string; readonly version: number };
  readonly confidentiality: LabelCode;
  readonly changedAt: Date;
  readonly patient: KnownSubject | null;
  readonly sourceIds: readonly string[];
  /** What a source has become since, such as `cancelled`; null: none has changed. */
  readonly sourceChange: string | null;
  readonly device: KnownDevice | null;
  readonly versions: readonly KnownVersion[];
}

/** When a version became what it is. */
export function momentOf({ signers, createdAt }: KnownVersion): Date {
  return signers.at(-1)?.signedAt ?? createdAt;
}
