import { type FileHandle, open } from 'node:fs/promises';
import type { MergedQuantization } from '../models/adapter-catalog.js';
import { type GgufLayout, readLayout } from './gguf-layout.js';
import { HashingFile } from './hashing-file.js';
import { type LoraPair, pairsOf } from './lora-file.js';
import { mergedRows } from './merged-rows.js';
import { Q8_0 } from './q8-0.js';
import { readExactly } from './read-exactly.js';
import { targetLayout } from './target-layout.js';
import type { TensorFormat } from './tensor-format.js';

const COPY_BYTES = 2 ** 20;

export interface MergeFiles {
  readonly base: string;
  readonly adapter: string;
  /** A file that is not there yet. */
  readonly target: string;
  readonly quantization: MergedQuantization;
}

export interface MergedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a model with W + scale·B·A for each of its tensors that the adapter has a pair for, and
 * everything else as it is. The same files give the same bytes on every machine.
 */
export async function mergeFiles(
  { base: basePath, adapter: adapterPath, target, quantization }: MergeFiles,
  onProgress: (bytes: number, total: number) => void,
): Promise<MergedFile> {
  const layout = await readLayout(basePath);
  const adapterLayout = await readLayout(adapterPath);
  const pairs = pairsOf(adapterLayout, layout);
  await using base = await open(basePath);
  await using adapter = await open(adapterPath);
  const header = await readExactly(base, 0, layout.valuesOffset);
  const {
    header: newHeader,
    tensors,
    bytes,
  } = targetLayout(layout, header, formatsOf(layout, pairs, quantization));
  await using file = await HashingFile.create(target);
  await file.write(newHeader);
  for (const { source, format, offset } of tensors) {
    await file.fillTo(offset);
    const pair = pairs.get(source.name);
    const parts =
      pair && format
        ? mergedRows({ file: base, tensor: source }, { file: adapter, pair }, format)
        : copied(base, source.offset, source.span);
    for await (const part of parts) {
      await file.write(part);
      onProgress(file.written, bytes);
    }
  }
  await file.fillTo(bytes);
  return file.finish();
}

function formatsOf(
  { tensors }: GgufLayout,
  pairs: ReadonlyMap<string, LoraPair>,
  quantization: MergedQuantization,
): ReadonlyMap<string, TensorFormat> {
  return new Map(
    tensors.flatMap(({ name, shape: [columns = 0], format }) => {
      if (!format || !pairs.has(name)) return [];
      // rows that are no whole number of blocks stay as they are
      const becomesQ8 = quantization === 'q8_0' && columns % Q8_0.blockValues === 0;
      return [[name, becomesQ8 ? Q8_0 : format]];
    }),
  );
}

async function* copied(
  file: FileHandle,
  offset: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += COPY_BYTES) {
    yield await readExactly(file, offset + at, Math.min(COPY_BYTES, length - at));
  }
}
