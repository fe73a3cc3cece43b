import type { Profile, Upload, UploadRules } from '@app/api-client';
import { ChangeEmitter } from '../../../live/change-emitter.js';
import { UploadQueue, type UploadQueueKey } from '../queue/upload-queue.js';

export const RULES: UploadRules = {
  maxBytes: 1_000,
  formats: [
    { mediaType: 'application/pdf', extensions: ['pdf'], name: 'PDF' },
    { mediaType: 'text/plain', extensions: ['txt', 'md'], name: 'Text' },
  ],
  unfinishedMaxBytes: 10_000,
  unfinishedMaxCount: 10,
  pieceMaxBytes: 100,
  keptHours: 24,
};

export const PROFILES: readonly Profile[] = [
  {
    id: 'general',
    version: 1,
    title: 'General',
    description: '',
    translations: {},
    fileNameWords: [],
    approvals: 1,
    sections: [],
  },
  {
    id: 'visit-note',
    version: 1,
    title: 'Visit note',
    description: '',
    translations: {},
    fileNameWords: ['visit'],
    approvals: 1,
    sections: [],
  },
];

/** An upload queue that knows the rules; what changed is told at once. */
export function anUploadQueue(): UploadQueue {
  const uploadQueue = new UploadQueue(new ChangeEmitter<UploadQueueKey>((flush) => flush()));
  uploadQueue.learn({ rules: RULES, profiles: PROFILES });
  return uploadQueue;
}

export function aFile(name: string, bytes = 10, type = 'text/plain'): File {
  return new File(['x'.repeat(bytes)], name, { type });
}

export function anUpload(change: Partial<Upload> = {}): Upload {
  return {
    id: 'u1',
    state: 'receiving',
    reason: null,
    fileName: 'note-17.txt',
    mediaType: 'text/plain',
    sizeBytes: 300,
    receivedBytes: 200,
    patientIdentifier: 'MRN-1',
    encounterIdentifier: null,
    externalNumber: null,
    confidentiality: 'N',
    profile: 'general',
    priority: 'routine',
    documentId: null,
    summaryId: null,
    createdAt: '2026-11-24T20:00:00.000Z',
    changedAt: '2026-11-24T20:00:00.000Z',
    expiresAt: '2026-11-25T20:00:00.000Z',
    ...change,
  };
}
