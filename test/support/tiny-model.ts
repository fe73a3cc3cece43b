import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeGguf, type GgufTensor, type GgufValue } from './gguf.js';

/** Where models for tests are kept between runs; not committed, and safe to delete. */
export const TEST_MODELS = fileURLToPath(
  new URL('../../node_modules/.cache/cloister/models', import.meta.url),
);

const CONTEXT = 131_072;
const WIDTH = 64;
/** One narrow head: attention is what takes the time of a prompt of 100,000 tokens. */
const HEAD_WIDTH = 16;
const LAYERS = 2;
const FEED_FORWARD = 192;
const SPECIAL = ['<unk>', '<s>', '</s>', '<|im_start|>', '<|im_end|>'] as const;
const TOKEN_TYPE = { normal: 1, unknown: 2, control: 3, byte: 6 } as const;
const TEMPLATE =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

/** Any bytes, or ASCII alone: some servers refuse what is no UTF-8. */
type Writes = 'bytes' | 'ascii';

export interface TinyModel {
  readonly path: string;
  readonly sha256: string;
}

/**
 * A llama model of two layers with random weights and a token per byte: the real engine's every
 * step in milliseconds. What it writes means nothing; the same seed always writes the same.
 */
export function tinyModel(folder: string = TEST_MODELS, writes: Writes = 'bytes'): TinyModel {
  const bytes = encodeTinyModel(writes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, `tiny-${sha256.slice(0, 16)}.gguf`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // other test processes may be writing the same file
    const own = `${path}.${randomUUID()}`;
    writeFileSync(own, bytes);
    renameSync(own, path);
  }
  return { path, sha256 };
}

/** @param weights `bytes` or `words` that a random model writes, or a model of other types or numbers */
export function encodeTinyModel(weights: Writes | readonly GgufTensor[] = 'bytes'): Buffer {
  const tensorsOf = typeof weights === 'string' ? tinyTensors(weights) : weights;
  return encodeGguf(metadata(tokens()), tensorsOf);
}

export function tinyTensors(writes: Writes = 'bytes'): readonly GgufTensor[] {
  return tensors(tokens().length, writes);
}

interface VocabularyEntry {
  readonly text: string;
  readonly type: number;
}

function tokens(): readonly VocabularyEntry[] {
  const bytes = Array.from({ length: 256 }, (_, byte) => ({
    text: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
    type: TOKEN_TYPE.byte,
  }));
  return [
    ...SPECIAL.map((text) => ({
      text,
      type: text === '<unk>' ? TOKEN_TYPE.unknown : TOKEN_TYPE.control,
    })),
    ...bytes,
    // the tokenizer turns a space into this character before it looks for tokens
    { text: '\u2581', type: TOKEN_TYPE.normal },
  ];
}

function metadata(vocabulary: readonly VocabularyEntry[]): Readonly<Record<string, GgufValue>> {
  return {
    'general.architecture': { type: 'string', value: 'llama' },
    'general.name': { type: 'string', value: 'tiny' },
    'llama.vocab_size': uint32(vocabulary.length),
    'llama.context_length': uint32(CONTEXT),
    'llama.embedding_length': uint32(WIDTH),
    'llama.block_count': uint32(LAYERS),
    'llama.feed_forward_length': uint32(FEED_FORWARD),
    'llama.attention.head_count': uint32(1),
    'llama.attention.head_count_kv': uint32(1),
    'llama.attention.layer_norm_rms_epsilon': { type: 'float32', value: 1e-5 },
    'llama.attention.key_length': uint32(HEAD_WIDTH),
    'llama.attention.value_length': uint32(HEAD_WIDTH),
    'llama.rope.dimension_count': uint32(HEAD_WIDTH),
    'tokenizer.ggml.model': { type: 'string', value: 'llama' },
    'tokenizer.ggml.tokens': { type: 'strings', value: vocabulary.map(({ text }) => text) },
    'tokenizer.ggml.scores': { type: 'float32s', value: vocabulary.map(() => 0) },
    'tokenizer.ggml.token_type': { type: 'int32s', value: vocabulary.map(({ type }) => type) },
    'tokenizer.ggml.unknown_token_id': uint32(0),
    'tokenizer.ggml.bos_token_id': uint32(1),
    'tokenizer.ggml.eos_token_id': uint32(4),
    'tokenizer.ggml.add_bos_token': { type: 'bool', value: false },
    'tokenizer.ggml.add_space_prefix': { type: 'bool', value: false },
    'tokenizer.chat_template': { type: 'string', value: TEMPLATE },
  };
}

function uint32(value: number): GgufValue {
  return { type: 'uint32', value };
}

function tensors(vocabularySize: number, writes: Writes): readonly GgufTensor[] {
  const random = normalNumbers(20_261_124);
  const matrix = (
    name: string,
    columns: number,
    rows: number,
    scale = 1 / Math.sqrt(columns),
  ): GgufTensor => ({
    name,
    shape: [columns, rows],
    values: Float32Array.from({ length: columns * rows }, () => random() * scale),
  });
  const ones = (name: string): GgufTensor => ({
    name,
    shape: [WIDTH],
    values: new Float32Array(WIDTH).fill(1),
  });
  const output = matrix('output.weight', WIDTH, vocabularySize, 0.5);
  // Special tokens get the middling logit 0, so that no answer ends by chance.
  output.values.fill(0, 0, SPECIAL.length * WIDTH);
  if (writes === 'ascii') {
    const firstByte = SPECIAL.length * WIDTH;
    output.values.fill(0, firstByte, firstByte + WIDTH);
    output.values.fill(0, firstByte + 128 * WIDTH, firstByte + 256 * WIDTH);
  }
  const layers = Array.from({ length: LAYERS }, (_, layer) => {
    const name = (part: string): string => `blk.${layer}.${part}.weight`;
    return [
      ones(name('attn_norm')),
      matrix(name('attn_q'), WIDTH, HEAD_WIDTH),
      matrix(name('attn_k'), WIDTH, HEAD_WIDTH),
      matrix(name('attn_v'), WIDTH, HEAD_WIDTH),
      matrix(name('attn_output'), HEAD_WIDTH, WIDTH),
      ones(name('ffn_norm')),
      matrix(name('ffn_gate'), WIDTH, FEED_FORWARD),
      matrix(name('ffn_up'), WIDTH, FEED_FORWARD),
      matrix(name('ffn_down'), FEED_FORWARD, WIDTH),
    ];
  });
  return [
    matrix('token_embd.weight', WIDTH, vocabularySize, 1),
    ...layers.flat(),
    ones('output_norm.weight'),
    output,
  ];
}

/** Normally distributed numbers, the same for the same seed (mulberry32 and Box-Muller). */
export function normalNumbers(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
