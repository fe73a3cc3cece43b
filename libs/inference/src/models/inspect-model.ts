import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { GgufFileInfo } from 'node-llama-cpp';
import { z } from 'zod';
import { ModelNotUsable } from '../engines/engine.errors.js';
import { estimateMemory, type MemoryEstimate, readInsights } from './memory-estimate.js';

const Tokenizer = z.object({ chat_template: z.string().optional() });

/** What a GGUF file says of itself. */
export interface ModelInspection {
  readonly kind: 'model' | 'adapter';
  readonly name: string | null;
  readonly architecture: string;
  readonly bytes: number;
  /** For example `Q4_K_M`: what the file is called after, and what most of its weights are in. */
  readonly quantization: string | null;
  readonly parameters: number;
  readonly layers: number | null;
  /** Tokens of context that it was trained for. */
  readonly trainedTokens: number | null;
  readonly licence: string | null;
  readonly chatTemplate: { readonly sha256: string; readonly text: string } | null;
  /** Null for what is not loaded by itself, or has no part that llama.cpp can measure. */
  readonly memory: MemoryEstimate | null;
}

/** How a model is going to be run. */
export interface RunShape {
  /** Of each sequence. @default what it was trained for */
  readonly contextTokens?: number;
  /** Sequences side by side, each with a context of its own. */
  readonly parallel: number;
}

/** Reads the head of a GGUF file. Throws `ModelNotUsable` where it is none. */
export async function inspectModel(path: string, shape: RunShape): Promise<ModelInspection> {
  // only here: every process that imports this library would otherwise load llama.cpp's bindings
  const { GgufFileType, readGgufFileInfo } = await import('node-llama-cpp');
  const info = await readGgufFileInfo(path, {
    sourceType: 'filesystem',
    logWarnings: false,
    spliceSplitFiles: false,
  }).catch((error: unknown) => {
    throw new ModelNotUsable('it is not a GGUF file, or it is damaged.', { cause: error });
  });
  const bytes = (await stat(path)).size;
  const dataEnd = (info.infoEndOffset ?? 0) + (await readInsights(info)).modelSize;
  if (dataEnd > bytes)
    throw new ModelNotUsable('its file ends early: it was not copied completely.');
  const { general } = info.metadata;
  const trainedTokens = info.architectureMetadata.context_length ?? null;
  const isAdapter = typeOf(info) === 'adapter';
  const contextTokens = shape.contextTokens ?? trainedTokens;
  return {
    kind: isAdapter ? 'adapter' : 'model',
    name: general.name ?? null,
    architecture: general.architecture,
    bytes,
    quantization:
      general.file_type === undefined
        ? null
        : GgufFileType[general.file_type].replace(/^MOSTLY_|^ALL_/, ''),
    parameters: parametersOf(info),
    layers: info.architectureMetadata.block_count ?? null,
    trainedTokens,
    licence: general.license ?? null,
    chatTemplate: templateOf(info),
    memory:
      isAdapter || contextTokens === null
        ? null
        : await estimateMemory(info, { contextTokens, parallel: shape.parallel }),
  };
}

function typeOf({ metadata }: GgufFileInfo): unknown {
  return 'type' in metadata.general ? metadata.general.type : undefined;
}

function parametersOf({ fullTensorInfo = [] }: GgufFileInfo): number {
  return fullTensorInfo.reduce(
    (sum, { dimensions }) => sum + dimensions.reduce<number>((size, d) => size * Number(d), 1),
    0,
  );
}

function templateOf({ metadata }: GgufFileInfo): ModelInspection['chatTemplate'] {
  // an adapter has no tokenizer, whatever the library's type says
  const tokenizer = Tokenizer.safeParse(metadata.tokenizer);
  const text = tokenizer.success ? tokenizer.data.chat_template : undefined;
  if (!text) return null;
  return { sha256: createHash('sha256').update(text).digest('hex'), text };
}
