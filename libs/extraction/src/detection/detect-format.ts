import { fileTypeFromBuffer } from 'file-type';
import { isOutlookMessage } from '../containers/compound-file.js';
import { looksLikeText } from '../plain-text/text-or-binary.js';
import { agrees, type Claim, claims, claimsSomething, type Format } from './formats.js';
import { DocumentRejected } from '../rejection.js';
import { isReadable, statedType, typeOfDetected } from './type-names.js';
import {
  headOf,
  isOfFhir,
  looksLikeEmail,
  looksLikeFhirJson,
  looksLikeHtml,
  rootElement,
} from './text-marks.js';

/** What the bytes are: a type that can be read, or one that is only known by name. */
type Detected = { readonly format: Format } | { readonly format: null; readonly type: string };

/** Formats by the names that file-type has for them. */
const BINARY: Readonly<Record<string, Format>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  potx: 'pptx',
  odt: 'odt',
  ott: 'odt',
  png: 'png',
  jpg: 'jpeg',
  tif: 'tiff',
};
/** What tells an office file whose archive does not begin as the standard wants. */
const MAIN_PARTS: readonly (readonly [part: string, format: Format])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];
// Text of a kind that is not read: its name tells more than its bytes.
const KINDS_OF_TEXT = new Set(['json', 'yaml', 'hl7', 'calendar', 'vcard', 'mbox']);

/**
 * The format by the bytes alone, once it is sure that name and stated media type agree with it. A
 * refusal names what was found, and what was stated where the two differ.
 */
export async function detectFormat(bytes: Buffer, claim: Claim): Promise<Format> {
  if (bytes.length === 0) throw new DocumentRejected('empty');
  const detected = compoundType(bytes) ?? (await binaryType(bytes)) ?? textType(bytes, claim);
  if (detected.format !== null && agrees(detected.format, claim)) return detected.format;
  throw refusal(detected, claim);
}

function refusal(detected: Detected, claim: Claim): DocumentRejected {
  const found = detected.format ?? detected.type;
  const stated = statedType(claim, detected.format);
  // A name that promises what the bytes are not is the more useful thing to say.
  if (found === 'text' && KINDS_OF_TEXT.has(stated)) {
    return new DocumentRejected('unsupported-type', { found: stated });
  }
  if (found === 'text' && stated === 'fhir') {
    return new DocumentRejected('unsupported-type', { found: 'json' });
  }
  // .xml says no more than that it is XML
  const isPlainXml = found === 'xml' && (stated === 'cda' || stated === 'fhir');
  if (claimsSomething(claim) && !isPlainXml && (detected.format ?? isReadable(stated))) {
    return new DocumentRejected('type-mismatch', { found, stated });
  }
  return new DocumentRejected('unsupported-type', { found });
}

/** Messages of Outlook are read; what Office wrote before 2007 is refused, with what to do about it. */
function compoundType(bytes: Buffer): Detected | null {
  return isOutlookMessage(bytes) ? { format: 'msg' } : null;
}

async function binaryType(bytes: Buffer): Promise<Detected | null> {
  // Readers of PDF accept up to 1024 bytes before the header, and mail gateways do put some there.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { format: 'pdf' };
  const head = headOf(bytes);
  if (/^\s*\{\\rtf/.test(head)) return { format: 'rtf' };
  if (/^\s*</.test(head)) return null; // text of one kind or another, which file-type calls XML at most
  const found = await fileTypeFromBuffer(bytes);
  if (found === undefined) return null;
  const format = BINARY[found.ext] ?? (found.ext === 'zip' ? officeFormat(bytes) : undefined);
  if (format !== undefined) return { format };
  const type = typeOfDetected(found);
  // Its guesses about text are ours to make.
  return found.mime.startsWith('text/') || isReadable(type) ? null : { format: null, type };
}

function officeFormat(bytes: Buffer): Format | undefined {
  return MAIN_PARTS.find(([part]) => bytes.includes(part))?.[1];
}

/** What text is, it says of itself; e-mail and HTML without a head only together with their claim. */
function textType(bytes: Buffer, claim: Claim): Detected {
  if (!looksLikeText(bytes)) return { format: null, type: 'binary' };
  const head = headOf(bytes);
  if (looksLikeHtml(head)) return { format: 'html' };
  const root = rootElement(head, claims('cda', claim));
  if (root !== null) {
    if (root === 'ClinicalDocument') return { format: 'cda' };
    if (isOfFhir(head)) return { format: 'fhir' };
    return { format: null, type: root === 'svg' ? 'svg' : 'xml' };
  }
  if (looksLikeFhirJson(head) && !claims('text', claim)) return { format: 'fhir' };
  if (looksLikeEmail(head) && !claims('text', claim)) return { format: 'email' };
  return { format: claims('html', claim) && /<[a-z!][^>]*>/i.test(head) ? 'html' : 'text' };
}
