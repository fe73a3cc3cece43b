import { CR, LF } from '../mllp/frame.js';
import { headerField, headerOf } from './header.js';

/** What lies in one frame: single messages, or a batch of them. */
export interface FrameContent {
  /** Byte for byte, in order; a frame without any header is one, unreadable. */
  readonly messages: readonly Buffer[];
  readonly batch: boolean;
  /** BTS-1 said another number of messages than there are. */
  readonly countDiffers: boolean;
  /**
   * A line begins like a message, but not after what ends the lines of the first one: text that
   * quotes a message, or messages that would be lost in the text of another.
   */
  readonly ambiguous: boolean;
}

const ENVELOPE = new Set(['FHS', 'BHS', 'BTS', 'FTS']);

/** Divides a frame where a line begins with MSH, and takes the envelope of a batch off. */
export function messagesIn(bytes: Buffer): FrameContent {
  const lines = [...linesOf(bytes)];
  const heads = lines.filter(({ name }) => name === 'MSH').map(({ at }) => at);
  const ambiguous = headersAnywhere(bytes) > heads.length;
  const batch = lines.some(({ name }) => name === 'FHS' || name === 'BHS');
  if (heads.length === 0 || (heads.length === 1 && !batch)) {
    return { messages: [bytes], batch, countDiffers: false, ambiguous };
  }
  const marks = lines.filter(({ name }) => name === 'MSH' || ENVELOPE.has(name));
  const messages = marks.flatMap(({ name, at }, index) => {
    if (name !== 'MSH') return [];
    // the first keeps what stands before it, unless that is an envelope
    const start = index === 0 ? 0 : at;
    return [bytes.subarray(start, marks[index + 1]?.at ?? bytes.length)];
  });
  const counts = lines.flatMap(({ name, at }) => (name === 'BTS' ? [countAt(bytes, at)] : []));
  const counted = counts.every((count) => count !== null)
    ? counts.reduce((sum, count) => sum + count, 0)
    : heads.length;
  return {
    messages,
    batch,
    countDiffers: counts.length > 0 && counted !== heads.length,
    ambiguous,
  };
}

/**
 * Lines by what ends the first one: a line feed in a text of a message whose segments end with CR
 * begins nothing, whatever stands behind it.
 */
function* linesOf(bytes: Buffer): Generator<{ readonly name: string; readonly at: number }> {
  const head = ['MSH', 'FHS', 'BHS'].map((name) => bytes.indexOf(name)).filter((at) => at >= 0);
  if (head.length === 0) return;
  const ends = [bytes.indexOf(CR, Math.min(...head)), bytes.indexOf(LF, Math.min(...head))];
  const byLf = ends[0] === -1 || (ends[1] !== -1 && (ends[1] ?? 0) < (ends[0] ?? 0));
  const end = byLf ? LF : CR;
  for (let at = 0; at < bytes.length;) {
    let from = at;
    while (bytes[from] === LF || bytes[from] === CR) from += 1;
    const bom = from === 0 && bytes[0] === 0xef ? 3 : 0;
    yield { name: segmentName(bytes, from + bom), at: from };
    const next = bytes.indexOf(end, from);
    at = next === -1 ? bytes.length : next + 1;
  }
}

/** Empty where what stands here is no header of ours: text of another line. */
function segmentName(bytes: Buffer, at: number): string {
  const name = bytes.toString('latin1', at, at + 3);
  if (name === 'MSH') return headerOf(bytes.subarray(at, at + 8)) ? name : '';
  return ENVELOPE.has(name) ? name : '';
}

function headersAnywhere(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('MSH'); at >= 0; at = bytes.indexOf('MSH', at + 3)) {
    const before = bytes[at - 1];
    const starts = at === 0 || before === CR || before === LF || (at === 3 && bytes[0] === 0xef);
    if (starts && segmentName(bytes, at) !== '') count += 1;
  }
  return count;
}

function countAt(bytes: Buffer, at: number): number | null {
  const line = bytes.toString('latin1', at, at + 40).split(/[\r\n]/, 1)[0] ?? '';
  const header = headerOf(Buffer.from(line.replace(/^BTS/, 'MSH'), 'latin1'));
  const count = header ? headerField(header, 2) : '';
  return /^\d{1,9}$/.test(count) ? Number(count) : null;
}
