import { bytesOf, type GgufLayout, type GgufTensor } from './gguf-layout.js';
import { NotMergeable } from './not-mergeable.js';
import type { TensorFormat } from './tensor-format.js';

export interface TargetTensor {
  readonly source: GgufTensor;
  /** Null: copied as it is. */
  readonly format: TensorFormat | null;
  readonly offset: number;
}

export interface TargetLayout {
  readonly header: Uint8Array;
  /** In the order of their values. */
  readonly tensors: readonly TargetTensor[];
  readonly bytes: number;
}

/**
 * The base's layout with other types for some tensors. Its header stays as long as it is, as names
 * and shapes stay: only types and offsets change in it, and if no type changes, nothing does.
 */
export function targetLayout(
  base: GgufLayout,
  baseHeader: Uint8Array,
  formats: ReadonlyMap<string, TensorFormat>,
): TargetLayout {
  const { alignment } = base.metadata.general;
  let end = base.valuesOffset;
  const tensors = base.tensors
    .toSorted((one, other) => one.offset - other.offset)
    .map((source) => {
      const format = formats.get(source.name) ?? null;
      const offset = end;
      const bytes = format ? bytesOf(source.shape, format) : source.span;
      end = Math.ceil((offset + bytes) / alignment) * alignment;
      return { source, format, offset };
    });
  return { header: describe(base, baseHeader, tensors), tensors, bytes: end };
}

/** A description is: length and bytes of the name, number of dimensions, each of them, type, offset. */
function describe(
  base: GgufLayout,
  baseHeader: Uint8Array,
  tensors: readonly TargetTensor[],
): Uint8Array {
  const header = baseHeader.slice();
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const places = new Map(tensors.map((tensor) => [tensor.source.name, tensor]));
  let at = base.descriptionsOffset;
  for (const { name, shape, type } of base.tensors) {
    const nameBytes = Buffer.byteLength(name);
    const typeAt = at + 8 + nameBytes + 4 + 8 * shape.length;
    const place = places.get(name);
    if (!place || Buffer.from(header.subarray(at + 8, at + 8 + nameBytes)).toString() !== name) {
      throw new NotMergeable(`the model's description of ${name} cannot be found`);
    }
    view.setUint32(typeAt, place.format?.type ?? type, true);
    view.setBigUint64(typeAt + 4, BigInt(place.offset - base.valuesOffset), true);
    at = typeAt + 12;
  }
  return header;
}
