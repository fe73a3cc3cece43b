import {
  beginRecall,
  getRecall,
  liftRecall,
  listMakers,
  listRecalls,
  type MakersInUse,
  previewRecall,
  type Recall,
  type RecallDetails,
  type RecallPreview,
  type RecallScope,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

export type { MakersInUse, Recall, RecallDetails, RecallScope } from '@app/api-client';

/** Versions of readers and models that are recalled. */
export class RecallsClient {
  constructor(private readonly options: CallOptions) {}

  async makers(): Promise<MakersInUse> {
    return (await listMakers(this.options)).data;
  }

  async list(): Promise<readonly Recall[]> {
    return (await listRecalls(this.options)).data.items;
  }

  async get(recallId: string): Promise<RecallDetails> {
    return (await getRecall({ ...this.options, path: { recallId } })).data;
  }

  async preview(body: RecallScope): Promise<RecallPreview> {
    return (await previewRecall({ ...this.options, body })).data;
  }

  async begin(scope: RecallScope, reason: string): Promise<Recall> {
    return (await beginRecall({ ...this.options, body: { scope, reason } })).data;
  }

  async lift(recallId: string, reason: string): Promise<void> {
    await liftRecall({ ...this.options, path: { recallId }, body: { reason } });
  }
}
