import { Q4_1 } from './q4-1.js';
import { Q8_0 } from './q8-0.js';
import { F16, F32 } from './plain.js';

/**
 * How a tensor's values lie in a GGUF file. Sums, products and quotients are rounded to single
 * precision one by one, in a fixed order, so that every machine writes the same bytes.
 */
export interface TensorFormat {
  readonly name: string;
  /** Its number in the header. */
  readonly type: number;
  readonly blockValues: number;
  readonly blockBytes: number;
  readonly decode: (bytes: Uint8Array, values: Float32Array) => void;
  readonly encode: (values: Float32Array, bytes: Uint8Array) => void;
}

const FORMATS: readonly TensorFormat[] = [F32, F16, Q4_1, Q8_0];

export function formatOf(type: number): TensorFormat | null {
  return FORMATS.find((format) => format.type === type) ?? null;
}
