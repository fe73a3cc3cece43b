import { headed } from './expected-answers.js';

/** One frame for a file; a dump, whose messages end with CR and stand apart by blank lines, goes message by message. */
export function payloadsOf(path: string, bytes: Buffer): readonly Buffer[] {
  // captured from a socket: it has its frame already
  if (path.endsWith('.frame.bin')) return [bytes.subarray(1, bytes.indexOf(0x1c))];
  if (!isDump(path)) return [bytes];
  return split(bytes, /\n\n(?=MSH)/g);
}

export function isDump(path: string): boolean {
  return path.endsWith('messages.out');
}

/** The messages of a payload: where a line begins with a header, as the table beside the corpus counts them. */
export function messagesOf(payload: Buffer): readonly Buffer[] {
  const parts = split(payload, /(?<=[\r\n])(?=MSH[^\w\s])/g);
  return headed(parts[0] ?? payload) === null ? [payload] : parts;
}

function split(bytes: Buffer, by: RegExp): readonly Buffer[] {
  return bytes
    .toString('latin1')
    .split(by)
    .map((part) => Buffer.from(part, 'latin1'));
}
