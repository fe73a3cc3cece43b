import type { Profile, Upload, UploadRules } from '@app/api-client';
import { mediaTypeFor } from './file-checks.js';
import { guessProfile } from './guess-profile.js';
import type { Details, UploadItem } from './upload-item.js';

/** What the service says about uploads, which the upload queue needs before it takes a file. */
export interface UploadOptions {
  readonly rules: UploadRules;
  readonly profiles: readonly Profile[];
}

/** A file that was just chosen. */
export function itemFromFile(
  file: File,
  options: UploadOptions | null,
  details: Partial<Details>,
): UploadItem {
  const guess = guessProfile(file.name, options?.profiles ?? []);
  const stated = options && mediaTypeFor(file.name, file.type, options.rules);
  return {
    key: crypto.randomUUID(),
    file,
    fileName: file.name,
    sizeBytes: file.size,
    mediaType: stated ?? file.type,
    password: null,
    patientIdentifier: '',
    ...guess,
    priority: 'routine',
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
export function itemFromUpload(upload: Upload): UploadItem {
  return {
    key: upload.id,
    file: null,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    mediaType: upload.mediaType,
    password: null,
    patientIdentifier: upload.patientIdentifier ?? '',
    profile: upload.profile,
    priority: upload.priority,
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
    ...(upload.state === 'receiving' ? {} : outcomeOf(upload)),
  };
}

/** What has become of an upload that is not receiving any more. */
export function outcomeOf(
  upload: Upload,
): Pick<UploadItem, 'phase' | 'documentId' | 'summaryId' | 'sentBytes'> {
  const { documentId, summaryId, receivedBytes: sentBytes } = upload;
  const refusal = { code: upload.reason ?? 'unknown', message: '' };
  const phase =
    upload.state === 'refused'
      ? ({ kind: 'refused', refusal } as const)
      : ({ kind: 'arrived', reason: upload.reason } as const);
  return { phase, documentId, summaryId, sentBytes };
}
