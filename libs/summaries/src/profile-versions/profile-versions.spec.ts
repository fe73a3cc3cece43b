import { LinkedAccounts, PersonRegistration, TenantsService } from '@app/auth';
import { UnitOfWork } from '@app/database';
import type { GenerateRequest } from '@app/inference';
import { type Actor, operatorActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, FakeEngine } from '../../../../test/support/fake-engine.js';
import { until } from '../../../../test/support/wait.js';
import {
  NOTE,
  startSummariesApp,
  type SummariesApp,
  type Writer,
} from '../../../../test/support/summaries-app.js';
import { type Profile, ProfileContent, Profiles } from '../profiles/profiles.js';
import { ReproductionsService } from '../reproduce/reproductions.service.js';
import { SummaryRequestsService } from '../requests/summary-requests.service.js';
import { ProfileTrialsService } from './profile-trials.service.js';
import { ProfileVersionsService } from './profile-versions.service.js';
import { TenantProfiles } from './tenant-profiles.js';
import { TrialStep } from './trial-step.js';
import { TrialCleanup } from './trial-cleanup.js';

const never = new AbortController().signal;
/** What the engine of `plain` writes. */
let answer: (request: GenerateRequest) => Iterable<string> = () => ['A cough.'];
const REASON = 'the ward asked for it';

let app: SummariesApp;
let versions: ProfileVersionsService;
let trials: ProfileTrialsService;
let plain: Writer;
let anna: Actor;
let ben: Actor;

beforeAll(async () => {
  app = await startSummariesApp(new FakeEngine());
  versions = app.get(ProfileVersionsService);
  trials = app.get(ProfileTrialsService);
  plain = await app.startWriter(new FakeEngine({ answer: (request) => answer(request) }));
  anna = await aSteward();
  ben = await aSteward();
});
afterAll(async () => {
  await plain[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

/** With `sameAs`, the other account of a human being. */
async function aSteward(sameAs: string | null = null): Promise<Actor> {
  const { tenantId } = app.actor;
  const loginName = `steward-${letters()}`;
  const added = await app.get(PersonRegistration).add(operatorActor('test', tenantId), {
    loginName,
    displayName: loginName,
    roles: ['model_steward'],
  });
  const { id } = added.person;
  if (sameAs !== null) await app.get(LinkedAccounts).set(app.actor, id, sameAs);
  return { kind: 'person', id, tenantId, compartmentIds: [] };
}

const contentOf = ({ id: _id, version: _version, ...content }: Profile): ProfileContent => content;
const FILE = Profiles.load().get('general');
const changed = (change: Partial<ProfileContent>): ProfileContent => ({
  ...contentOf(FILE),
  ...change,
});

async function propose(
  who: Actor,
  profileId: string,
  change: Partial<ProfileContent>,
  copiedFrom: string | null = null,
): Promise<number> {
  return versions.propose(who, profileId, {
    content: changed(change),
    reason: REASON,
    parent: null,
    copiedFrom,
  });
}

async function tryOut(profileId: string, number: number) {
  const id = await trials.request(anna, profileId, number, NOTE);
  await plain.get(TrialStep).run(anna.tenantId, id, never);
  return trials.get(anna, id);
}

async function activeVersion(profileId: string): Promise<number | null> {
  return (await versions.history(anna, profileId)).status.active;
}

async function activate(who: Actor, profileId: string, number: number): Promise<void> {
  await versions.activate(who, profileId, number, {
    reason: REASON,
    seen: await activeVersion(profileId),
  });
}

async function aLive(profileId: string, instructions: string): Promise<number> {
  const number = await propose(anna, profileId, { instructions });
  await tryOut(profileId, number);
  await activate(anna, profileId, number);
  return number;
}

async function stateOf(profileId: string, number: number): Promise<string | undefined> {
  const { versions: rows } = await versions.history(anna, profileId);
  return rows.find(({ version }) => version.number === number)?.version.state;
}

async function aProfile(change: Partial<ProfileContent> = {}): Promise<string> {
  const id = `own-${letters()}`;
  const number = await propose(anna, id, { title: 'Own', ...change }, 'general');
  await tryOut(id, number);
  await activate(anna, id, number);
  return id;
}
let made = 0;
function letters(): string {
  made += 1;
  return [...String(made)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

describe('a version', () => {
  it('becomes active only once it was tried, and then writes; the file comes back by a roll-back', async () => {
    const number = await propose(anna, 'general', { instructions: 'Write in the past tense.' });
    expect(number).toBe(101);
    await expect(activate(anna, 'general', number)).rejects.toMatchObject({
      code: 'profile-not-tried',
    });
    await tryOut('general', number);
    await activate(anna, 'general', number);
    expect(await activeVersion('general')).toBe(101);
    await expect(activate(anna, 'general', number)).rejects.toMatchObject({
      code: 'profile-version-decided',
    });
    const documentIds = [await app.addDocument(NOTE)];
    const order = {
      documentIds,
      profileId: 'general',
      sectionIds: null,
      priority: 'routine',
    } as const;
    const { id } = await app.get(SummaryRequestsService).request(app.actor, order, null);
    expect((await app.summary(id)).profileVersion).toBe(101);
    await activate(ben, 'general', FILE.version);
    expect([await activeVersion('general'), await stateOf('general', 101)]).toEqual([
      FILE.version,
      'retired',
    ]);
    await activate(ben, 'general', 101);
    expect(await activeVersion('general')).toBe(101);
    await activate(ben, 'general', FILE.version);
  });

  it('cannot be changed by the application, which may say only what became of it', async () => {
    const number = await propose(anna, 'general', { title: 'Unchangeable' });
    const change = app
      .get(UnitOfWork)
      .run(anna, (tx) =>
        tx.query(`update profile_version set content = '{}' where number = $1`, [number]),
      );
    await expect(change).rejects.toThrow('permission denied');
  });

  it('is refused by anybody, and is then over', async () => {
    const number = await propose(anna, 'general', { title: 'Refused' });
    await versions.refuse(ben, 'general', number, REASON);
    expect(await stateOf('general', number)).toBe('refused');
    await expect(activate(anna, 'general', number)).rejects.toMatchObject({ reason: 'refused' });
    await expect(versions.refuse(ben, 'general', number, REASON)).rejects.toMatchObject({
      code: 'profile-version-decided',
    });
  });

  it('that says nothing new, or is of no profile, is not taken', async () => {
    await expect(propose(anna, 'general', {})).rejects.toMatchObject({ code: 'profile-unchanged' });
    await expect(propose(anna, 'nothing-such', { title: 'X' })).rejects.toMatchObject({
      code: 'profile-version-not-found',
    });
    await expect(propose(anna, 'general', { title: 'X' }, 'visit-note')).rejects.toMatchObject({
      code: 'profile-exists',
    });
  });

  it('is one of two that two people activated at once: the second is told', async () => {
    const id = await aProfile();
    const numbers = [
      await propose(anna, id, { title: 'A' }),
      await propose(ben, id, { title: 'B' }),
    ];
    for (const number of numbers) await tryOut(id, number);
    const seen = await activeVersion(id);
    const settled = await Promise.allSettled(
      numbers.map((number) => versions.activate(ben, id, number, { reason: REASON, seen })),
    );
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = settled.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'profile-changed-meanwhile' } });
    const { versions: rows } = await versions.history(anna, id);
    expect(rows.filter(({ version }) => version.state === 'active')).toHaveLength(1);
  });

  it('says field by field what it changes', async () => {
    const [section] = FILE.sections;
    if (!section) throw new Error('the file has a section');
    const number = await propose(anna, 'general', {
      approvals: 2,
      sections: [{ ...section, request: 'In one sentence.' }],
    });
    expect(await versions.compare(anna, 'general', [FILE.version, number])).toEqual([
      { field: 'approvals', before: '1', after: '2' },
      { field: 'sections.summary.request', before: section.request, after: 'In one sentence.' },
    ]);
    expect(await versions.preview(anna, 'general', changed({ title: 'Other' }))).toEqual([
      { field: 'title', before: FILE.title, after: 'Other' },
    ]);
  });
});

describe('signing by fewer people', () => {
  it('takes two human beings, whichever way it comes about', async () => {
    const id = await aProfile({ approvals: 2 });
    const [two] = (await versions.history(anna, id)).versions;
    const number = await propose(anna, id, { approvals: 1 });
    await tryOut(id, number);
    const other = await aSteward(anna.id);
    for (const who of [anna, other, app.actor]) {
      await expect(activate(who, id, number)).rejects.toMatchObject({
        code: 'profile-loosens-signing',
      });
    }
    await activate(ben, id, number);
    await activate(anna, id, two?.version.number ?? 0); // to more people by one alone
    await expect(activate(ben, id, number)).rejects.toMatchObject({
      code: 'profile-loosens-signing',
    });
    await versions.retire(anna, id, { reason: REASON, seen: await activeVersion(id) });
    await expect(activate(ben, id, number)).rejects.toMatchObject({
      code: 'profile-loosens-signing',
    });
    expect(await stateOf(id, number)).toBe('retired');
  });

  it('is not had by a copy of a profile either', async () => {
    const id = await aProfile({ approvals: 2 });
    const copy = `copy-of-${letters()}`;
    const number = await propose(anna, copy, { approvals: 1 }, id);
    await tryOut(copy, number);
    await expect(activate(anna, copy, number)).rejects.toMatchObject({
      code: 'profile-loosens-signing',
    });
    await activate(ben, copy, number);
    expect(await activeVersion(copy)).toBe(number);
  });
});

describe('a profile of the organization', () => {
  const all = (who: Actor): Promise<readonly string[]> =>
    app
      .get(UnitOfWork)
      .run(who, async (tx) => (await app.get(TenantProfiles).all(tx)).map(({ id }) => id));

  it('can be ordered while it is active, by nobody else, and no longer when it is retired', async () => {
    const other = operatorActor('test', await app.get(TenantsService).create('Other'));
    const id = await aProfile();
    expect(await all(anna)).toContain(id);
    expect(await all(other)).not.toContain(id);
    await expect(versions.history(other, id)).rejects.toMatchObject({
      code: 'profile-version-not-found',
    });
    const documentIds = [await app.addDocument(NOTE)];
    const order = { documentIds, profileId: id, sectionIds: null, priority: 'routine' } as const;
    const orders = app.get(SummaryRequestsService);
    await orders.request(app.actor, order, null);
    await versions.retire(anna, id, { reason: REASON, seen: await activeVersion(id) });
    expect(await all(anna)).not.toContain(id);
    await expect(orders.request(app.actor, order, null)).rejects.toMatchObject({
      code: 'profile-not-found',
    });
    await expect(
      versions.retire(anna, 'general', { reason: REASON, seen: FILE.version }),
    ).rejects.toMatchObject({ code: 'profile-installed' });
  });
});

describe('what was ordered', () => {
  it('is written, and repeated, with the version of its order, whatever is in force since', async () => {
    await aLive('visit-note', 'You write as version one.');
    const id = await app.addSummary();
    await aLive('visit-note', 'You write as version two.');
    const instructions = async (): Promise<string | undefined> => {
      const engine = new FakeEngine();
      await using writer = await app.startWriter(engine);
      await writer.step.takeTurn(never);
      return engine.requests[0]?.messages[0]?.content;
    };
    expect(await instructions()).toBe('You write as version one.');
    const [run] = await app.admin<{ id: string }>('select id from run where summary_id = $1', [id]);
    const reproductions = app.get(ReproductionsService);
    const { bytes } = await reproductions.record(app.actor, run?.id ?? '');
    const record: unknown = JSON.parse(bytes.toString('utf8'));
    expect(record).toMatchObject({ profile: { id: 'visit-note', version: 101 } });
    const reproduction = await reproductions.request(app.actor, run?.id ?? '');
    expect(await app.summary(reproduction)).toMatchObject({
      profileVersion: 101,
      reproductionOf: run?.id,
    });
  });

  it('keeps what the file said, for a Cloister that has another file', async () => {
    const documentIds = [await app.addDocument(NOTE)];
    const order = {
      documentIds,
      profileId: 'radiology-impression',
      sectionIds: null,
      priority: 'routine',
    } as const;
    await app.get(SummaryRequestsService).request(app.actor, order, null);
    const file = Profiles.load().get('radiology-impression');
    const newer = new TenantProfiles(Profiles.of([{ ...file, version: 9, title: 'New' }]));
    const read = (number: number) =>
      app.get(UnitOfWork).run(anna, (tx) => newer.numbered(tx, 'radiology-impression', number));
    expect((await read(file.version)).title).toBe('Radiology impression');
    expect((await read(9)).title).toBe('New');
  });
});

describe('a trial', () => {
  it('shows what the version writes beside what is in force, of the same text', async () => {
    const number = await propose(anna, 'general', { instructions: 'Shout.' });
    answer = ({ messages }) => [messages[0]?.content === 'Shout.' ? 'A COUGH.' : 'A cough.'];
    const { trial, text, result } = await tryOut('general', number);
    expect(trial).toMatchObject({ state: 'finished', beside: FILE.version, sampled: false });
    expect(text).toBe(NOTE);
    expect(result).toMatchObject({ tried: { text: 'A COUGH.' }, beside: { text: 'A cough.' } });
  });

  it('is in no list of summaries or documents, and its text in clear in no row', async () => {
    const number = await propose(anna, 'general', { title: 'Canary' });
    const before = await app.admin(
      'select (select count(*) from summary), (select count(*) from document)',
    );
    answer = () => ['Mrs Canary coughs.'];
    await tryOut('general', number);
    const id = await trials.request(anna, 'general', number, 'Mrs Canary of 12 Mine Lane coughs.');
    await trials.cancel(anna, id);
    const after = await app.admin(
      'select (select count(*) from summary), (select count(*) from document)',
    );
    expect(after).toEqual(before);
    const rows = await app.admin<{ row: string | null }>(
      `select profile_trial::text as row from profile_trial
       union all select encode(text_sealed, 'escape') from profile_trial
       union all select encode(result_sealed, 'escape') from profile_trial
       union all select convert_from(canonical, 'UTF8') from audit_entry`,
    );
    expect(rows.filter(({ row }) => row?.includes('Mrs Canary'))).toEqual([]);
  });

  it('has a synthetic text for every profile that comes with Cloister, and for a copy of one', async () => {
    const copy = `copy-of-${letters()}`;
    const own = await propose(anna, copy, { title: 'Copy' }, 'radiology-impression');
    const wanted = [
      ...Profiles.load()
        .all()
        .map(({ id, version }) => [id, version] as const),
      [copy, own] as const,
    ];
    const texts: (string | null)[] = [];
    for (const [id, number] of wanted) {
      const trial = await trials.request(anna, id, number, null);
      texts.push((await trials.get(anna, trial)).text);
      await trials.cancel(anna, trial);
    }
    expect(texts.filter((text) => !text?.startsWith('SYNTHETIC SAMPLE.'))).toEqual([]);
    expect(texts.at(-1)).toContain('CT OF THE CHEST');
    expect(new Set(texts).size).toBe(texts.length - 1);
  });

  it('ends within a second or so when it is cancelled, with nothing kept', async () => {
    const number = await propose(anna, 'general', { title: 'Cancelled' });
    const id = await trials.request(anna, 'general', number, NOTE);
    const started = Promise.withResolvers<void>();
    const held: Answer = async function* (_request, signal) {
      yield 'A ';
      started.resolve();
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    await using writer = await app.startWriter(new FakeEngine({ answer: held }));
    const running = writer.get(TrialStep).run(anna.tenantId, id, never);
    await started.promise;
    await until('its progress', async () => (await trials.get(anna, id)).trial.call === 1);
    await trials.cancel(anna, id);
    await running; // the engine was never released: only the abort ends it
    const { trial, result } = await trials.get(anna, id);
    expect([trial.state, result]).toEqual(['cancelled', null]);
    await expect(trials.cancel(anna, id)).rejects.toMatchObject({ code: 'trial-ended' });
  });

  it('fails at its deadline, and after three workers have died of it', async () => {
    const number = await propose(anna, 'general', { title: 'Failing' });
    const step = plain.get(TrialStep);
    const late = await trials.request(anna, 'general', number, NOTE);
    await app.admin(`update profile_trial set deadline_at = now() where id = $1`, [late]);
    await step.run(anna.tenantId, late, never);
    expect((await trials.get(anna, late)).trial).toMatchObject({
      state: 'failed',
      stateReason: 'deadline-exceeded',
    });
    const lost = await trials.request(anna, 'general', number, NOTE);
    await app.admin(`update profile_trial set attempts = 3 where id = $1`, [lost]);
    await step.run(anna.tenantId, lost, never);
    expect((await trials.get(anna, lost)).trial).toMatchObject({ stateReason: 'worker-lost' });
  });

  it('is destroyed when its time is over; that the version was tried stays known', async () => {
    const number = await propose(anna, 'general', { title: 'Expiring' });
    const { trial } = await tryOut('general', number);
    const upkeep = plain.get(TrialCleanup);
    await upkeep.expire(anna.tenantId, trial.id);
    expect((await trials.get(anna, trial.id)).text).toBe(NOTE);
    await app.admin(`update profile_trial set expires_at = now() where id = $1`, [trial.id]);
    await upkeep.expire(anna.tenantId, trial.id);
    expect(await trials.get(anna, trial.id)).toMatchObject({ text: null, result: null });
    const [key] = await app.admin<{ wrapped: Buffer | null }>(
      'select wrapped from object_key where id = $1',
      [trial.objectKeyId],
    );
    expect(key?.wrapped).toBeNull();
    await activate(anna, 'general', number);
    await activate(anna, 'general', FILE.version);
  });

  it('is one of five at most that wait', async () => {
    const number = await propose(anna, 'general', { title: 'Many' });
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => trials.request(anna, 'general', number, NOTE)),
    );
    await expect(trials.request(anna, 'general', number, NOTE)).rejects.toMatchObject({
      code: 'too-many-trials',
    });
    for (const id of ids) await trials.cancel(anna, id);
  });
});
