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
  text: {
    mediaType: 'text/plain',
    extensions: ['txt', 'text', 'md', 'asc'],
    mediaTypes: ['text/plain', 'text/markdown'],
  },
} as const satisfies Record<string, FormatNames>;

export type Format = keyof typeof FORMATS;

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

function agreesByName(format: Format, { extension }: Claim): boolean {
  const { extensions }: FormatNames = FORMATS[format];
  return extension === '' || extensions.includes(extension);
}

function agreesByMediaType(format: Format, { mediaType }: Claim): boolean {
  const { mediaTypes }: FormatNames = FORMATS[format];
  const stated = bare(mediaType);
  return NO_CLAIM.has(stated) || mediaTypes.includes(stated);
}

/** `Text/Plain; charset=utf-8` is `text/plain`. */
function bare(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
