import { useTranslation } from 'react-i18next';
import type { LimitList } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';

export type Limit = LimitList['items'][number];
export type LimitName = Limit['name'];

interface LimitKind {
  readonly name: LimitName;
  /** Its word in the messages: administration.limits.names. */
  readonly word: keyof typeof UNITS;
  readonly quota: boolean;
}

const UNITS = {
  fileBytes: 'bytes',
  extractSeconds: 'seconds',
  pages: 'count',
  scannedPages: 'count',
  pixels: 'count',
  unpackedBytes: 'bytes',
  nesting: 'count',
  attachments: 'count',
  documentsPerDay: 'count',
  bytesPerDay: 'bytes',
} as const;

/** In the order in which they are shown. */
export const LIMITS: readonly LimitKind[] = [
  { name: 'documents-per-day', word: 'documentsPerDay', quota: true },
  { name: 'bytes-per-day', word: 'bytesPerDay', quota: true },
  { name: 'file-bytes', word: 'fileBytes', quota: false },
  { name: 'pages', word: 'pages', quota: false },
  { name: 'scanned-pages', word: 'scannedPages', quota: false },
  { name: 'pixels', word: 'pixels', quota: false },
  { name: 'unpacked-bytes', word: 'unpackedBytes', quota: false },
  { name: 'nesting', word: 'nesting', quota: false },
  { name: 'attachments', word: 'attachments', quota: false },
  { name: 'extract-seconds', word: 'extractSeconds', quota: false },
];

const WORDS = new Map(LIMITS.map(({ name, word }) => [name, word]));

/** What a number of this limit counts. */
export function unitOf(name: LimitName): 'bytes' | 'seconds' | 'count' {
  return UNITS[wordOf(name)];
}

/** Limits and their numbers in words. */
export function useLimitLabels() {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return {
    name: (name: LimitName): string => t(`limits.names.${wordOf(name)}`),
    value: (name: LimitName, value: number): string => {
      const unit = unitOf(name);
      if (unit === 'bytes') return formats.bytes(value);
      return unit === 'seconds' ? formats.duration(value) : formats.number(value);
    },
  };
}

function wordOf(name: LimitName): LimitKind['word'] {
  return WORDS.get(name) ?? 'pages';
}
