import type { FileHandle } from 'node:fs/promises';
import { chanceOf } from './chance.js';
import { bytesOf, type GgufTensor } from './gguf-layout.js';
import type { LoraPair } from './lora-file.js';
import { NotMergeable } from './not-mergeable.js';
import { encodeChanged, Q4_1 } from './q4-1.js';
import { readExactly } from './read-exactly.js';
import type { TensorFormat } from './tensor-format.js';

/** So many values are held at a time, whatever the size of the tensor. */
const CHUNK_VALUES = 2 ** 20;

export interface Tensor {
  readonly file: FileHandle;
  readonly tensor: GgufTensor;
}

export interface Delta {
  readonly file: FileHandle;
  readonly pair: LoraPair;
}

/** The rows of a tensor with an adapter's delta added, some at a time. */
export async function* mergedRows(
  base: Tensor,
  delta: Delta,
  to: TensorFormat,
): AsyncGenerator<Uint8Array> {
  const { name, format: from, offset, shape } = base.tensor;
  const [columns = 0, rows = 0] = shape;
  if (!from) throw new NotMergeable(`${name} has a type that cannot be merged`);
  const { rank, scale } = delta.pair;
  const a = await readValues(delta.file, delta.pair.a);
  const b = await readValues(delta.file, delta.pair.b);
  const sum = new Float32Array(columns);
  const change = new Float32Array(columns);
  const [rowBytes, targetRowBytes] = [bytesOf([columns], from), bytesOf([columns], to)];
  const chunkRows = Math.max(1, Math.floor(CHUNK_VALUES / columns));
  for (let first = 0; first < rows; first += chunkRows) {
    const count = Math.min(chunkRows, rows - first);
    const source = await readExactly(base.file, offset + first * rowBytes, count * rowBytes);
    const target = new Uint8Array(count * targetRowBytes);
    for (let index = 0; index < count; index++) {
      const row = first + index;
      const before = source.subarray(index * rowBytes, (index + 1) * rowBytes);
      const after = target.subarray(index * targetRowBytes, (index + 1) * targetRowBytes);
      from.decode(before, sum);
      multiply(b.subarray(row * rank, (row + 1) * rank), a, change);
      add(sum, change, scale);
      if (from === Q4_1 && to === Q4_1) encodeChanged(before, sum, after, chanceOf(name, row));
      else to.encode(sum, after);
    }
    yield target;
  }
}

async function readValues(file: FileHandle, tensor: GgufTensor): Promise<Float32Array> {
  const { format, offset, shape } = tensor;
  if (!format) throw new NotMergeable(`${tensor.name} has a type that cannot be merged`);
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  format.decode(await readExactly(file, offset, bytesOf(shape, format)), values);
  return values;
}

/** A row of B times A: for each column the products in the order of the rank, each step rounded. */
function multiply(row: Float32Array, a: Float32Array, product: Float32Array): void {
  const columns = product.length;
  product.fill(0);
  for (const [rank, factor] of row.entries()) {
    const start = rank * columns;
    for (let column = 0; column < columns; column++) {
      product[column] = (product[column] ?? 0) + Math.fround(factor * (a[start + column] ?? 0));
    }
  }
}

function add(sum: Float32Array, change: Float32Array, scale: number): void {
  for (let column = 0; column < sum.length; column++) {
    sum[column] = (sum[column] ?? 0) + Math.fround(scale * (change[column] ?? 0));
  }
}
