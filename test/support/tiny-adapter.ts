import { encodeGguf, type GgufTensor, type GgufValue } from './gguf.js';
import { normalNumbers, tinyTensors } from './tiny-model.js';

const RANK = 4;

export interface TinyAdapterOptions {
  /** @default 8 */
  readonly alpha?: number;
  /** How large B is: at 1 the delta is about as large as the weights. @default 0.3 */
  readonly size?: number;
  readonly metadata?: Readonly<Record<string, GgufValue>>;
  readonly change?: (tensors: readonly GgufTensor[]) => readonly GgufTensor[];
}

/** A random LoRA adapter for the matrices in the layers of the tiny model; the same each time. */
export function encodeTinyAdapter(options: TinyAdapterOptions = {}): Buffer {
  const random = normalNumbers(7);
  const matrix = (name: string, columns: number, rows: number, scale: number): GgufTensor => ({
    name,
    shape: [columns, rows],
    values: Float32Array.from({ length: columns * rows }, () => random() * scale),
  });
  const matrices = tinyTensors().filter(
    ({ name, shape }) => name.startsWith('blk.') && shape.length === 2,
  );
  const tensors = matrices.flatMap(({ name, shape: [columns = 0, rows = 0] }) => [
    matrix(`${name}.lora_a`, columns, RANK, 1 / Math.sqrt(columns)),
    matrix(`${name}.lora_b`, RANK, rows, (options.size ?? 0.3) / Math.sqrt(RANK)),
  ]);
  return encodeGguf(
    {
      'general.type': { type: 'string', value: 'adapter' },
      'general.architecture': { type: 'string', value: 'llama' },
      'adapter.type': { type: 'string', value: 'lora' },
      'adapter.lora.alpha': { type: 'float32', value: options.alpha ?? 8 },
      ...options.metadata,
    },
    options.change?.(tensors) ?? tensors,
  );
}
