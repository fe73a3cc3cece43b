import {
  getRetirementRule,
  listReleases,
  type ModelRelease,
  type ModelReleaseList,
  proposeRelease,
  refuseRelease,
  type ReleaseProposal,
  rollBackRelease,
  setRetirementRule,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

/** Which model and adapter are in force. */
export class ReleasesClient {
  constructor(private readonly options: CallOptions) {}

  async list(): Promise<ModelReleaseList> {
    return (await listReleases(this.options)).data;
  }

  async propose(body: ReleaseProposal): Promise<ModelRelease> {
    return (await proposeRelease({ ...this.options, body })).data;
  }

  async retires(): Promise<boolean> {
    return (await getRetirementRule(this.options)).data.retires;
  }

  async setRetires(retires: boolean): Promise<void> {
    await setRetirementRule({ ...this.options, body: { retires } });
  }

  async refuse(releaseId: string, reason: string): Promise<void> {
    await refuseRelease({ ...this.options, path: { releaseId }, body: { reason } });
  }

  async rollBack(releaseId: string, reason: string): Promise<ModelRelease> {
    const path = { releaseId };
    return (await rollBackRelease({ ...this.options, path, body: { reason } })).data;
  }
}
