import { floatOf, halfOf } from './float16.js';
import type { TensorFormat } from './tensor-format.js';

export const F32: TensorFormat = {
  name: 'F32',
  type: 0,
  blockValues: 1,
  blockBytes: 4,
  decode(bytes, values) {
    const view = viewOf(bytes);
    for (let index = 0; index < values.length; index++) {
      values[index] = view.getFloat32(index * 4, true);
    }
  },
  encode(values, bytes) {
    const view = viewOf(bytes);
    for (const [index, value] of values.entries()) view.setFloat32(index * 4, value, true);
  },
};

export const F16: TensorFormat = {
  name: 'F16',
  type: 1,
  blockValues: 1,
  blockBytes: 2,
  decode(bytes, values) {
    const view = viewOf(bytes);
    for (let index = 0; index < values.length; index++) {
      values[index] = floatOf(view.getUint16(index * 2, true));
    }
  },
  encode(values, bytes) {
    const view = viewOf(bytes);
    for (const [index, value] of values.entries()) view.setUint16(index * 2, halfOf(value), true);
  },
};

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
