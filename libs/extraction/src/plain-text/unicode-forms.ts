/** The forms of Unicode that are told from the bytes themselves. */
export type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const MARKS: readonly (readonly [UnicodeForm, readonly number[]])[] = [
  // Before UTF-16, whose mark begins the same.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
// Of so many bytes of plain text one may be another.
const PLAIN_OF = 33;
const SAMPLE_BYTES = 64 * 1024;
const DECODED_AT_ONCE = 8192;
const LAST_CODE_POINT = 0x10ffff;

/** What the byte order mark says, or null. */
export function markedForm(bytes: Uint8Array): UnicodeForm | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.[0] ?? null;
}

/**
 * UTF-16 or UTF-32 without a mark, told by where the zero bytes stand: digits, spaces and line ends
 * have them in every script. Null for anything that does not decode to text.
 */
export function unmarkedForm(bytes: Uint8Array): UnicodeForm | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~3);
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const quarters = sample.length / 4;
  if (quarters === 0) return shortForm(bytes);
  const all = (count: number): boolean => count === quarters;
  // Characters beyond the first 65,536, such as emoji, are rare in every text.
  const most = (count: number): boolean => count * 2 > quarters;
  if (all(fourth) && most(third) && !all(first)) return isText(sample, 'utf-32le');
  if (all(first) && most(second) && !all(fourth)) return isText(sample, 'utf-32be');
  const [even, odd] = [first + third, second + fourth];
  if (isPlain(sample, even + odd)) return null;
  if (odd > even * 4) return isText(sample, 'utf-16le');
  return even > odd * 4 ? isText(sample, 'utf-16be') : null;
}

/** Damaged characters become U+FFFD. */
export function decodeUnicode(bytes: Uint8Array, form: UnicodeForm): string {
  if (form !== 'utf-32le' && form !== 'utf-32be') return new TextDecoder(form).decode(bytes);
  return decodeUtf32(bytes, form === 'utf-32le');
}

/**
 * Letters of seven bits with a zero byte here and there: damaged, or made by a program that pads. Taken for UTF-16, two
 * letters each would be a Chinese one. Western UTF-16 is half zeros, and other scripts have more than plain letters.
 */
function isPlain(sample: Uint8Array, zeros: number): boolean {
  const plain = sample.reduce(
    (sum, byte) => sum + (byte >= 0x20 && byte < 0x7f ? 1 : byte >= 9 && byte <= 13 ? 1 : 0),
    0,
  );
  return zeros * 4 < sample.length && plain * PLAIN_OF >= (sample.length - zeros) * (PLAIN_OF - 1);
}

/** Too short for counts, such as a word of one letter. */
function shortForm(bytes: Uint8Array): UnicodeForm | null {
  if (bytes.length !== 2 || bytes[0] === bytes[1]) return null;
  return bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 ? 'utf-16be' : null;
}

function isText(sample: Uint8Array, form: UnicodeForm): UnicodeForm | null {
  const text = decodeUnicode(sample, form);
  let odd = 0;
  for (const character of text) {
    // Controls, and what no text is made of: unassigned, private and damaged characters.
    if (/[\p{Cc}\p{Cn}\p{Co}\ufffd]/u.test(character) && !/[\t\n\f\r]/.test(character)) odd += 1;
  }
  return odd * 50 <= text.length ? form : null;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const whole = at + 4 <= bytes.length;
    const code = whole ? view.getUint32(at, littleEndian) : LAST_CODE_POINT + 1;
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    codes.push(code > LAST_CODE_POINT || surrogate ? 0xfffd : code);
    if (codes.length < DECODED_AT_ONCE) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  parts.push(String.fromCodePoint(...codes));
  return parts.join('').replace(/^\ufeff/, '');
}
