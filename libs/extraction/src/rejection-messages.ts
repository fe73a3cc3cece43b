import { type RejectionDetails, RejectionCode } from './rejection.js';

const READ =
  'PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg), PNG, JPEG or TIFF';

/** What is shown to whoever sent the document: what happened, and what to do next. */
const MESSAGES: Readonly<Record<RejectionCode, string>> = {
  empty: 'The file contains no text. Check that you chose the right file, and send it again.',
  'no-text':
    'The file contains images without text, such as a scan. Send a file with a text layer, or the text itself.',
  'nothing-recognized':
    'No text could be recognized in the image with enough certainty. Languages tried: {languages}. Scan the page straight and at 300 dots per inch, or send its text. If it is in another language, contact your Cloister administrator.',
  encrypted:
    'The file is protected by a password. Send a PDF again with its password; for other files, remove the protection first.',
  'wrong-password':
    'The password does not open the file. Send the file again with the right password.',
  broken:
    'The file is damaged and cannot be read. Open it in the program that created it, save it again, and send the new file.',
  'type-mismatch':
    'The content of the file is {found}, but its name or its stated type says {stated}. Correct the name or type and send it again.',
  'unsupported-type': `This type of file ({found}) cannot be read. Send it as ${READ}. Save other formats first: a text as .docx, a spreadsheet (.ods) as .xlsx, a presentation (.odp) as .pptx.`,
  'legacy-word':
    'This is a Word document in the format used before 2007. Open it in Word, save it as .docx, and send that.',
  'legacy-excel':
    'This is an Excel workbook in the format used before 2007. Open it in Excel, save it as .xlsx, and send that.',
  'legacy-powerpoint':
    'This is a PowerPoint presentation in the format used before 2007. Open it in PowerPoint, save it as .pptx, and send that.',
  'outlook-message':
    "This is a message in Outlook's own format (.msg). Open it in Outlook, save it as .eml or as PDF, and send that.",
  'winmail-dat':
    'This is winmail.dat, a package that only Outlook can open. Ask the sender to send the message as plain text or HTML, or save its content as PDF.',
  'declares-entities':
    'The XML file declares a document type (DOCTYPE), which can make a reader load other files or inflate the text. Clinical documents do not need one: remove the declaration and send the file again.',
  'nested-unreadable':
    'The file only wraps another one ({found}), which cannot be read. Send that one as a separate file.',
  'nested-too-deep':
    'The file contains files nested more than {limit} deep. Extract the inner ones and send them separately.',
  'elements-too-deep':
    'Parts of the file, such as tables in tables, are nested more than {limit} deep. Save it again in a simpler form, or as PDF.',
  'too-many-attachments': 'The e-mail has more than {limit} attachments. Send them separately.',
  'too-many-pages': 'The file has more than {limit} pages. Split it and send the parts.',
  'too-many-scanned-pages':
    'More than {limit} pages of the file are images that need text recognition. Split it and send the parts.',
  'too-many-pixels':
    'The image has more than {limit} pixels. Scan it at 300 dots per inch, or send a smaller one.',
  'too-much-unpacked':
    'Unpacked, the file would be larger than {limit} bytes. Save it again without what it does not need, or split it.',
  'too-much-text':
    'The text of the file is longer than the limit of {limit} characters. Split it and send the parts.',
  'too-slow':
    'Reading the file took longer than {limit} seconds. Save it again in a simpler form, or split it.',
  'page-too-slow':
    'Recognizing the text of one page took longer than {limit} seconds. Scan it again, straight and at 300 dots per inch.',
  'too-much-memory':
    'Reading the file needed more memory than {limit} bytes. Save it again in a simpler form, or split it.',
  'too-much-output':
    'Reading the file produced more than {limit} bytes. Save it again in a simpler form, or split it.',
  crashed:
    'The reader stopped while reading this file. Save the file again in a simpler form and send that.',
};

/** Why a document was not even given to a reader. */
const UNREAD: Readonly<Record<string, string>> = {
  malware:
    'The malware scanner found something in the file, so it is in quarantine and is not read. Contact your Cloister administrator.',
  'scan-refused':
    'The malware scanner does not accept a file of this size, so it is not read. Split it, or ask your Cloister administrator to raise the limit of the scanner (StreamMaxLength).',
};

/** The words for a reason to reject or to hold back; null for a code that has none. */
export function rejectionMessage(code: string, details: RejectionDetails): string | null {
  const known = RejectionCode.safeParse(code);
  if (!known.success) return UNREAD[code] ?? null;
  const { found, stated, limit, languages } = details;
  return MESSAGES[known.data]
    .replace('{found}', typeWords(found))
    .replace('{stated}', typeWords(stated))
    .replace('{languages}', languages ?? 'the configured ones')
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
  xml: 'XML that is not a CDA document',
  binary: 'neither text nor a known type',
  image: 'an image',
  archive: 'an archive',
  'winmail-dat': 'winmail.dat',
  program: 'a program',
  signature: 'an encrypted or signed package',
  database: 'a database',
  audio: 'sound',
  video: 'a video',
  calendar: 'a calendar entry',
  vcard: 'an address card',
  postscript: 'PostScript',
};
