import { markedForm, unmarkedForm } from './unicode-forms.js';

const MAGIC_BYTES = 4;

/** Whether the bytes can be text at all: zero bytes as Unicode has them, else few of them as of other control characters. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const mark = markedForm(bytes);
  if (mark !== null && mark !== 'utf-8') return true;
  // The sign of a binary format, such as that of a TIFF whose end is missing.
  if (bytes.subarray(0, MAGIC_BYTES).includes(0) && unmarkedForm(bytes) === null) return false;
  let [odd, zeros] = [0, 0];
  for (const byte of bytes) {
    if (byte === 0) {
      zeros += 1;
      if (zeros === 1 && unmarkedForm(bytes) !== null) return true;
    } else if (
      byte < 32 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 12 &&
      byte !== 13 &&
      byte !== 27
    ) {
      odd += 1; // tab, line feed, form feed, carriage return and escape occur in text
    }
  }
  return zeros <= bytes.length / 100 && odd <= Math.max(2, bytes.length / 100);
}
