import { createHash } from 'node:crypto';
import { stream } from './pdf-syntax.js';

// ISO 32000-1, 7.6.3.3: fills passwords up to 32 bytes.
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
const PERMISSIONS = -4;
const FILE_ID = Buffer.alloc(16, 7);

/** A PDF of one page with `text` that opens with `password` only: standard security handler, revision 2. */
export function encryptedPdf(text: string, password: string): Buffer {
  const padded = pad(password);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded, owner, permissions, FILE_ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const content = rc4(objectKey(key, 4), Buffer.from(`BT /F1 12 Tf 72 700 Td (${text}) Tj ET`));
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    [`<< /Length ${content.length} >>\nstream\n`, content, '\nendstream'],
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P ${PERMISSIONS} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
  ]);
}

/**
 * A PDF of one page in the clear whose attachments alone are under a password (ISO 32000-1, 7.6.5): no filter for
 * streams and strings, one for attached files.
 */
export function attachmentsEncryptedPdf(text: string): Buffer {
  const nobodyKnows = Buffer.alloc(32, 9).toString('hex');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    [stream('', `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`)],
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Filter /Standard /V 4 /R 4 /Length 128 /P ${PERMISSIONS} /O <${nobodyKnows}> /U <${nobodyKnows}> /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 >> >> /StmF /Identity /StrF /Identity /EFF /StdCF >>`,
  ]);
}

function assemble(objects: readonly (string | readonly (string | Buffer)[])[]): Buffer {
  let file = Buffer.from('%PDF-1.4\n');
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    const parts = [`${index + 1} 0 obj\n`, ...[object].flat(), '\nendobj\n'];
    file = Buffer.concat([file, ...parts.map((part) => Buffer.from(part))]);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const id = `<${FILE_ID.toString('hex')}>`;
  const trailer =
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R /Encrypt 6 0 R /ID [${id} ${id}] >>\n` +
    `startxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(trailer)]);
}

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Node has no RC4 any more. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
