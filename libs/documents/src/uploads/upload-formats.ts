import { agrees, extensionOf, type Format, FORMAT_NAMES, FORMATS } from '@app/extraction';
import { FormatNotAccepted } from './uploads.errors.js';

/** A type of file that can be read, for those who choose files. */
export interface AcceptedFormat {
  readonly name: string;
  readonly mediaType: string;
  readonly extensions: readonly string[];
}

const NAMES: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  odt: 'OpenDocument',
  rtf: 'RTF',
  html: 'HTML',
  cda: 'CDA',
  fhir: 'FHIR',
  email: 'E-mail',
  msg: 'Outlook',
  png: 'PNG',
  jpeg: 'JPEG',
  tiff: 'TIFF',
  text: 'Text',
};

export const ACCEPTED_FORMATS: readonly AcceptedFormat[] = FORMAT_NAMES.map((format) => ({
  name: NAMES[format],
  mediaType: FORMATS[format].mediaType,
  extensions: FORMATS[format].extensions,
}));

/**
 * Refuses what name or stated type say cannot be read, so that nobody sends it in vain. It is a
 * first look: what a file really is, its bytes say later. Throws `FormatNotAccepted`.
 */
export function requireAcceptedFormat(fileName: string, mediaType: string): void {
  const claim = { extension: extensionOf(fileName), mediaType };
  if (FORMAT_NAMES.some((format) => agrees(format, claim))) return;
  throw new FormatNotAccepted(
    ACCEPTED_FORMATS.map(({ name, extensions }) => `${name} (.${extensions.join(', .')})`),
  );
}
