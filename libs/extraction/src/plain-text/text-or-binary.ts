import { markedForm, unmarkedForm } from './unicode-forms.js';

/** Whether the bytes can be text at all: zero bytes only as Unicode has them, few control characters. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const mark = markedForm(bytes);
  if (mark !== null && mark !== 'utf-8') return true;
  let odd = 0;
  for (const byte of bytes) {
    if (byte === 0) return unmarkedForm(bytes) !== null;
    // Tab, line feed, form feed, carriage return and escape occur in text.
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      odd += 1;
  }
  return odd <= Math.max(2, bytes.length / 100);
}
