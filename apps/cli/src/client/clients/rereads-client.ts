import {
  cancelRereads,
  getRereadProgress,
  previewRereads,
  type RequestedRereads,
  requestRereads,
  type RereadProgress,
  type RereadRequest,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

export type { RereadProgress, RereadRequest } from '@app/api-client';

/** Documents that are read again. */
export class RereadsClient {
  constructor(private readonly options: CallOptions) {}

  async preview(body: RereadRequest): Promise<RequestedRereads> {
    return (await previewRereads({ ...this.options, body })).data;
  }

  async request(body: RereadRequest): Promise<RequestedRereads> {
    return (await requestRereads({ ...this.options, body })).data;
  }

  async progress(): Promise<RereadProgress> {
    return (await getRereadProgress(this.options)).data;
  }

  /** How many no longer wait. */
  async cancel(): Promise<number> {
    return (await cancelRereads(this.options)).data.documents;
  }
}
