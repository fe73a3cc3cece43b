import {
  cancelProfileTrial,
  compareProfileVersions,
  createProfileTrial,
  getProfileHistory,
  getProfileTrial,
  getProfileVersion,
  listProfileStatuses,
  type ProfileChange,
  type ProfileDecision,
  type ProfileHistory,
  type ProfileProposal,
  type ProfileStatus,
  type ProfileTrial,
  type ProfileVersionDetails,
  previewProfileVersion,
  proposeProfileVersion,
  activateProfileVersion,
  refuseProfileVersion,
  retireProfile,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

type Content = ProfileProposal['content'];

/** Versions of profiles, and trials of them. */
export class ProfilesClient {
  constructor(private readonly options: CallOptions) {}

  async list(): Promise<readonly ProfileStatus[]> {
    return (await listProfileStatuses(this.options)).data.items;
  }

  async history(profileId: string): Promise<ProfileHistory> {
    return (await getProfileHistory({ ...this.options, path: { profileId } })).data;
  }

  async version(profileId: string, versionNumber: number): Promise<ProfileVersionDetails> {
    const path = { profileId, versionNumber };
    return (await getProfileVersion({ ...this.options, path })).data;
  }

  async compare(
    profileId: string,
    before: number,
    after: number,
  ): Promise<readonly ProfileChange[]> {
    const path = { profileId, versionNumber: before, otherNumber: after };
    return (await compareProfileVersions({ ...this.options, path })).data.items;
  }

  async preview(profileId: string, content: Content): Promise<readonly ProfileChange[]> {
    const call = { ...this.options, path: { profileId }, body: { content } };
    return (await previewProfileVersion(call)).data.items;
  }

  async propose(profileId: string, body: ProfileProposal): Promise<ProfileVersionDetails> {
    return (await proposeProfileVersion({ ...this.options, path: { profileId }, body })).data;
  }

  async activate(profileId: string, versionNumber: number, body: ProfileDecision): Promise<void> {
    await activateProfileVersion({ ...this.options, path: { profileId, versionNumber }, body });
  }

  async refuse(profileId: string, versionNumber: number, reason: string): Promise<void> {
    const path = { profileId, versionNumber };
    await refuseProfileVersion({ ...this.options, path, body: { reason } });
  }

  async retire(profileId: string, body: ProfileDecision): Promise<void> {
    await retireProfile({ ...this.options, path: { profileId }, body });
  }

  async tryOut(
    profileId: string,
    versionNumber: number,
    text: string | null,
  ): Promise<ProfileTrial> {
    const path = { profileId, versionNumber };
    return (await createProfileTrial({ ...this.options, path, body: { text } })).data;
  }

  async trial(trialId: string): Promise<ProfileTrial> {
    return (await getProfileTrial({ ...this.options, path: { trialId } })).data;
  }

  async cancelTrial(trialId: string): Promise<void> {
    await cancelProfileTrial({ ...this.options, path: { trialId } });
  }
}
