import { agrees, extensionOf, type Format, FORMATS } from '../extraction/formats.js';
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
  rtf: 'RTF',
  html: 'HTML',
  text: 'Text',
};
const KNOWN: readonly Format[] = ['pdf', 'docx', 'rtf', 'html', 'text'];

export const ACCEPTED_FORMATS: readonly AcceptedFormat[] = KNOWN.map((format) => ({
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
  if (KNOWN.some((format) => agrees(format, claim))) return;
  throw new FormatNotAccepted(
    ACCEPTED_FORMATS.map(({ name, extensions }) => `${name} (.${extensions.join(', .')})`),
  );
}
