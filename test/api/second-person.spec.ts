import { RightsChangesService, LinkedAccounts } from '@app/auth';
import { AcrossTenants } from '@app/database';
import { operatorActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFirstLink, type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, upload } from '../support/rest.js';
import { ask } from '../support/review.js';
import { addApp } from '../support/second-factors.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import { askOperator } from './operator.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const NewPerson = z.object({
  id: z.uuid(),
  roles: z.array(z.string()),
  pendingRoles: z.array(z.string()).nullable(),
  link: z.object({ path: z.string() }),
});
const Changes = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      person: z.object({ id: z.uuid(), displayName: z.string() }),
      lookAlikeOf: z.object({ displayName: z.string() }).nullable(),
      requestedAt: z.string(),
      takesEffectAt: z.string().nullable(),
      refusal: z.string().nullable(),
    }),
  ),
  verifiedAdministrators: z.int(),
});
type Change = z.infer<typeof Changes>['items'][number];
const DAY_MS = 86_400_000;

let service: TestService;
let socket: SecondApi;
/** Both made at the shell, each with a second factor. */
let keeper: SignedInPerson;
let deputy: SignedInPerson;
let ward: string;
let names = 0;

beforeAll(async () => {
  service = await startService();
  socket = await startSecondApi(service, { withOperatorSocket: true });
  keeper = await signedInPerson(service, { roles: ['administrator'] });
  deputy = await signedInPerson(service, { roles: ['administrator'] });
  await addApp(keeper);
  await addApp(deputy);
  const added = await ask<{ id: string }>(keeper, 'POST', '/api/compartments', { name: 'Ward' });
  ward = added.body.id;
});
afterAll(async () => {
  await socket[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

async function status(
  who: SignedInPerson,
  method: string,
  path: string,
  body?: unknown,
): Promise<readonly [number, string | null]> {
  const answer = await ask(who, method, path, body);
  return [answer.status, answer.body.code ?? null];
}

interface Made extends z.infer<typeof NewPerson> {
  /** The browser of whoever has the link, as its maker has. */
  readonly browser: SignedInPerson;
}

async function make(
  maker: SignedInPerson,
  roles: readonly string[],
  displayName?: string,
): Promise<Made> {
  names += 1;
  const loginName = `made-${names}`;
  const shown = displayName ?? `Made ${loginName}`;
  const answer = await ask(maker, 'POST', '/api/people', { loginName, displayName: shown, roles });
  const made = NewPerson.parse(answer.body);
  const token = made.link.path.split('#')[1] ?? '';
  return { ...made, browser: await openFirstLink(service, loginName, token) };
}

const waiting = async (who: SignedInPerson): Promise<z.infer<typeof Changes>> =>
  Changes.parse((await ask(who, 'GET', '/api/rights-changes')).body);

async function waitingFor(personId: string, who = deputy): Promise<Change> {
  const found = (await waiting(who)).items.find(({ person }) => person.id === personId);
  if (!found) throw new Error('nothing waits for this person');
  return found;
}

const confirm = (who: SignedInPerson, { id }: Change) =>
  status(who, 'POST', `/api/rights-changes/${id}/confirmation`);
const cancel = (who: SignedInPerson, { id }: Change) =>
  status(who, 'DELETE', `/api/rights-changes/${id}`);

/** As the reconciler does it once a wait is over. */
async function letWaitsEnd(...changes: readonly Change[]): Promise<void> {
  await rows(
    service,
    `update rights_change set takes_effect_at = now() - interval '1 second' where id = any ($1)`,
    [changes.map(({ id }) => id)],
  );
  for (const { tenantId, id } of await service
    .get(AcrossTenants)
    .backlog('due_rights_changes', 100)) {
    await service.get(RightsChangesService).takeEffect(tenantId, id);
  }
}

const rolesOf = async (personId: string): Promise<readonly string[]> =>
  z
    .object({ roles: z.array(z.string()) })
    .parse((await ask(keeper, 'GET', `/api/people/${personId}`)).body).roles;

const last = async (action: string): Promise<unknown> =>
  JSON.parse(String((await entries(service, action)).at(-1)?.canonical ?? '{}'));

async function operate(path: string, method = 'POST', body?: object): Promise<number> {
  const headers = {
    'x-cloister-operator': 'root',
    ...(body && { 'content-type': 'application/json' }),
  };
  const given = { method, ...(body && { body: JSON.stringify(body) }) };
  return (await askOperator(service, path, headers, given)).status;
}

describe('an administrator alone', () => {
  it('makes no reviewer in a colleague’s name who reads, signs or breaks the glass', async () => {
    await make(keeper, ['author'], 'Dr. Anna Berg');
    const twin = await make(keeper, ['author', 'reviewer'], 'Dr. \u0410nna Berg');
    expect(twin).toMatchObject({ roles: [], pendingRoles: ['author', 'reviewer'] });
    const memberships = [{ compartmentId: ward, clearance: 'V' }];
    const path = `/api/people/${twin.id}/compartments`;
    expect(await status(keeper, 'PUT', path, { memberships })).toEqual([204, null]);

    const { browser } = twin;
    for (const route of ['/api/documents', '/api/reviews', '/api/break-glass/own']) {
      expect(await status(browser, 'GET', route)).toEqual([403, 'not-allowed']);
    }
    const session = await ask<{ rightsTakeEffectAt: string }>(browser, 'GET', '/api/session');
    const takesEffect = new Date(session.body.rightsTakeEffectAt).getTime();
    expect(takesEffect - Date.now()).toBeLessThanOrEqual(DAY_MS);
    expect(takesEffect - Date.now()).toBeGreaterThan(DAY_MS - 600_000);

    const own = await waitingFor(twin.id, keeper);
    expect(own).toMatchObject({ refusal: 'own-rights-change' });
    expect(own.lookAlikeOf?.displayName).toBe('Dr. Anna Berg');
    expect(await confirm(keeper, own)).toEqual([403, 'own-rights-change']);
    expect(await last('access.refused')).toMatchObject({
      outcome: 'refused',
      subject: { type: 'rights_change', id: own.id },
      reason: 'own-rights-change',
    });
    expect(await status(browser, 'GET', '/api/documents')).toEqual([403, 'not-allowed']);

    for (const { id } of (await waiting(deputy)).items.filter(
      ({ person }) => person.id === twin.id,
    )) {
      const answer = await status(deputy, 'POST', `/api/rights-changes/${id}/confirmation`);
      expect(answer).toEqual([204, null]);
    }
    // the session was open all the time: from its next request on
    expect(await status(browser, 'GET', '/api/reviews')).toEqual([200, null]);
    expect(await last('rights.confirmed')).toMatchObject({
      actor: { kind: 'person', id: deputy.id },
      subject: { type: 'person', id: twin.id },
      details: { what: 'compartments', after: `${ward}:V` },
    });
  });

  it('gives writing at once, and what signs, audits, approves or administers after the wait', async () => {
    for (const role of ['reviewer', 'auditor', 'administrator', 'model_steward']) {
      const { id, roles } = await make(keeper, ['author', role]);
      expect(roles).toEqual(['author']);
      await letWaitsEnd(await waitingFor(id));
      expect(await rolesOf(id)).toEqual(['author', role].toSorted());
      expect(await last('rights.effective')).toMatchObject({
        actor: { kind: 'service', id: 'rights-changes' },
        subject: { id },
        details: { what: 'roles', before: 'author' },
      });
    }
    expect((await make(keeper, ['author', 'integration'])).pendingRoles).toBeNull();
  });

  it('raises no clearance and adds no compartment at once; what is taken away goes at once', async () => {
    const person = await signedInPerson(service, { roles: ['author'] });
    const path = `/api/people/${person.id}/compartments`;
    const put = (memberships: readonly object[], who = keeper) =>
      status(who, 'PUT', path, { memberships });
    const body = upload(`${NOTE} behind the wall`);
    const author = await signedInPerson(service, { roles: ['author'] });
    await operate(`/api/people/${author.id}/compartments`, 'PUT', {
      memberships: [{ compartmentId: ward, clearance: 'V' }],
    });
    body.append('confidentiality', 'R');
    const stored = await author.call('/api/documents', { method: 'POST', body });
    const { id } = z.object({ id: z.uuid() }).parse(await stored.json());
    const sees = async (): Promise<boolean> =>
      (await person.call(`/api/documents/${id}`)).status === 200;

    expect(await put([{ compartmentId: ward, clearance: 'R' }])).toEqual([204, null]);
    expect(await sees()).toBe(false);
    const first = await waitingFor(person.id);
    // the same again goes on waiting as it did; another takes its place with a wait of its own
    await put([{ compartmentId: ward, clearance: 'R' }]);
    expect(await waitingFor(person.id)).toEqual(first);
    await put([{ compartmentId: ward, clearance: 'V' }]);
    const second = await waitingFor(person.id);
    expect(second.id).not.toBe(first.id);
    expect(await confirm(deputy, first)).toEqual([409, 'rights-change-settled']);
    expect(await sees()).toBe(false);
    expect(await confirm(deputy, second)).toEqual([204, null]);
    expect(await sees()).toBe(true);

    await put([{ compartmentId: ward, clearance: 'N' }]);
    expect(await sees()).toBe(false);
    // back again is a raise like any other
    await put([{ compartmentId: ward, clearance: 'V' }]);
    expect(await sees()).toBe(false);
    const again = await waitingFor(person.id);
    await put([]);
    expect(await cancel(deputy, again)).toEqual([409, 'rights-change-settled']);
    expect(await last('rights.cancelled')).toMatchObject({ details: { what: 'compartments' } });
  });

  it('gets nothing from an account that is removed, or from one who was an administrator', async () => {
    const { id } = await make(keeper, ['reviewer']);
    const gone = await waitingFor(id);
    expect(await status(keeper, 'DELETE', `/api/people/${id}`)).toEqual([204, null]);
    expect(await confirm(deputy, gone)).toEqual([409, 'rights-change-settled']);

    const leaver = await signedInPerson(service, { roles: ['administrator'] });
    const left = await make(leaver, ['auditor']);
    await status(keeper, 'PUT', `/api/people/${leaver.id}/roles`, { roles: ['author'] });
    const change = await waitingFor(left.id);
    expect(change.takesEffectAt).toBeNull();
    await letWaitsEnd(change);
    expect(await rolesOf(left.id)).toEqual([]);
    expect(await confirm(deputy, change)).toEqual([204, null]);
    expect(await rolesOf(left.id)).toEqual(['auditor']);
  });
});

describe('a second administrator', () => {
  it('whom the first has just made confirms nothing, nor after the wait, until somebody else stands for it', async () => {
    const puppet = await make(keeper, ['administrator']);
    const reviewer = await make(keeper, ['reviewer']);
    expect(await status(puppet.browser, 'GET', '/api/rights-changes')).toEqual([
      403,
      'not-allowed',
    ]);
    await letWaitsEnd(await waitingFor(puppet.id));
    await addApp(puppet.browser);
    const change = await waitingFor(reviewer.id, puppet.browser);
    expect(change.refusal).toBe('administrator-not-verified');
    expect(await confirm(puppet.browser, change)).toEqual([403, 'administrator-not-verified']);

    // the other way round: the maker does not confirm what its own account asks for
    const asked = await make(puppet.browser, ['auditor']);
    expect(await confirm(keeper, await waitingFor(asked.id, keeper))).toEqual([
      403,
      'own-account-made',
    ]);
    const account = `/api/people/${puppet.id}/confirmation`;
    expect(await status(keeper, 'POST', account)).toEqual([403, 'own-account-made']);
    expect(await status(puppet.browser, 'POST', account)).toEqual([403, 'own-rights']);
    expect(await operate(account)).toBe(204);
    expect(await last('person.confirmed')).toMatchObject({ actor: { id: 'operator' } });
    expect(await confirm(puppet.browser, change)).toEqual([204, null]);
    await status(deputy, 'DELETE', `/api/people/${puppet.id}`);
  });

  it('has a second factor, or is none', async () => {
    const without = await signedInPerson(service, { roles: ['administrator'] });
    const { id } = await make(keeper, ['reviewer']);
    const change = await waitingFor(id);
    expect(await confirm(without, change)).toEqual([403, 'administrator-not-verified']);
    await addApp(without);
    expect(await confirm(without, change)).toEqual([204, null]);
    await operate(`/api/people/${without.id}`, 'DELETE');
  });

  it('is not whoever has just reset the password of one', async () => {
    const victim = await signedInPerson(service, { roles: ['administrator', 'auditor'] });
    await addApp(victim);
    const { id } = await make(keeper, ['reviewer']);
    const change = await waitingFor(id);
    const reset = await ask<{ path: string }>(keeper, 'POST', `/api/people/${victim.id}/link`);
    await status(keeper, 'POST', `/api/people/${victim.id}/factors-reset`);
    const token = reset.body.path.split('#')[1] ?? '';
    const taken = await openFirstLink(service, victim.loginName, token);
    await addApp(taken);
    expect(await confirm(taken, change)).toEqual([403, 'reset-lately']);
    await rows(
      service,
      `update person set credentials_reset_at = now() - interval '24 hours 1 minute' where id = $1`,
      [victim.id],
    );
    expect(await confirm(taken, change)).toEqual([204, null]);
    await operate(`/api/people/${victim.id}`, 'DELETE');
  });

  it('is another human being than who asked and whom it is about', async () => {
    const other = await signedInPerson(service, { roles: ['administrator'] });
    await addApp(other);
    const same = service.get(LinkedAccounts);
    const operator = operatorActor('test', service.tenantId);
    const before = (await waiting(keeper)).verifiedAdministrators;
    await same.set(operator, other.id, keeper.id);
    expect((await waiting(keeper)).verifiedAdministrators).toBe(before - 1);
    const { id } = await make(keeper, ['reviewer']);
    const change = await waitingFor(id);
    expect(await confirm(other, change)).toEqual([403, 'own-rights-change']);
    await status(deputy, 'PUT', `/api/people/${other.id}/roles`, {
      roles: ['administrator', 'reviewer'],
    });
    expect(await confirm(keeper, await waitingFor(other.id))).toEqual([403, 'own-rights']);
    await operate(`/api/people/${other.id}`, 'DELETE');
  });

  it('and a third at once: one confirms, the other is told that it is settled', async () => {
    const third = await signedInPerson(service, { roles: ['administrator'] });
    await addApp(third);
    const { id } = await make(keeper, ['reviewer']);
    const change = await waitingFor(id);
    const answers = await Promise.all([
      confirm(deputy, change),
      confirm(third, change),
      cancel(keeper, change),
    ]);
    expect(answers.toSorted(([one], [other]) => one - other)).toEqual([
      [204, null],
      [409, 'rights-change-settled'],
      [409, 'rights-change-settled'],
    ]);
    const settled = [
      ...(await entries(service, 'rights.confirmed')),
      ...(await entries(service, 'rights.cancelled')),
    ].filter(({ canonical }) => String(canonical).includes(change.id));
    expect(settled).toHaveLength(1);
    await operate(`/api/people/${third.id}`, 'DELETE');
  });

  it('cancels what waits: it takes effect no more, and the person and the others are notified', async () => {
    await using worker = await service.startWorker();
    expect(worker).toBeDefined();
    const { id, browser } = await make(keeper, ['author', 'reviewer']);
    const change = await waitingFor(id);
    const notifiedReasons = async (who: SignedInPerson): Promise<readonly (string | null)[]> => {
      const list = await ask<{
        items: { kind: string; reason: string | null; rightsChangeId: string | null }[];
      }>(who, 'GET', '/api/notifications');
      return list.body.items
        .filter(({ kind, rightsChangeId }) => kind === 'rights' && rightsChangeId === change.id)
        .map(({ reason }) => reason);
    };
    await until(
      'the person is notified',
      async () => (await notifiedReasons(browser)).length === 1,
    );
    expect(await notifiedReasons(deputy)).toEqual(['pending']);
    expect(await notifiedReasons(keeper)).toEqual([]);
    expect(await cancel(deputy, change)).toEqual([204, null]);
    expect(await confirm(deputy, change)).toEqual([409, 'rights-change-settled']);
    await until('it is cancelled', async () => (await notifiedReasons(browser)).length === 2);
    expect(await notifiedReasons(browser)).toEqual(['cancelled', 'pending']);
    expect(await notifiedReasons(keeper)).toEqual(['cancelled']);
    await letWaitsEnd(change);
    expect(await rolesOf(id)).toEqual(['author']);
  });
});

describe('the operator at the shell', () => {
  it('is a second person for what an administrator asked for, and gives rights at once', async () => {
    const { id } = await make(keeper, ['reviewer']);
    const change = await waitingFor(id);
    expect(await operate(`/api/rights-changes/${change.id}/confirmation`)).toBe(204);
    expect(await rolesOf(id)).toEqual(['reviewer']);
    expect(await operate(`/api/people/${id}/roles`, 'PUT', { roles: ['auditor'] })).toBe(204);
    expect(await rolesOf(id)).toEqual(['auditor']);
  });

  it('makes no account in another’s name alone either', async () => {
    await make(keeper, ['author'], 'Dr. Otto Lind');
    const added = await askOperator(
      service,
      '/api/people',
      { 'x-cloister-operator': 'root', 'content-type': 'application/json' },
      {
        method: 'POST',
        body: JSON.stringify({ loginName: 'otto-2', displayName: 'Dr. 0tto Lind' }),
      },
    );
    const { id, roles } = NewPerson.parse(JSON.parse(added.text));
    expect(roles).toEqual([]);
    const change = await waitingFor(id);
    expect(await operate(`/api/rights-changes/${change.id}/confirmation`)).toBe(403);
    // nor with another change of the roles
    expect(await operate(`/api/people/${id}/roles`, 'PUT', { roles: ['reviewer'] })).toBe(204);
    expect(await rolesOf(id)).toEqual([]);
    expect(await confirm(deputy, await waitingFor(id))).toEqual([204, null]);
    expect(await rolesOf(id)).toEqual(['reviewer']);
  });
});

describe('an emergency access', () => {
  async function opened(doctor: SignedInPerson): Promise<string> {
    const body = upload(`${NOTE} of ${doctor.id}`);
    body.append('patientIdentifier', `MRN-${doctor.id}`);
    await service.call('/api/documents', { method: 'POST', body });
    const request = { patientIdentifier: `MRN-${doctor.id}`, reason: 'unconscious' };
    const answer = await ask<{ id: string }>(doctor, 'POST', '/api/break-glass', request);
    return answer.body.id;
  }
  const review = (who: SignedInPerson, id: string) =>
    status(who, 'POST', `/api/break-glass/${id}/review`, { finding: 'as it should be' });

  it('is reviewed by nobody who made, raised or confirmed the account, whichever of their accounts', async () => {
    const audits = { roles: ['administrator', 'auditor'] as const };
    const [maker, confirmer] = [
      await signedInPerson(service, audits),
      await signedInPerson(service, audits),
    ];
    await addApp(confirmer);
    const { id, browser } = await make(maker, ['reviewer']);
    expect(await confirm(confirmer, await waitingFor(id, confirmer))).toEqual([204, null]);
    const opening = await opened(browser);
    for (const who of [maker, confirmer]) {
      expect(await review(who, opening)).toEqual([403, 'break-glass-of-own-account']);
      expect(await last('access.refused')).toMatchObject({
        actor: { id: who.id },
        subject: { type: 'break_glass', id: opening },
        reason: 'break-glass-of-own-account',
      });
    }
    const alias = await signedInPerson(service, { roles: ['auditor'] });
    const operator = operatorActor('test', service.tenantId);
    await service.get(LinkedAccounts).set(operator, alias.id, maker.id);
    expect(await review(alias, opening)).toEqual([403, 'break-glass-of-own-account']);
    const auditor = await signedInPerson(service, { roles: ['auditor'] });
    expect(await review(auditor, opening)).toEqual([204, null]);
    await operate(`/api/people/${maker.id}`, 'DELETE');
    await operate(`/api/people/${confirmer.id}`, 'DELETE');
  });

  it('is not reviewed by an account that its own opener made, until somebody else confirms that', async () => {
    const head = await signedInPerson(service, { roles: ['administrator', 'reviewer'] });
    const auditor = await make(head, ['auditor']);
    await letWaitsEnd(await waitingFor(auditor.id));
    const opening = await opened(head);
    expect(await review(auditor.browser, opening)).toEqual([403, 'reviewer-not-independent']);
    expect(await status(deputy, 'POST', `/api/people/${auditor.id}/confirmation`)).toEqual([
      204,
      null,
    ]);
    expect(await review(auditor.browser, opening)).toEqual([204, null]);
    await operate(`/api/people/${head.id}`, 'DELETE');
  });
});
