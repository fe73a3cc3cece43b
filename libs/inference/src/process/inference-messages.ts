import { z } from 'zod';

/** What the engine and its inference process say to each other over IPC. Both sides parse it. */

const Message = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string(),
});
const SamplingMessage = z.object({
  temperature: z.number().min(0),
  topK: z.number().int().min(0),
  topP: z.number().gt(0).max(1).optional(),
  repeatPenalty: z.number().min(0),
  seed: z.number().int().min(0).max(0xffff_ffff),
});
const id = z.number().int();
const tokens = z.number().int().min(0);

export const LoadModel = z.object({
  kind: z.literal('load'),
  modelPath: z.string(),
  adapterPath: z.string().nullable(),
  contextTokens: z.number().int().min(1).nullable(),
  sequences: z.number().int().min(1),
  /** At most; null: as many as llama.cpp finds cores. */
  threads: z.number().int().min(1).nullable(),
});
export type LoadModel = z.infer<typeof LoadModel>;

export const GenerateText = z.object({
  kind: z.literal('generate'),
  id,
  messages: z.array(Message),
  maxTokens: z.number().int().min(1),
  sampling: SamplingMessage,
  knownNumbers: z.array(z.number()).optional(),
  unsupportedWords: z.array(z.string()).optional(),
  namesByEnding: z.object({ endings: z.array(z.string()), known: z.array(z.string()) }).optional(),
  boundWords: z.object({ words: z.array(z.string()), antecedents: z.array(z.string()) }).optional(),
  /** Keeps its sequence for the next call of the same reading; null keeps nothing. */
  reading: z.number().int().nullable(),
});
export type GenerateText = z.infer<typeof GenerateText>;

export const ChooseAnswer = z.object({
  kind: z.literal('choose'),
  id,
  messages: z.array(Message),
  answers: z.array(z.string().min(1)).min(2),
  /** As of GenerateText. */
  reading: z.number().int().nullable(),
});
export type ChooseAnswer = z.infer<typeof ChooseAnswer>;

export const EngineCommand = z.discriminatedUnion('kind', [
  LoadModel,
  GenerateText,
  ChooseAnswer,
  z.object({ kind: z.literal('count-text'), id, text: z.string() }),
  z.object({ kind: z.literal('count-prompt'), id, messages: z.array(Message) }),
  /** One text event has been consumed. */
  z.object({ kind: z.literal('ack'), id }),
  z.object({ kind: z.literal('cancel'), id }),
  z.object({ kind: z.literal('end-reading'), id, reading: z.number().int() }),
  /** How many of the machine's cores were idle since the last such message. */
  z.object({ kind: z.literal('idle-cores'), cores: z.number().min(0) }),
]);
export type EngineCommand = z.infer<typeof EngineCommand>;

export const LoadedModel = z.object({
  kind: z.literal('loaded'),
  build: z.string(),
  contextTokens: tokens,
  chatTemplateSha256: z.string(),
});
export type LoadedModel = z.infer<typeof LoadedModel>;

/** About one request; each but `progress`, `prompt` and `text` is its last. */
export const RequestReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('counted'), id, tokens }),
  z.object({ kind: z.literal('refused'), id, promptTokens: tokens, contextTokens: tokens }),
  /** A sign of life while a long prompt is read. */
  z.object({ kind: z.literal('progress'), id, evaluatedTokens: tokens }),
  z.object({ kind: z.literal('prompt'), id, evaluatedTokens: tokens, reusedTokens: tokens }),
  z.object({ kind: z.literal('text'), id, text: z.string(), tokens }),
  z.object({
    kind: z.literal('end'),
    id,
    reason: z.enum(['stop', 'length', 'repetition']),
    promptTokens: tokens,
    evaluatedTokens: tokens,
    reusedTokens: tokens,
    generatedTokens: tokens,
    retracted: tokens,
    promptMs: z.number(),
    generateMs: z.number(),
  }),
  /** Of each answer, in their order; together 1. */
  z.object({ kind: z.literal('chosen'), id, probabilities: z.array(z.number().min(0).max(1)) }),
  z.object({ kind: z.literal('cancelled'), id }),
  /** Nothing of the reading is left in the context. */
  z.object({ kind: z.literal('released'), id }),
  z.object({ kind: z.literal('failed'), id, step: z.string() }),
]);
export type RequestReport = z.infer<typeof RequestReport>;

export const EngineReport = z.union([
  LoadedModel,
  z.object({ kind: z.literal('unusable'), reason: z.string() }),
  RequestReport,
]);
export type EngineReport = z.infer<typeof EngineReport>;

export function isFinal(report: RequestReport): boolean {
  return !['progress', 'prompt', 'text'].includes(report.kind);
}
