import type { Profile, Upload, UploadRules } from '@app/api-client';
import { mediaTypeFor } from './file-checks.js';
import { guessProfile } from './guess-profile.js';
import type { Details, TrayRow } from './tray-row.js';

/** What the service says about uploads, which the tray needs before it takes a file. */
export interface Knowledge {
  readonly rules: UploadRules;
  readonly profiles: readonly Profile[];
}

/** A file that was just chosen. */
export function chosenRow(
  file: File,
  knowledge: Knowledge | null,
  details: Partial<Details>,
): TrayRow {
  const guess = guessProfile(file.name, knowledge?.profiles ?? []);
  const stated = knowledge && mediaTypeFor(file.name, file.type, knowledge.rules);
  return {
    key: crypto.randomUUID(),
    file,
    fileName: file.name,
    sizeBytes: file.size,
    mediaType: stated ?? file.type,
    password: null,
    patientIdentifier: '',
    ...guess,
    class: 'routine',
    ...details,
    flaws: [],
    duplicateWanted: false,
    phase: { kind: 'chosen' },
    uploadId: null,
    turn: 0,
    documentId: null,
    summaryId: null,
    sentBytes: 0,
    bytesPerSecond: null,
    mismatch: null,
  };
}

/** What only the service remembers: it was sent before the page was loaded again. */
export function recalledRow(upload: Upload): TrayRow {
  return {
    key: upload.id,
    file: null,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    mediaType: upload.mediaType,
    password: null,
    patientIdentifier: upload.patientIdentifier ?? '',
    profile: upload.profile,
    class: upload.class,
    guessed: false,
    flaws: [],
    duplicateWanted: false,
    uploadId: upload.id,
    turn: 0,
    bytesPerSecond: null,
    mismatch: null,
    phase: { kind: 'missing' },
    documentId: null,
    summaryId: null,
    sentBytes: upload.receivedBytes,
    ...(upload.state === 'receiving' ? {} : endOf(upload)),
  };
}

/** What has become of an upload that is not receiving any more. */
export function endOf(
  upload: Upload,
): Pick<TrayRow, 'phase' | 'documentId' | 'summaryId' | 'sentBytes'> {
  const { documentId, summaryId, receivedBytes: sentBytes } = upload;
  const refusal = { code: upload.reason ?? 'unknown', message: '' };
  const phase =
    upload.state === 'refused'
      ? ({ kind: 'refused', refusal } as const)
      : ({ kind: 'arrived', reason: upload.reason } as const);
  return { phase, documentId, summaryId, sentBytes };
}
