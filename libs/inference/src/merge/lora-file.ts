import type { GgufLayout, GgufTensor } from './gguf-layout.js';
import { NotMergeable } from './not-mergeable.js';

const PART = /^(?<of>.+)\.lora_(?<part>[ab])$/;

/** What an adapter adds to one tensor: scale times B times A. */
export interface LoraPair {
  /** A column for each of the tensor's. */
  readonly a: GgufTensor;
  /** A row for each of the tensor's. */
  readonly b: GgufTensor;
  readonly rank: number;
  /** In single precision. */
  readonly scale: number;
}

/** The pairs of a LoRA adapter by the name of their tensor, each of which fits the base. */
export function pairsOf(adapter: GgufLayout, base: GgufLayout): ReadonlyMap<string, LoraPair> {
  const { general, adapter: kind } = adapter.metadata;
  if (general.type !== 'adapter' || kind?.type !== 'lora') {
    throw new NotMergeable('its file is not a LoRA adapter');
  }
  const { architecture } = base.metadata.general;
  if (general.architecture !== architecture) {
    throw new NotMergeable(
      `it is for the architecture ${general.architecture}, and the model is ${architecture}`,
    );
  }
  const { alpha } = kind.lora;
  if (!Number.isFinite(alpha) || alpha <= 0) throw new NotMergeable('its alpha is not above zero');
  const bases = new Map(base.tensors.map((tensor) => [tensor.name, tensor]));
  const parts = new Map(adapter.tensors.map((tensor) => [tensor.name, tensor]));
  const names = new Set(adapter.tensors.map(({ name }) => PART.exec(name)?.groups?.['of'] ?? name));
  return new Map(
    [...names].map((name) => {
      const tensor = bases.get(name);
      const [a, b] = [parts.get(`${name}.lora_a`), parts.get(`${name}.lora_b`)];
      if (!tensor || !a || !b) throw new NotMergeable(`the model has no place for its ${name}`);
      return [name, pairOf(tensor, a, b, alpha)];
    }),
  );
}

function pairOf(tensor: GgufTensor, a: GgufTensor, b: GgufTensor, alpha: number): LoraPair {
  const [columns, rows] = tensor.shape;
  const [, rank = 0] = a.shape;
  const fits =
    tensor.shape.length === 2 &&
    // of the table of tokens an adapter has the transposed form
    tensor.name.startsWith('blk.') &&
    [a, b].every(({ shape, format }) => shape.length === 2 && format?.blockValues === 1) &&
    a.shape[0] === columns &&
    b.shape[0] === rank &&
    b.shape[1] === rows;
  if (!fits) throw new NotMergeable(`its ${tensor.name} does not have the shape of the model's`);
  if (!tensor.format) {
    throw new NotMergeable(
      `${tensor.name} of the model has a type (${tensor.type}) that cannot be merged`,
    );
  }
  return { a, b, rank, scale: Math.fround(Math.fround(alpha) / rank) };
}
