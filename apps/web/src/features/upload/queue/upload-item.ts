/** How soon a summary is wanted. */
export const PRIORITIES = ['stat', 'routine', 'batch'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a person says of a file before it is sent. */
export interface Details {
  readonly patientIdentifier: string;
  readonly profile: string;
  readonly priority: Priority;
}

/** Why a file cannot be sent as it is; `duplicate` is only a question. */
export type Flaw = 'empty' | 'too-large' | 'type' | 'duplicate';

export interface Refusal {
  readonly code: string;
  /** The service's own words; empty where only the code is known. */
  readonly message: string;
}

export type Phase =
  | { readonly kind: 'chosen' }
  /** Waits until fewer than three others are under way. */
  | { readonly kind: 'lined-up' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'interrupted'; readonly why: 'offline' | 'unreachable' | 'busy' }
  /** The page was loaded again: the service has a part, and the file has to be chosen once more. */
  | { readonly kind: 'missing' }
  /** `reason` is why no summary could be asked for. */
  | { readonly kind: 'arrived'; readonly reason: string | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Another file than the announced one was chosen for a row that misses its bytes. */
export interface Mismatch {
  readonly chosenName: string;
  readonly chosenBytes: number;
}

/** One file of the list, from its choice to its draft. */
export interface UploadItem extends Details {
  readonly key: string;
  /** Null where only the service has it. */
  readonly file: File | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Null where the file does not ask for one. It goes with the first request and is forgotten then. */
  readonly password: string | null;
  /** Whether the profile is the app's guess from the file name. */
  readonly guessed: boolean;
  readonly flaws: readonly Flaw[];
  /** Whether the person wants it sent although the list has one of the same name and size. */
  readonly duplicateWanted: boolean;
  readonly phase: Phase;
  readonly uploadId: string | null;
  /** Counts up when it is sent again from the first byte. */
  readonly turn: number;
  readonly documentId: string | null;
  readonly summaryId: string | null;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | null;
  /** What went wrong with choosing the file again. */
  readonly mismatch: Mismatch | null;
}

/** Flaws that stand in the way; a duplicate that is wanted is none. */
export function hindrances({ flaws, duplicateWanted }: UploadItem): readonly Flaw[] {
  return duplicateWanted ? flaws.filter((flaw) => flaw !== 'duplicate') : flaws;
}

export function isSendable(row: UploadItem): boolean {
  return row.phase.kind === 'chosen' && hindrances(row).length === 0;
}

/** Whether leaving the browser's page now would stop it. */
export function isUnderWay({ phase }: UploadItem): boolean {
  return phase.kind === 'lined-up' || phase.kind === 'sending' || phase.kind === 'interrupted';
}
