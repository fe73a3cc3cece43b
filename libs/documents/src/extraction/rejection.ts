import { z } from 'zod';

export const RejectionCode = z.enum([
  'empty',
  'no-text',
  'encrypted',
  'broken',
  'type-mismatch',
  'unsupported-type',
  'legacy-word',
  'too-much-text',
  'too-slow',
  'too-much-memory',
  'too-much-output',
  'crashed',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

/** What is shown to the person who sent the document: what happened, and what to do next. */
const MESSAGES: Readonly<Record<RejectionCode, string>> = {
  empty: 'The file holds no text at all. Check that the right file was chosen, and send it again.',
  'no-text':
    'The file holds pictures without text, such as a scan. Send a file with a text layer, or the text itself.',
  encrypted: 'The file is protected by a password. Remove the protection and send the file again.',
  broken:
    'The file is damaged and cannot be read. Open it where it was made, save it anew, and send that.',
  'type-mismatch':
    'The content of the file is not what its name or its stated type says. Give it the right name or type and send it again.',
  'unsupported-type':
    'This type of file cannot be read. Send it as PDF, DOCX, RTF, HTML or plain text.',
  'legacy-word':
    'This is a Word document in the format used before 2007. Open it in Word, save it as .docx, and send that.',
  'too-much-text':
    'The text of the file is longer than the limit of 8,000,000 characters. Split it and send the parts.',
  'too-slow':
    'Reading the file took longer than allowed. Save it anew in a simpler form, or split it.',
  'too-much-memory':
    'Reading the file took more memory than allowed. Save it anew in a simpler form, or split it.',
  'too-much-output':
    'Reading the file gave a larger result than allowed. Save it anew in a simpler form, or split it.',
  crashed:
    'The reader stopped while it read this file. Save the file anew in a simpler form and send that.',
};

/** UTF-16 code units of canonical text: about 2,500 dense pages. `too-much-text` names the number. */
export const MAX_TEXT_LENGTH = 8_000_000;

export interface Rejection {
  readonly code: RejectionCode;
  readonly message: string;
}

export function rejection(code: RejectionCode): Rejection {
  return { code, message: MESSAGES[code] };
}

/** Thrown by the readers for a document that gives no text; never leaves the child process as an error. */
export class DocumentRejected extends Error {
  override readonly name = 'DocumentRejected';

  constructor(
    readonly code: RejectionCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
