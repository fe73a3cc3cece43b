import { type RejectionDetails, RejectionCode } from './rejection.js';

const READ =
  'PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg), PNG, JPEG or TIFF';

/** What is shown to whoever sent the document: what happened, and what to do next. */
const MESSAGES: Readonly<Record<RejectionCode, string>> = {
  empty: 'The file holds no text at all. Check that the right file was chosen, and send it again.',
  'no-text':
    'The file holds pictures without text, such as a scan. Send a file with a text layer, or the text itself.',
  'nothing-recognized':
    'No text could be recognized on the picture with enough certainty. Languages tried: {languages}. Scan the page straight and at 300 dots per inch, or send its text. If it is in another language, contact your Cloister administrator.',
  encrypted:
    'The file is protected by a password. Send a PDF again together with its password; remove the protection of any other file.',
  'wrong-password':
    'The password that was sent does not open the file. Send the file again with the right one.',
  broken:
    'The file is damaged and cannot be read. Open it where it was made, save it anew, and send that.',
  'type-mismatch':
    'The content of the file is {found}, and its name or its stated type says {stated}. Give it the right name or type and send it again.',
  'unsupported-type': `This type of file ({found}) cannot be read. Send it as ${READ}. Save what other programs make first: a text as .docx, a spreadsheet (.ods) as .xlsx, a presentation (.odp) as .pptx.`,
  'legacy-word':
    'This is a Word document in the format used before 2007. Open it in Word, save it as .docx, and send that.',
  'legacy-excel':
    'This is an Excel workbook in the format used before 2007. Open it in Excel, save it as .xlsx, and send that.',
  'legacy-powerpoint':
    'This is a PowerPoint presentation in the format used before 2007. Open it in PowerPoint, save it as .pptx, and send that.',
  'outlook-message':
    "This is a message in Outlook's own format (.msg). Open it in Outlook, save it as .eml or as PDF, and send that.",
  'winmail-dat':
    'This is winmail.dat, a package that only Outlook can open. Ask its sender to send the message as plain text or HTML, or save what is in it as PDF.',
  'declares-entities':
    'The XML file declares a document type (DOCTYPE), which can make a reader fetch or blow up text. Clinical documents need none: remove the declaration and send the file again.',
  'nested-unreadable':
    'The file is only the wrapping of another one ({found}), which cannot be read. Send that one as a file of its own.',
  'nested-too-deep':
    'Files lie in files, more than {limit} deep. Take the inner ones out and send them by themselves.',
  'elements-too-deep':
    'Parts of the file, such as tables in tables, are nested more than {limit} deep. Save it again in a simpler form, or as PDF.',
  'too-many-attachments': 'The e-mail has more than {limit} attachments. Send them by themselves.',
  'too-many-pages': 'The file has more than {limit} pages. Split it and send the parts.',
  'too-many-scanned-pages':
    'More than {limit} pages of the file are pictures whose text would have to be recognized. Split it and send the parts.',
  'too-many-pixels':
    'The picture has more than {limit} pixels. Scan it with 300 dots per inch, or send it smaller.',
  'too-much-unpacked':
    'Unpacked, the file would be larger than {limit} bytes. Save it anew without what it does not need, or split it.',
  'too-much-text':
    'The text of the file is longer than the limit of {limit} characters. Split it and send the parts.',
  'too-slow':
    'Reading the file took longer than {limit} seconds. Save it anew in a simpler form, or split it.',
  'page-too-slow':
    'Recognizing the text of one page took longer than {limit} seconds. Scan it anew, straight and with 300 dots per inch.',
  'too-much-memory':
    'Reading the file took more memory than {limit} bytes. Save it anew in a simpler form, or split it.',
  'too-much-output':
    'Reading the file gave more than {limit} bytes of result. Save it anew in a simpler form, or split it.',
  crashed:
    'The reader stopped while it read this file. Save the file anew in a simpler form and send that.',
};

/** Why a document was not even given to a reader. */
const UNREAD: Readonly<Record<string, string>> = {
  malware:
    'A malware scanner found something in the file, so it is held back and nothing reads it. Ask whoever runs Cloister here.',
  'scan-refused':
    'The malware scanner does not take a file of this size, so nothing reads it. Split it, or ask whoever runs Cloister here to raise the limit of the scanner (StreamMaxLength).',
};

/** The words for a reason to reject or to hold back; null for a code that has none. */
export function rejectionMessage(code: string, details: RejectionDetails): string | null {
  const known = RejectionCode.safeParse(code);
  if (!known.success) return UNREAD[code] ?? null;
  const { found, stated, limit, languages } = details;
  return MESSAGES[known.data]
    .replace('{found}', typeWords(found))
    .replace('{stated}', typeWords(stated))
    .replace('{languages}', languages ?? 'those that are set')
    .replace('{limit}', limit === undefined ? 'the allowed' : limit.toLocaleString('en'));
}

function typeWords(type: string | undefined): string {
  if (type === undefined || type === 'other') return 'another type';
  return WORDS[type] ?? type.toUpperCase();
}

const WORDS: Readonly<Record<string, string>> = {
  text: 'plain text',
  cda: 'a CDA document',
  fhir: 'a FHIR resource',
  email: 'an e-mail',
  xml: 'XML that is no CDA document',
  binary: 'no text and no known type',
  image: 'a picture',
  archive: 'an archive',
  'winmail-dat': 'winmail.dat',
  program: 'a program',
  signature: 'an encrypted or signed package',
  database: 'a database',
  audio: 'sound',
  video: 'a film',
  calendar: 'a calendar entry',
  vcard: 'an address card',
  postscript: 'PostScript',
};
