import { writeFileSync } from 'node:fs';
import { encodeGguf, type GgufTensor } from '../../test/support/gguf.js';
import { normalNumbers } from '../../test/support/tiny-model.js';

/** Matrices of SmolLM2 135M, by columns and rows. */
const LAYERS = 30;
const MATRICES = [
  ['attn_q', 576, 576],
  ['attn_k', 576, 192],
  ['attn_v', 576, 192],
  ['attn_output', 576, 576],
  ['ffn_gate', 576, 1536],
  ['ffn_up', 576, 1536],
  ['ffn_down', 1536, 576],
] as const;
const RANK = 16;
/** With these, scale·B·A is of the size that training gives it: about 0.003. */
const SIZE_OF_A = 0.03;
const SIZE_OF_B = 0.0125;

/** An adapter for the default model, where there is none yet. Time does not depend on what is in it. */
export function writeRandomAdapter(path: string): void {
  const random = normalNumbers(1);
  const matrix = (name: string, columns: number, rows: number, size: number): GgufTensor => ({
    name,
    shape: [columns, rows],
    values: Float32Array.from({ length: columns * rows }, () => random() * size),
  });
  const tensors = Array.from({ length: LAYERS }, (_, layer) =>
    MATRICES.flatMap(([part, columns, rows]) => [
      matrix(`blk.${layer}.${part}.weight.lora_a`, columns, RANK, SIZE_OF_A),
      matrix(`blk.${layer}.${part}.weight.lora_b`, RANK, rows, SIZE_OF_B),
    ]),
  );
  const metadata = {
    'general.type': { type: 'string', value: 'adapter' },
    'general.architecture': { type: 'string', value: 'llama' },
    'adapter.type': { type: 'string', value: 'lora' },
    'adapter.lora.alpha': { type: 'float32', value: 2 * RANK },
  } as const;
  writeFileSync(path, encodeGguf(metadata, tensors.flat()));
}
