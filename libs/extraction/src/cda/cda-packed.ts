import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Claim } from '../detection/formats.js';
import type { UnpackBudget } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { elementAt, rawText, type XmlElement } from '../containers/xml-tree.js';

/** A file that makes up the whole body of a CDA document. */
export interface PackedFile {
  readonly bytes: Buffer;
  readonly claim: Claim;
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** HL7 v3 CompressionAlgorithm. */
const INFLATE = { DF: inflateRawSync, GZ: gunzipSync, ZL: inflateSync } as const;

/** Takes the file out of `nonXMLBody`. One that lies elsewhere is never fetched, and so refused. */
export function unpackBody(body: XmlElement, budget: UnpackBudget): PackedFile {
  const text = elementAt(body, 'text');
  if (text === undefined) throw new DocumentRejected('empty');
  const content = rawText(text);
  if (content.trim() === '') {
    throw elementAt(text, 'reference')
      ? new DocumentRejected('nested-unreadable', { found: 'other' })
      : new DocumentRejected('empty');
  }
  const bytes = decode(content, text.attributes.get('representation') ?? 'TXT');
  budget.spend(bytes.length);
  return {
    bytes: inflate(bytes, text.attributes.get('compression'), budget),
    claim: { extension: '', mediaType: text.attributes.get('mediaType') ?? '' },
  };
}

function decode(content: string, representation: string): Buffer {
  if (representation !== 'B64') return Buffer.from(content);
  const digits = content.replaceAll(/\s+/g, '');
  if (!BASE64.test(digits)) throw new DocumentRejected('broken');
  return Buffer.from(digits, 'base64');
}

function inflate(bytes: Buffer, algorithm: string | undefined, budget: UnpackBudget): Buffer {
  if (algorithm === undefined) return bytes;
  if (algorithm !== 'DF' && algorithm !== 'GZ' && algorithm !== 'ZL') {
    throw new DocumentRejected('nested-unreadable', { found: 'archive' });
  }
  try {
    const unpacked = INFLATE[algorithm](bytes, { maxOutputLength: Math.max(1, budget.left) });
    budget.spend(unpacked.length);
    return unpacked;
  } catch (error) {
    if (error instanceof DocumentRejected) throw error;
    const isTooMuch =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooMuch ? budget.exceeded(error) : new DocumentRejected('broken', {}, { cause: error });
  }
}
