import type { Profile, Upload, UploadRules } from '@app/api-client';
import { Changes } from '../../../live/changes.js';
import { Tray, type TrayKey } from '../queue/tray.js';

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

/** A tray that knows the rules; what changed is told at once. */
export function aTray(): Tray {
  const tray = new Tray(new Changes<TrayKey>((flush) => flush()));
  tray.learn({ rules: RULES, profiles: PROFILES });
  return tray;
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
    class: 'routine',
    documentId: null,
    summaryId: null,
    createdAt: '2026-11-24T20:00:00.000Z',
    changedAt: '2026-11-24T20:00:00.000Z',
    expiresAt: '2026-11-25T20:00:00.000Z',
    ...change,
  };
}
