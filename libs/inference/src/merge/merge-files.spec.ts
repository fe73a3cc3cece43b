import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GgufTensor } from '../../../../test/support/gguf.js';
import { encodeTinyAdapter } from '../../../../test/support/tiny-adapter.js';
import { encodeTinyModel, tinyTensors } from '../../../../test/support/tiny-model.js';
import type { MergedQuantization } from '../models/adapter-catalog.js';
import { collect, aRequest, deadline } from '../engines/conformance-requests.js';
import { LlamaCppEngine } from '../engines/llama-cpp.engine.js';
import { type GgufLayout, readLayout } from './gguf-layout.js';
import { mergeFiles } from './merge-files.js';
import { F16 } from './plain.js';
import { Q4_1 } from './q4-1.js';
import { Q8_0 } from './q8-0.js';
import type { TensorFormat } from './tensor-format.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a merged file', () => {
  it('has scale·B·A added to each matrix, and is otherwise the base', async () => {
    const { base, adapter, target } = await merge();
    expect(target.layout).toEqual(base.layout);
    const header = base.layout.valuesOffset;
    expect(target.bytes.subarray(0, header)).toEqual(base.bytes.subarray(0, header));
    let changed = 0;
    for (const { name } of base.layout.tensors) {
      const before = valuesOf(base, name);
      const a = adapter.layout.tensors.find((tensor) => tensor.name === `${name}.lora_a`);
      if (!a) {
        expect(valuesOf(target, name)).toEqual(before);
        continue;
      }
      changed++;
      const delta = product(
        valuesOf(adapter, `${name}.lora_a`),
        valuesOf(adapter, `${name}.lora_b`),
      );
      const wanted = before.map((value, index) => value + (delta[index] ?? 0));
      expect(largestDifference(valuesOf(target, name), wanted)).toBeLessThan(1e-6);
    }
    expect(changed).toBe(14);
  });

  it('writes what the model with the adapter beside it writes, and not what the model alone writes', async () => {
    const { base, adapter, target } = await merge();
    const alone = await write(base.path);
    const beside = await write(base.path, adapter.path);
    expect(beside).not.toBe(alone);
    expect(await write(target.path)).toBe(beside);
  });

  it('is the same, byte for byte, wherever it is made', async () => {
    // A change of these hashes makes every merged file in every catalog another one.
    const hashes = [
      hashOf(await merge()),
      hashOf(await merge({ model: mixedModel() })),
      hashOf(await merge({ model: mixedModel(), quantization: 'q8_0' })),
    ];
    expect(hashes).toEqual([
      'c04c6650e9cbb2d0b4cdb6011a0d3d2e90a29d6fb6b09b8be9373ffae0c67d64',
      'a021c863b5865d3c6fe62ed0652b54745404579d8ee0fde0b1b92cb670bf4161',
      '25b0963750f0389ce479bf702c848420d23362c35dea293e803dc4ea81d7e716',
    ]);
  });

  it('keeps the types of its base', async () => {
    const { base, target } = await merge({ model: mixedModel() });
    expect(typesOf(target.layout)).toEqual(typesOf(base.layout));
    expect(new Set(Object.values(typesOf(target.layout)))).toEqual(
      new Set(['F32', 'F16', 'Q4_1', 'Q8_0']),
    );
    expect(await write(target.path)).not.toBe(await write(base.path));
  });

  it('has Q8_0 in what was changed, if that is wanted, and is still a model', async () => {
    const { base, target } = await merge({ model: mixedModel(), quantization: 'q8_0' });
    for (const { name, format, offset } of target.layout.tensors) {
      const was = base.layout.tensors.find((tensor) => tensor.name === name);
      // one head of 16 values: rows of the attention's output are half a block
      const wide = name.startsWith('blk.') && was?.shape.length === 2 && was.shape[0] !== 16;
      expect([name, format?.name]).toEqual([name, wide ? 'Q8_0' : was?.format?.name]);
      expect(offset % 32).toBe(0);
    }
    expect((await write(target.path)).length).toBeGreaterThan(0);
  });
});

describe('a merge is refused', () => {
  it.each([
    ['when the adapter is a model', { adapter: encodeTinyModel() }, 'not a LoRA adapter'],
    ['when the adapter is no GGUF file', { adapter: Buffer.from('no') }, 'not a GGUF file'],
    [
      'when the adapter is for another architecture',
      {
        adapter: encodeTinyAdapter({
          metadata: { 'general.architecture': { type: 'string', value: 'qwen2' } },
        }),
      },
      'for the architecture qwen2, and the model is llama',
    ],
    ['when nothing would be added', { adapter: encodeTinyAdapter({ alpha: 0 }) }, 'alpha'],
    [
      'when a half of a pair is absent',
      { adapter: encodeTinyAdapter({ change: (tensors) => tensors.slice(1) }) },
      'has no place for its blk.0.attn_q.weight',
    ],
    [
      'when a matrix has another size',
      { adapter: encodeTinyAdapter({ change: ([first, ...rest]) => [wider(first), ...rest] }) },
      'blk.0.attn_q.weight does not have the shape',
    ],
    [
      'when the adapter is cut off',
      { adapter: encodeTinyAdapter().subarray(0, -2000) },
      'incomplete',
    ],
  ])('%s', async (_name, files, reason) => {
    await expect(merge(files)).rejects.toThrow(reason);
  });

  it('when a matrix of the model has a type that we cannot write', async () => {
    const as = { type: 14, bytes: new Uint8Array(64 * 192) };
    const model = tinyTensors().map((tensor) =>
      tensor.name === 'blk.1.ffn_up.weight' ? { ...tensor, as } : tensor,
    );
    await expect(merge({ model: encodeTinyModel(model) })).rejects.toThrow(
      'blk.1.ffn_up.weight of the model has a type (14)',
    );
  });
});

interface File {
  readonly path: string;
  readonly bytes: Buffer;
  readonly layout: GgufLayout;
}

let merges = 0;

async function merge({
  model = encodeTinyModel(),
  adapter = encodeTinyAdapter(),
  quantization = 'keep',
}: {
  readonly model?: Buffer;
  readonly adapter?: Buffer;
  readonly quantization?: MergedQuantization;
} = {}): Promise<{ readonly base: File; readonly adapter: File; readonly target: File }> {
  const own = join(folder, String(merges++));
  const [base, lora, target] = [`${own}-base`, `${own}-adapter`, `${own}-target`];
  writeFileSync(base, model);
  writeFileSync(lora, adapter);
  const seen: number[] = [];
  const merged = await mergeFiles({ base, adapter: lora, target, quantization }, (bytes, total) => {
    seen.push(bytes / total);
  });
  const result = {
    base: await fileAt(base),
    adapter: await fileAt(lora),
    target: await fileAt(target),
  };
  expect(merged).toEqual({ bytes: result.target.bytes.length, sha256: hashOf(result) });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBeGreaterThan(0.99);
  return result;
}

async function fileAt(path: string): Promise<File> {
  return { path, bytes: readFileSync(path), layout: await readLayout(path) };
}

function hashOf({ target }: { readonly target: File }): string {
  return createHash('sha256').update(target.bytes).digest('hex');
}

function valuesOf({ bytes, layout }: File, name: string): Float32Array {
  const tensor = layout.tensors.find((candidate) => candidate.name === name);
  if (!tensor?.format) throw new Error(`${name} is not there`);
  const values = new Float32Array(tensor.shape.reduce((all, size) => all * size, 1));
  tensor.format.decode(bytes.subarray(tensor.offset, tensor.offset + tensor.span), values);
  return values;
}

/** scale·B·A of the tiny adapter, in double precision. */
function product(a: Float32Array, b: Float32Array): readonly number[] {
  const [rank, scale] = [4, 8 / 4];
  const [columns, rows] = [a.length / rank, b.length / rank];
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    let sum = 0;
    for (let k = 0; k < rank; k++) {
      sum += (b[row * rank + k] ?? 0) * (a[k * columns + column] ?? 0);
    }
    return scale * sum;
  });
}

function largestDifference(one: Float32Array, other: Float32Array): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}

function typesOf({ tensors }: GgufLayout): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(tensors.map(({ name, format }) => [name, format?.name]));
}

/** The tiny model with four types of tensors, as real models mix them. */
function mixedModel(): Buffer {
  const formats: readonly (readonly [RegExp, TensorFormat])[] = [
    [/token_embd|attn_v/, Q8_0],
    [/ffn_|attn_q/, Q4_1],
    [/attn_k/, F16],
  ];
  return encodeTinyModel(
    tinyTensors().map((tensor) => {
      const [, format] = formats.find(([name]) => name.test(tensor.name)) ?? [];
      const isMatrix = tensor.shape.length === 2;
      return format && isMatrix ? inFormat(tensor, format) : tensor;
    }),
  );
}

function inFormat(tensor: GgufTensor, format: TensorFormat): GgufTensor {
  const bytes = new Uint8Array((tensor.values.length / format.blockValues) * format.blockBytes);
  format.encode(tensor.values, bytes);
  return { ...tensor, as: { type: format.type, bytes } };
}

function wider(tensor: GgufTensor | undefined): GgufTensor {
  if (!tensor) throw new Error('There is no tensor.');
  return { ...tensor, shape: [128, 4], values: new Float32Array(512) };
}

async function write(path: string, adapter?: string): Promise<string> {
  const sha256 = '0'.repeat(64);
  await using engine = await LlamaCppEngine.open(
    {
      model: { id: 'tiny', name: 'Tiny', sha256, path },
      ...(adapter !== undefined && { adapter: { id: 'a', sha256, path: adapter } }),
      threads: 1,
      contextTokens: 1024,
    },
    deadline(),
  );
  return (await collect(engine, aRequest({ maxTokens: 48 }))).text;
}
