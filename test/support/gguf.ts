/** Writes GGUF version 3, as far as a small model needs it. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
export type GgufValue =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'uint32'; readonly value: number }
  | { readonly type: 'float32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'strings'; readonly value: readonly string[] }
  | { readonly type: 'float32s'; readonly value: readonly number[] }
  | { readonly type: 'int32s'; readonly value: readonly number[] };

export interface GgufTensor {
  readonly name: string;
  /** The fastest running dimension first. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** The values in another type, by its number in GGUF. @default F32 */
  readonly as?: { readonly type: number; readonly bytes: Uint8Array };
}

const ALIGNMENT = 32;
const TYPE = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const;
const F32 = 0;

export function encodeGguf(
  metadata: Readonly<Record<string, GgufValue>>,
  tensors: readonly GgufTensor[],
): Buffer {
  const entries = Object.entries(metadata);
  const header = [
    Buffer.from('GGUF', 'ascii'),
    uint32(3),
    uint64(tensors.length),
    uint64(entries.length),
    ...entries.flatMap(([key, value]) => [string(key), encodeValue(value)]),
  ];
  let offset = 0;
  const data: Buffer[] = [];
  for (const { name, shape, values, as } of tensors) {
    const { buffer, byteOffset, byteLength } = as?.bytes ?? values;
    header.push(
      string(name),
      uint32(shape.length),
      ...shape.map(uint64),
      uint32(as?.type ?? F32),
      uint64(offset),
    );
    data.push(pad(Buffer.from(buffer, byteOffset, byteLength)));
    offset += padded(byteLength);
  }
  return Buffer.concat([pad(Buffer.concat(header)), ...data]);
}

function encodeValue(value: GgufValue): Buffer {
  if (value.type === 'string') return Buffer.concat([uint32(TYPE.string), string(value.value)]);
  if (value.type === 'uint32') return Buffer.concat([uint32(TYPE.uint32), uint32(value.value)]);
  if (value.type === 'float32') return Buffer.concat([uint32(TYPE.float32), float32(value.value)]);
  if (value.type === 'bool') {
    return Buffer.concat([uint32(TYPE.bool), Buffer.from([value.value ? 1 : 0])]);
  }
  if (value.type === 'strings') return array(TYPE.string, value.value.map(string));
  if (value.type === 'float32s') return array(TYPE.float32, value.value.map(float32));
  return array(TYPE.int32, value.value.map(int32));
}

function array(type: number, items: readonly Buffer[]): Buffer {
  return Buffer.concat([uint32(TYPE.array), uint32(type), uint64(items.length), ...items]);
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([uint64(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function float32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
}
