import type { Chance } from './chance.js';
import { floatOf, halfOf } from './float16.js';
import type { TensorFormat } from './tensor-format.js';

const VALUES = 32;
const HALF = VALUES / 2;
const BYTES = 20;
const LEVELS = 15;

/** Blocks of 32: scale and minimum (halves), then 16 bytes, each with a level of the first half (low) and of the second. */
export const Q4_1: TensorFormat = {
  name: 'Q4_1',
  type: 3,
  blockValues: VALUES,
  blockBytes: BYTES,
  decode(bytes, values) {
    const view = viewOf(bytes);
    for (let at = 0, first = 0; first < values.length; at += BYTES, first += VALUES) {
      const scale = floatOf(view.getUint16(at, true));
      const minimum = floatOf(view.getUint16(at + 2, true));
      for (let index = 0; index < HALF; index++) {
        const pair = view.getUint8(at + 4 + index);
        values[first + index] = Math.fround((pair & 15) * scale) + minimum;
        values[first + HALF + index] = Math.fround((pair >> 4) * scale) + minimum;
      }
    }
  },
  encode(values, bytes) {
    const view = viewOf(bytes);
    for (let at = 0, first = 0; first < values.length; at += BYTES, first += VALUES) {
      writeNearest(view, at, values, first, rangeOf(values, first));
    }
  },
};

/**
 * Writes base plus delta such that the delta survives. It is far smaller than a step between levels:
 * rounded to the nearest, nearly every value would fall back to the level it came from. So a block
 * keeps its levels, and a value goes up or down by chance, the likelier the nearer that level is:
 * many values together then change by what they should. A block that outgrows its levels gets others.
 */
export function encodeChanged(
  base: Uint8Array,
  sum: Float32Array,
  bytes: Uint8Array,
  chance: Chance,
): void {
  const view = viewOf(bytes);
  bytes.set(base);
  for (let at = 0, first = 0; first < sum.length; at += BYTES, first += VALUES) {
    const scale = floatOf(view.getUint16(at, true));
    const minimum = floatOf(view.getUint16(at + 2, true));
    const range = rangeOf(sum, first);
    const inverse = inverseOf(scale);
    const lowest = Math.fround(Math.fround(range.low - minimum) * inverse);
    const highest = Math.fround(Math.fround(range.high - minimum) * inverse);
    if (scale > 0 && lowest > -0.5 && highest < LEVELS + 0.5) {
      writeLevels(view, at, sum, first, minimum, inverse, chance);
    } else writeNearest(view, at, sum, first, range);
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function rangeOf(values: Float32Array, first: number): Range {
  let low = values[first] ?? 0;
  let high = low;
  for (let index = first + 1; index < first + VALUES; index++) {
    const value = values[index] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** As gguf-py and llama.cpp do: levels from the smallest to the largest value, halves up. */
function writeNearest(
  view: DataView,
  at: number,
  values: Float32Array,
  first: number,
  { low, high }: Range,
): void {
  const scale = Math.fround(Math.fround(high - low) / LEVELS);
  view.setUint16(at, halfOf(scale), true);
  view.setUint16(at + 2, halfOf(low), true);
  writeLevels(view, at, values, first, low, inverseOf(scale), null);
}

function writeLevels(
  view: DataView,
  at: number,
  values: Float32Array,
  first: number,
  minimum: number,
  inverse: number,
  chance: Chance | null,
): void {
  const levelOf = (index: number): number => {
    const steps = Math.fround(Math.fround((values[index] ?? 0) - minimum) * inverse);
    const level = Math.floor(Math.fround(steps + (chance ? chance.next() : 0.5)));
    return Math.max(0, Math.min(level, LEVELS));
  };
  for (let index = 0; index < HALF; index++) {
    const pair = levelOf(first + index) | (levelOf(first + HALF + index) << 4);
    view.setUint8(at + 4 + index, pair);
  }
}

function inverseOf(scale: number): number {
  return scale === 0 ? 0 : Math.fround(1 / scale);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
