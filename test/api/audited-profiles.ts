import { operatorActor } from '@app/platform';
import {
  type ProfileContent,
  Profiles,
  ProfileTrialsService,
  ProfileVersionsService,
} from '@app/summaries';
import type { TestService } from '../support/service.js';
import { rows } from './admin.js';
import type { AuditedRoute } from './audited-people.js';

interface Proposed {
  readonly profileId: string;
  readonly number: number;
}

const REASON = 'file 17/26';
let made = 0;

/** The routes of versions of profiles, and of trials of them. */
export function routesOfProfiles(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  const proposed = async (): Promise<string> => {
    const { profileId, number } = await proposedProfile(of());
    return `${profileId}/${number}`;
  };
  const active = async (): Promise<string> => {
    const { profileId, number } = await liveProfile(of());
    return `${profileId}/${number}`;
  };
  const profileOf = (path: string): string => path.split('/')[0] ?? '';
  const post = (path: string, body: unknown): Promise<string> =>
    operate(path, 'POST', JSON.stringify(body));
  const base = '/api/profile-versions';
  return {
    'ProfileVersionsController.listProfileStatuses': [async () => '', () => operate(base)],
    'ProfileVersionsController.getProfileHistory': [
      proposed,
      (path) => operate(`${base}/${profileOf(path)}`),
    ],
    'ProfileVersionsController.getProfileVersion': [proposed, (path) => operate(`${base}/${path}`)],
    'ProfileVersionsController.compareProfileVersions': [
      proposed,
      (path) => operate(`${base}/${path}/diff/101`),
    ],
    'ProfileVersionsController.previewProfileVersion': [
      proposed,
      (path) => post(`${base}/${profileOf(path)}/preview`, { content: profileContent({}) }),
    ],
    'ProfileVersionsController.proposeProfileVersion': [
      proposed,
      (path) =>
        post(`${base}/${profileOf(path)}`, {
          content: profileContent({ title: 'Next' }),
          reason: REASON,
        }),
    ],
    'ProfileVersionsController.activateProfileVersion': [
      async () => {
        const it = await proposedProfile(of());
        await finishTrial(of(), it);
        return `${it.profileId}/${it.number}`;
      },
      (path) => post(`${base}/${path}/activation`, { reason: REASON, active: null }),
    ],
    'ProfileVersionsController.refuseProfileVersion': [
      proposed,
      (path) => post(`${base}/${path}/refusal`, { reason: REASON }),
    ],
    'ProfileVersionsController.retireProfile': [
      active,
      (path) => post(`${base}/${profileOf(path)}/retirement`, { reason: REASON, active: 101 }),
    ],
    'ProfileTrialsController.createProfileTrial': [
      proposed,
      (path) => post(`${base}/${path}/trials`, { text: null }),
    ],
    'ProfileTrialsController.getProfileTrial': [
      () => triedProfile(of()),
      (id) => operate(`/api/profile-trials/${id}`),
    ],
    'ProfileTrialsController.cancelProfileTrial': [
      () => triedProfile(of()),
      (id) => post(`/api/profile-trials/${id}/cancellation`, {}),
    ],
  };
}

/** What a person writes of a profile, with all that the general one has. */
export function profileContent(change: Partial<ProfileContent>): ProfileContent {
  const { id: _id, version: _version, ...content } = Profiles.load().get('general');
  return { ...content, ...change };
}

/** A new profile that nobody has activated. */
export async function proposedProfile(service: TestService): Promise<Proposed> {
  made += 1;
  const profileId = `own-${[...String(made)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const operator = operatorActor('test', service.tenantId);
  const number = await service.get(ProfileVersionsService).propose(operator, profileId, {
    content: profileContent({ title: 'Own' }),
    reason: REASON,
    parent: null,
    copiedFrom: 'general',
  });
  return { profileId, number };
}

/** The id of a trial that waits, alone: only few may. */
export async function triedProfile(service: TestService): Promise<string> {
  await rows(service, `update profile_trial set state = 'cancelled' where state = 'queued'`);
  const { profileId, number } = await proposedProfile(service);
  const operator = operatorActor('test', service.tenantId);
  return service.get(ProfileTrialsService).request(operator, profileId, number, null);
}

/** Without a worker. */
export async function finishTrial(
  service: TestService,
  { profileId, number }: Proposed,
): Promise<void> {
  const operator = operatorActor('test', service.tenantId);
  const id = await service
    .get(ProfileTrialsService)
    .request(operator, profileId, number, 'A cough.');
  await rows(service, `update profile_trial set state = 'finished' where id = $1`, [id]);
}

/** A profile of the tenant's own that is in force. */
export async function liveProfile(service: TestService): Promise<Proposed> {
  const it = await proposedProfile(service);
  await finishTrial(service, it);
  const operator = operatorActor('test', service.tenantId);
  const decision = { reason: REASON, seen: null };
  await service.get(ProfileVersionsService).activate(operator, it.profileId, it.number, decision);
  return it;
}
