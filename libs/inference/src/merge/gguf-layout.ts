import { stat } from 'node:fs/promises';
import { readGgufFileInfo } from 'node-llama-cpp';
import { z } from 'zod';
import { NotMergeable } from './not-mergeable.js';
import type { TensorFormat } from './tensor-format.js';
import { formatOf } from './tensor-formats.js';

const Header = z.object({
  metadata: z.object({
    general: z.object({
      architecture: z.string(),
      type: z.string().default('model'),
      alignment: z.int().positive().default(32),
    }),
    adapter: z.object({ type: z.string(), lora: z.object({ alpha: z.number() }) }).optional(),
  }),
  metadataSize: z.int(),
  infoEndOffset: z.int(),
  tensorInfo: z.array(
    z.object({
      name: z.string(),
      dimensions: z.array(z.int().positive()),
      ggmlType: z.int(),
      fileOffset: z.int(),
    }),
  ),
});

export interface GgufTensor {
  readonly name: string;
  /** The fastest running dimension first. */
  readonly shape: readonly number[];
  /** Its type's number in the header. */
  readonly type: number;
  /** Null for a type that can only be copied. */
  readonly format: TensorFormat | null;
  /** From the beginning of the file. */
  readonly offset: number;
  /** Up to what comes next in the file. */
  readonly span: number;
}

/** What lies where in a GGUF file. */
export interface GgufLayout {
  readonly metadata: z.infer<typeof Header>['metadata'];
  /** Where the descriptions of the tensors begin. */
  readonly descriptionsOffset: number;
  /** Where the values begin. */
  readonly valuesOffset: number;
  /** In the order of their descriptions. */
  readonly tensors: readonly GgufTensor[];
}

export async function readLayout(path: string): Promise<GgufLayout> {
  const { size } = await stat(path);
  const { metadata, metadataSize, infoEndOffset, tensorInfo } = await readHeader(path);
  const ends = [...tensorInfo.map(({ fileOffset }) => fileOffset), size].toSorted((a, b) => a - b);
  const tensors = tensorInfo.map(({ name, dimensions, ggmlType, fileOffset }) => {
    const span = (ends.find((end) => end > fileOffset) ?? size) - fileOffset;
    const format = formatOf(ggmlType);
    if (format && span < bytesOf(dimensions, format)) {
      throw new NotMergeable(`${name} is incomplete: the file is cut off`);
    }
    return { name, shape: dimensions, type: ggmlType, format, offset: fileOffset, span };
  });
  return { metadata, descriptionsOffset: metadataSize, valuesOffset: infoEndOffset, tensors };
}

/** What the values of a tensor take, without what fills up to the next one. */
export function bytesOf(shape: readonly number[], format: TensorFormat): number {
  const values = shape.reduce((product, size) => product * size, 1);
  return (values / format.blockValues) * format.blockBytes;
}

async function readHeader(path: string): Promise<z.infer<typeof Header>> {
  const options = {
    sourceType: 'filesystem',
    spliceSplitFiles: false,
    logWarnings: false,
  } as const;
  const info: unknown = await readGgufFileInfo(path, options).catch((error: unknown) => {
    throw new NotMergeable(`${path} is not a GGUF file that can be read`, { cause: error });
  });
  const header = Header.safeParse(info);
  if (!header.success) throw new NotMergeable(`${path} has a header that cannot be used`);
  return header.data;
}
