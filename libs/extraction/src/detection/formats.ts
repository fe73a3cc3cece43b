/** The types of file that can be read, and the names and media types under which each may come. */
export const FORMATS = {
  pdf: {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    mediaTypes: ['application/pdf', 'application/x-pdf'],
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx', 'docm', 'dotx'],
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
      'application/vnd.ms-word.document.macroenabled.12',
    ],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx', 'xlsm', 'xltx'],
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
      'application/vnd.ms-excel.sheet.macroenabled.12',
    ],
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
      'application/vnd.openxmlformats-officedocument.presentationml.template',
      'application/vnd.ms-powerpoint.presentation.macroenabled.12',
    ],
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt', 'ott'],
    mediaTypes: [
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.text-template',
    ],
  },
  rtf: {
    mediaType: 'application/rtf',
    extensions: ['rtf'],
    mediaTypes: ['application/rtf', 'text/rtf', 'text/richtext', 'application/x-rtf'],
  },
  html: {
    mediaType: 'text/html',
    extensions: ['html', 'htm', 'xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
  },
  cda: {
    mediaType: 'application/hl7-cda+xml',
    extensions: ['xml', 'cda', 'ccda', 'ccd'],
    mediaTypes: [
      'application/hl7-cda+xml',
      'application/xml',
      'text/xml',
      'application/hl7-v3+xml',
    ],
  },
  fhir: {
    mediaType: 'application/fhir+json',
    extensions: ['json', 'xml'],
    mediaTypes: [
      'application/fhir+json',
      'application/fhir+xml',
      'application/json',
      'application/xml',
      'text/json',
      'text/xml',
    ],
  },
  email: {
    mediaType: 'message/rfc822',
    extensions: ['eml'],
    mediaTypes: ['message/rfc822', 'message/global'],
  },
  msg: {
    mediaType: 'application/vnd.ms-outlook',
    extensions: ['msg', 'oft'],
    mediaTypes: ['application/vnd.ms-outlook', 'application/x-msg'],
  },
  png: { mediaType: 'image/png', extensions: ['png'], mediaTypes: ['image/png'] },
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    mediaTypes: ['image/jpeg', 'image/pjpeg', 'image/jpg'],
  },
  tiff: {
    mediaType: 'image/tiff',
    extensions: ['tif', 'tiff'],
    mediaTypes: ['image/tiff', 'image/tiff-fx', 'image/x-tiff'],
  },
  text: {
    mediaType: 'text/plain',
    extensions: ['txt', 'text', 'md', 'asc', 'csv', 'tsv', 'log'],
    mediaTypes: ['text/plain', 'text/markdown', 'text/csv', 'text/tab-separated-values'],
  },
} as const satisfies Record<string, FormatNames>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'rtf',
  'html',
  'cda',
  'fhir',
  'email',
  'msg',
  'png',
  'jpeg',
  'tiff',
  'text',
] as const;

interface FormatNames {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
}

/** What the sender says about the file. */
export interface Claim {
  /** Lower case, without the dot; empty when the name has none or is not known. */
  readonly extension: string;
  readonly mediaType: string;
}

const NO_CLAIM = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** The last extension of a name. Nothing else of the name, which may hold a patient's, goes further. */
export function extensionOf(fileName: string | undefined): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
}

/** Whether neither the name nor the stated media type speaks against `format`. */
export function agrees(format: Format, claim: Claim): boolean {
  return agreesByName(format, claim) && agreesByMediaType(format, claim);
}

/** Whether name or media type says that the file is of `format`. */
export function claims(format: Format, claim: Claim): boolean {
  const { extensions, mediaTypes }: FormatNames = FORMATS[format];
  return extensions.includes(claim.extension) || mediaTypes.includes(bare(claim.mediaType));
}

/** Whether name or media type says anything at all. */
export function claimsSomething({ extension, mediaType }: Claim): boolean {
  return extension !== '' || !NO_CLAIM.has(bare(mediaType));
}

export function agreesByName(format: Format, { extension }: Claim): boolean {
  const { extensions }: FormatNames = FORMATS[format];
  return extension === '' || extensions.includes(extension);
}

function agreesByMediaType(format: Format, { extension, mediaType }: Claim): boolean {
  const { mediaTypes }: FormatNames = FORMATS[format];
  const stated = bare(mediaType);
  // What browsers call a .csv on a machine with a spreadsheet program.
  const isTable = extension === 'csv' && stated === 'application/vnd.ms-excel';
  return NO_CLAIM.has(stated) || mediaTypes.includes(stated) || (format === 'text' && isTable);
}

/** `Text/Plain; charset=utf-8` is `text/plain`. */
export function bare(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
