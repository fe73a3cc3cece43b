import { fileTypeFromBuffer } from 'file-type';
import { looksLikeText } from './decode-text.js';
import { agrees, claims, type Claim, type Format } from './formats.js';
import { DocumentRejected } from './rejection.js';

const HEAD_BYTES = 4096;
// The mark of OLE compound files: Word before 2007, and DOCX under a password.
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');

/** The format by the bytes alone, once it is sure that name and stated media type agree with it. */
export async function detectFormat(bytes: Buffer, claim: Claim): Promise<Format> {
  if (bytes.length === 0) throw new DocumentRejected('empty');
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) throw refuseCompound(bytes);
  const format = (await binaryFormat(bytes)) ?? textFormat(bytes, claim);
  if (format === null) {
    // A name that promises what the bytes are not is the more useful thing to say.
    const promised = (['pdf', 'docx', 'rtf', 'html', 'text'] as const).some((one) =>
      claims(one, claim),
    );
    throw new DocumentRejected(promised ? 'type-mismatch' : 'unsupported-type');
  }
  if (!agrees(format, claim)) throw new DocumentRejected('type-mismatch');
  return format;
}

function refuseCompound(bytes: Buffer): DocumentRejected {
  if (bytes.includes(ENCRYPTED_PACKAGE)) return new DocumentRejected('encrypted');
  return new DocumentRejected(bytes.includes(WORD_STREAM) ? 'legacy-word' : 'unsupported-type');
}

async function binaryFormat(bytes: Buffer): Promise<Format | null> {
  // Readers of PDF accept up to 1024 bytes before the header, and mail gateways do put some there.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(latin1Head(bytes))) return 'rtf';
  const found = await fileTypeFromBuffer(bytes);
  if (found === undefined) return null;
  if (found.ext === 'docx' || found.ext === 'docm' || found.ext === 'dotx') return 'docx';
  if (found.ext === 'zip' && bytes.includes('word/document.xml')) return 'docx';
  return null;
}

/** `text` and `html` differ only in what they say of themselves; a file with tags may be named either. */
function textFormat(bytes: Buffer, claim: Claim): Format | null {
  if (!looksLikeText(bytes)) return null;
  const head = latin1Head(bytes);
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i.test(head)
  )
    return 'html';
  if (/^\s*<\?xml\s/.test(head)) return null;
  return claims('html', claim) && /<[a-z!][^>]*>/i.test(head) ? 'html' : 'text';
}

/** The first bytes as text, with zero bytes and byte order marks taken out so that UTF-16 reads alike. */
function latin1Head(bytes: Buffer): string {
  return bytes
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
}
