import { floatOf, halfOf } from './float16.js';
import type { TensorFormat } from './tensor-format.js';

const VALUES = 32;
const BYTES = 34;

/** Blocks of 32: a scale (half), then a signed byte for each value. */
export const Q8_0: TensorFormat = {
  name: 'Q8_0',
  type: 8,
  blockValues: VALUES,
  blockBytes: BYTES,
  decode(bytes, values) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0, first = 0; first < values.length; at += BYTES, first += VALUES) {
      const scale = floatOf(view.getUint16(at, true));
      for (let index = 0; index < VALUES; index++) {
        values[first + index] = view.getInt8(at + 2 + index) * scale;
      }
    }
  },
  encode(values, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0, first = 0; first < values.length; at += BYTES, first += VALUES) {
      const scale = Math.fround(largest(values, first) / 127);
      const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
      view.setUint16(at, halfOf(scale), true);
      for (let index = 0; index < VALUES; index++) {
        view.setInt8(at + 2 + index, rounded(Math.fround((values[first + index] ?? 0) * inverse)));
      }
    }
  },
};

function largest(values: Float32Array, first: number): number {
  let found = 0;
  for (let index = first; index < first + VALUES; index++) {
    const size = Math.abs(values[index] ?? 0);
    if (size > found) found = size;
  }
  return found;
}

/** To the nearest whole number, halves away from zero. */
function rounded(value: number): number {
  const size = Math.abs(value);
  const whole = Math.floor(size);
  const up = size - whole >= 0.5 ? whole + 1 : whole;
  return value < 0 ? -up : up;
}
