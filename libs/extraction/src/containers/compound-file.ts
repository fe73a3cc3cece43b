import { DocumentRejected } from '../rejection.js';

// The mark of OLE compound files: Office before 2007, Outlook messages, and Office files under a password.
const MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
// The mark of TNEF, in which Outlook packs what other programs cannot show.
const TNEF = Buffer.from([0x78, 0x9f, 0x3e, 0x22]);

const STREAMS = [
  { stream: 'EncryptedPackage', code: 'encrypted' },
  { stream: '__properties_version1.0', code: null },
  { stream: 'WordDocument', code: 'legacy-word' },
  { stream: 'PowerPoint Document', code: 'legacy-powerpoint' },
  { stream: 'Workbook', code: 'legacy-excel' },
  { stream: 'Book', code: 'legacy-excel' },
] as const;

/**
 * Whether it is a message as Outlook saves it. Refuses what else Microsoft's programs wrote in their own binary forms,
 * each with what to do about it.
 */
export function isOutlookMessage(bytes: Buffer): boolean {
  if (bytes.subarray(0, TNEF.length).equals(TNEF)) throw new DocumentRejected('winmail-dat');
  if (!bytes.subarray(0, MARK.length).equals(MARK)) return false;
  const known = STREAMS.find(({ stream }) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le')));
  if (!known) throw new DocumentRejected('unsupported-type', { found: 'other' });
  if (known.code === null) return true;
  throw new DocumentRejected(known.code);
}
