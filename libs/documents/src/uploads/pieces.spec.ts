import { describe, expect, it } from 'vitest';
import { inPieces } from './pieces.js';

async function* arriving(
  sizes: readonly number[],
  broken: Error | null = null,
): AsyncIterable<Uint8Array> {
  let next = 0;
  for (const size of sizes) {
    yield Uint8Array.from({ length: size }, () => (next += 1));
  }
  if (broken) throw broken;
}

const whole = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => index + 1));

describe('a stream that is cut into pieces', () => {
  it.each([
    [[], []],
    [[3], [3]],
    [[4], [4]],
    [
      [3, 3, 3],
      [4, 4, 1],
    ],
    [
      [11, 0, 1],
      [4, 4, 4],
    ],
  ])('of chunks %j gives pieces of %j bytes, in order', async (chunks, expected) => {
    const pieces = await Array.fromAsync(inPieces(arriving(chunks), 4));
    expect(pieces.map(({ length }) => length)).toEqual(expected);
    const total = chunks.reduce((sum, size) => sum + size, 0);
    expect(Buffer.concat(pieces)).toEqual(whole(total));
  });

  it('gives what came before it broke, and then its error', async () => {
    const broken = new Error('reset');
    const pieces: Buffer[] = [];
    const reading = (async () => {
      for await (const piece of inPieces(arriving([6], broken), 4)) pieces.push(piece);
    })();
    await expect(reading).rejects.toBe(broken);
    expect(Buffer.concat(pieces)).toEqual(whole(6));
  });

  it('is let go when nobody wants the rest', async () => {
    let letGo = false;
    const endless = async function* (): AsyncIterable<Uint8Array> {
      try {
        for (;;) yield new Uint8Array(4);
      } finally {
        letGo = true;
      }
    };
    for await (const piece of inPieces(endless(), 4)) {
      expect(piece).toHaveLength(4);
      break;
    }
    expect(letGo).toBe(true);
  });
});
