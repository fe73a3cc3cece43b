import {
  newKey,
  type ObjectKey,
  openJson,
  sealJson,
  type SealedPlace,
  unwrapKey,
  wrapKey,
} from '@app/crypto';
import type { KeyRing, Transaction } from '@app/database';
import { z } from 'zod';
import type { Completion } from './completion.entities.js';

const FORMAT = 1;

/** What the model is asked, as it lies sealed in the row. */
export const CompletionRequest = z.object({
  messages: z.array(
    z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }),
  ),
  /** Null: as many as fit. */
  maxTokens: z.int().nullable(),
  sampling: z.object({
    temperature: z.number(),
    topK: z.int(),
    topP: z.number().optional(),
    repeatPenalty: z.number(),
    seed: z.int(),
  }),
});
export type CompletionRequest = z.infer<typeof CompletionRequest>;

const count = z.int();

/** What becomes of a call. All but `started` and `text` are the last. */
export const CompletionEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), promptTokens: count }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('finished'),
    reason: z.enum(['stop', 'length', 'repetition']),
    promptTokens: count,
    generatedTokens: count,
  }),
  z.object({
    kind: z.literal('too-long'),
    promptTokens: count,
    maxTokens: count,
    contextTokens: count,
  }),
  z.object({ kind: z.literal('failed'), code: z.string() }),
]);
export type CompletionEvent = z.infer<typeof CompletionEvent>;

interface CallId {
  readonly tenantId: string;
  readonly id: string;
}

export interface SealedCall {
  readonly keyVersion: number;
  readonly keyWrapped: Buffer;
  readonly requestSealed: Buffer;
}

/** A key for this call alone: when its row goes, nothing opens its text any more, backups included. */
export async function sealCall(
  tx: Transaction,
  keyRing: KeyRing,
  call: CallId,
  request: CompletionRequest,
): Promise<SealedCall & { readonly key: ObjectKey }> {
  const key = newKey();
  const wrapping = await keyRing.tenantKey(tx, call.tenantId, 'wrap');
  return {
    key,
    keyVersion: wrapping.version,
    keyWrapped: wrapKey(wrapping.key, key, keyContext(call)),
    requestSealed: sealJson(key, requestPlace(call), request),
  };
}

export async function keyOf(
  tx: Transaction,
  keyRing: KeyRing,
  call: Completion,
): Promise<ObjectKey> {
  const wrapping = await keyRing.tenantKey(tx, call.tenantId, 'wrap', call.keyVersion);
  return unwrapKey(wrapping.key, call.keyWrapped, keyContext(call));
}

export function openRequest(key: ObjectKey, call: Completion): CompletionRequest {
  return openJson(key, requestPlace(call), CompletionRequest, call.requestSealed);
}

export function sealEvent(
  key: ObjectKey,
  call: CallId,
  seq: number,
  event: CompletionEvent,
): Buffer {
  return sealJson(key, eventPlace(call, seq), event);
}

export function openEvent(
  key: ObjectKey,
  call: CallId,
  seq: number,
  sealed: Buffer,
): CompletionEvent {
  return openJson(key, eventPlace(call, seq), CompletionEvent, sealed);
}

function keyContext({ tenantId, id }: CallId) {
  return { kind: 'completion', ids: [tenantId, id], version: FORMAT };
}

function requestPlace({ tenantId, id }: CallId): SealedPlace {
  return { tenantId, table: 'completion', rowId: id, version: FORMAT };
}

function eventPlace({ tenantId, id }: CallId, seq: number): SealedPlace {
  return { tenantId, table: 'completion_event', rowId: `${id}/${seq}`, version: FORMAT };
}
