import { describe, expect, it } from 'vitest';
import { frame, type FrameEvent } from './frame.js';
import { FrameReader } from './frame-reader.js';

const LIMIT = 64;

/** What a reader makes of these pieces, each event in a word. */
function read(pieces: readonly (string | Buffer)[], end?: 'paused' | 'ended'): readonly string[] {
  const reader = new FrameReader(LIMIT);
  const events: FrameEvent[] = [];
  for (const piece of pieces) events.push(...reader.push(Buffer.from(piece)));
  if (end) events.push(...reader.settle({ ended: end === 'ended' }));
  return events.map((event) =>
    [
      event.kind === 'frame' ? 'frame' : event.reason,
      ...(event.kind === 'oversized' ? [event.sizeBytes] : []),
      event.bytes.toString('latin1'),
      ...(event.kind === 'frame' ? event.warnings : []),
    ].join(' '),
  );
}

it('finds the same two frames wherever the bytes are split', () => {
  const bytes = Buffer.concat([
    frame(Buffer.from('MSH|1\rPID')),
    frame(Buffer.from('MSH|2\xff', 'latin1')),
  ]);
  const whole = ['frame MSH|1\rPID', 'frame MSH|2\xff'];
  for (let first = 0; first <= bytes.length; first += 1) {
    for (let second = first; second <= bytes.length; second += 1) {
      const pieces = [
        bytes.subarray(0, first),
        bytes.subarray(first, second),
        bytes.subarray(second),
      ];
      expect(read(pieces)).toEqual(whole);
    }
  }
  expect(read([...bytes].map((byte) => Buffer.from([byte])))).toEqual(whole);
});

describe('what is tolerated, and told', () => {
  it.each([
    [
      'an end without CR before the next frame',
      ['\x0bA\x1c\x0bB\x1c\r'],
      undefined,
      ['frame A end-without-cr', 'frame B'],
    ],
    ['an end without CR before a pause', ['\x0bA\x1c'], 'paused', ['frame A end-without-cr']],
    ['an end without CR before the end', ['\x0bA\x1c'], 'ended', ['frame A end-without-cr']],
    [
      'a CR that comes after the pause',
      ['\x0bA\x1c\r', '\x0bB\x1c\r'],
      undefined,
      ['frame A', 'frame B'],
    ],
    ['an end with a line feed', ['\x0bA\x1c\n'], undefined, ['frame A end-with-lf']],
    [
      'blanks and line ends before a frame',
      [' \r\n\x0bA\x1c\r'],
      undefined,
      ['frame A blank-before-start'],
    ],
    [
      'an end with CR and line feed',
      ['\x0bA\x1c\r\n\x0bB\x1c\r'],
      undefined,
      ['frame A', 'frame B blank-before-start'],
    ],
    ['an empty frame', ['\x0b\x1c\r'], undefined, ['frame ']],
  ] as const)('%s', (_, pieces, end, events) => {
    expect(read(pieces, end)).toEqual(events);
  });

  it('an end without CR is not one while the rest may still come', () => {
    expect(read(['\x0bA\x1c'])).toEqual([]);
    const reader = new FrameReader(LIMIT);
    expect([...reader.push(Buffer.from('\x0bA\x1c'))]).toEqual([]);
    expect(reader.awaitsCr).toBe(true);
  });
});

describe('what is refused, with nothing read after it', () => {
  it.each([
    ['bytes outside a frame', ['MSH|1\r\x0bA\x1c\r'], ['bytes-outside-frame ']],
    ['bytes after a frame', ['\x0bA\x1c\rX\x0bB\x1c\r'], ['frame A', 'bytes-outside-frame ']],
    ['a start inside a frame', ['\x0bremnant', '\x0bB\x1c\r'], ['start-inside-frame remnant']],
    ['an end inside a frame', ['\x0bcut\x1c', 'off\x1c\r\x0bB\x1c\r'], ['end-inside-frame cut']],
  ])('%s', (_, pieces, events) => {
    expect(read(pieces)).toEqual(events);
  });

  it('a frame that its peer leaves unfinished', () => {
    expect(read(['\x0bhalf'], 'ended')).toEqual(['frame-cut-off half']);
    expect(read(['\x0bhalf'], 'paused')).toEqual([]);
  });
});

describe('a frame that is too large', () => {
  const long = 'x'.repeat(LIMIT + 1);

  it.each([
    ['at once', [`\x0b${long}\x1c\r\x0bB\x1c\r`]],
    ['byte by byte', [...`\x0b${long}\x1c\r\x0bB\x1c\r`]],
    ['far beyond it', [`\x0b${'x'.repeat(LIMIT)}`, 'x\x1c\r', '\x0bB\x1c\r']],
  ])('is read past, and the next one read: %s', (_, pieces) => {
    expect(read(pieces)).toEqual([`frame-too-large ${LIMIT + 1} ${'x'.repeat(LIMIT)}`, 'frame B']);
  });

  it('keeps its beginning alone, and says its size and the limit', () => {
    const reader = new FrameReader(1024 * 1024);
    const piece = Buffer.alloc(300_000, 'y');
    expect([...reader.push(Buffer.from('\x0b'))]).toEqual([]);
    for (let pieces = 0; pieces < 9; pieces += 1) expect([...reader.push(piece)]).toEqual([]);
    expect(reader.inFrame).toBe(true);
    expect(reader.heldBytes).toBe(64 * 1024);
    const [event] = reader.push(Buffer.from('\x1c\r'));
    expect(event).toMatchObject({ kind: 'oversized', sizeBytes: 2_700_000, limit: 1024 * 1024 });
    expect(event?.bytes.equals(piece.subarray(0, 64 * 1024))).toBe(true);
    expect(reader.heldBytes).toBe(0);
  });

  it('is too large whether or not it ends', () => {
    expect(read([`\x0b${long}`], 'ended')).toEqual([
      `frame-too-large ${LIMIT + 1} ${'x'.repeat(LIMIT)}`,
    ]);
  });

  it('is none with exactly the limit', () => {
    expect(read([`\x0b${'x'.repeat(LIMIT)}\x1c\r`])).toEqual([`frame ${'x'.repeat(LIMIT)}`]);
  });
});

it('keeps nothing of the memory that a piece came in', () => {
  const reader = new FrameReader(LIMIT);
  const piece = Buffer.from('\x0bABC');
  expect([...reader.push(piece)]).toEqual([]);
  piece.fill('x');
  expect([...reader.push(Buffer.from('\x1c\r'))]).toMatchObject([{ bytes: Buffer.from('ABC') }]);
});
