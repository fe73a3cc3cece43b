import { F16, F32 } from './plain.js';
import { Q4_1 } from './q4-1.js';
import { Q8_0 } from './q8-0.js';
import type { TensorFormat } from './tensor-format.js';

const FORMATS: readonly TensorFormat[] = [F32, F16, Q4_1, Q8_0];

export function formatOf(type: number): TensorFormat | null {
  return FORMATS.find((format) => format.type === type) ?? null;
}
