import {
  assignMessage,
  type AssignMessageRequest,
  clearLimit,
  clearRetention,
  destroyRootKey,
  type DueList,
  eraseDocument,
  type ErasureDetails,
  getErasure,
  getKeys,
  getRetention,
  type Hold,
  type HoldRequest,
  type KeyRotationRequest,
  type Keys,
  listDueDocuments,
  type LimitList,
  listHolds,
  listLimits,
  listMessages,
  listPatientMerges,
  placeHold,
  releaseDocument,
  releaseHold,
  type MessageList,
  type PatientMerge,
  type Retention,
  rotateKeys,
  setLimit,
  setRetention,
  undoPatientMerge,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

export type RotatedKey = KeyRotationRequest['what'];
export type LimitName = LimitList['items'][number]['name'];
export type RetentionCategory = Retention['rules'][number]['category'];

/** What keeps records: erasures, holds, retention and keys. */
export class RecordsClient {
  constructor(private readonly options: CallOptions) {}

  async keys(): Promise<Keys> {
    return (await getKeys(this.options)).data;
  }

  async rotateKeys(what: RotatedKey): Promise<void> {
    await rotateKeys({ ...this.options, body: { what } });
  }

  async destroyRootKey(name: string): Promise<void> {
    await destroyRootKey({ ...this.options, body: { name } });
  }

  /** The id of the erasure. */
  async erase(documentId: string, reason: string): Promise<string> {
    const path = { documentId };
    return (await eraseDocument({ ...this.options, path, body: { reason } })).data.id;
  }

  async erasure(erasureId: string): Promise<ErasureDetails> {
    return (await getErasure({ ...this.options, path: { erasureId } })).data;
  }

  /** From quarantine. */
  async releaseDocument(documentId: string, reason: string): Promise<void> {
    await releaseDocument({ ...this.options, path: { documentId }, body: { reason } });
  }

  async limits(): Promise<LimitList['items']> {
    return (await listLimits(this.options)).data.items;
  }

  async setLimit(name: LimitName, value: number): Promise<void> {
    await setLimit({ ...this.options, path: { name }, body: { value } });
  }

  async clearLimit(name: LimitName): Promise<void> {
    await clearLimit({ ...this.options, path: { name } });
  }

  async retentionRules(): Promise<Retention['rules']> {
    return (await getRetention(this.options)).data.rules;
  }

  async due(): Promise<DueList> {
    return (await listDueDocuments(this.options)).data;
  }

  async setRetention(
    of: RetentionCategory,
    body: { readonly keepDays: number; readonly graceDays: number },
  ): Promise<void> {
    await setRetention({ ...this.options, path: { category: of }, body });
  }

  async clearRetention(of: RetentionCategory): Promise<void> {
    await clearRetention({ ...this.options, path: { category: of } });
  }

  async placeHold(body: HoldRequest): Promise<Hold> {
    return (await placeHold({ ...this.options, body })).data;
  }

  async holds(released: 'with' | 'without'): Promise<readonly Hold[]> {
    return (await listHolds({ ...this.options, query: { released } })).data.items;
  }

  /** The oldest 100 of those that wait for somebody to say whose they are. */
  async heldMessages(): Promise<MessageList['items']> {
    const query = { state: 'held', order: 'oldest', limit: 100 } as const;
    return (await listMessages({ ...this.options, query })).data.items;
  }

  async assignMessage(messageId: string, body: AssignMessageRequest): Promise<void> {
    await assignMessage({ ...this.options, path: { messageId }, body });
  }

  async patientMerges(): Promise<readonly PatientMerge[]> {
    return (await listPatientMerges({ ...this.options, query: { limit: 100 } })).data.items;
  }

  async undoPatientMerge(mergeId: string, reason: string): Promise<void> {
    await undoPatientMerge({ ...this.options, path: { mergeId }, body: { reason } });
  }

  async releaseHold(holdId: string, reason: string): Promise<void> {
    await releaseHold({ ...this.options, path: { holdId }, body: { reason } });
  }
}
