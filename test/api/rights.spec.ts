import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RightsService } from '@app/auth';
import type { ConfidentialityCode } from '@app/database';
import { type Actor, operatorActor } from '@app/platform';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';

const Named = z.object({ id: z.uuid() });
const Items = z.object({ items: z.array(z.object({ id: z.uuid() })) });

let service: TestService;
let keeper: SignedInPerson;
let deputy: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  keeper = await signedInPerson(service, { roles: ['administrator'] });
  deputy = await signedInPerson(service, { roles: ['administrator', 'reviewer'] });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function send(
  who: SignedInPerson,
  method: string,
  path: string,
  body: unknown = {},
): Promise<[number, string | null]> {
  const headers = { 'content-type': 'application/json' };
  const response = await who.call(path, { method, headers, body: JSON.stringify(body) });
  if (response.ok) return [response.status, null];
  return [response.status, z.object({ code: z.string() }).parse(await response.json()).code];
}

async function addCompartment(name: string, confidentiality = 'N'): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ name, confidentiality });
  const response = await keeper.call('/api/compartments', { method: 'POST', headers, body });
  return Named.parse(await response.json()).id;
}

async function bring(who: SignedInPerson, fields: Record<string, string>): Promise<string> {
  const body = upload(`${NOTE} ${JSON.stringify(fields)}`);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await who.call('/api/documents', { method: 'POST', body });
  expect(response.status).toBe(201);
  return Named.parse(await response.json()).id;
}

async function sees(who: SignedInPerson, id: string): Promise<boolean> {
  const one = await who.call(`/api/documents/${id}`);
  const list = Items.parse(await (await who.call('/api/documents?limit=100')).json());
  expect(list.items.some((item) => item.id === id)).toBe(one.status === 200);
  const text = await who.call(`/api/documents/${id}/content`);
  expect(text.status).toBe(one.status);
  await text.arrayBuffer();
  return one.status === 200;
}

/** As the operator gives it at the shell, at once; what an administrator adds waits (second-person.spec.ts). */
async function member(
  { id }: SignedInPerson,
  memberships: readonly {
    readonly compartmentId: string;
    readonly clearance?: ConfidentialityCode;
  }[],
): Promise<void> {
  await service.get(RightsService).setMemberships(
    operator(),
    { type: 'person', id },
    memberships.map((membership) => ({ clearance: 'N', ...membership })),
  );
}

function operator(): Actor {
  return operatorActor('test', service.tenantId);
}

describe('rights', () => {
  it('are changed by an administrator, hold from the next request on, and are recorded', async () => {
    const person = await signedInPerson(service, { roles: ['author'] });
    expect((await person.call('/api/messages')).status).toBe(403);
    const roles = ['integration'];
    expect(await send(keeper, 'PUT', `/api/people/${person.id}/roles`, { roles })).toEqual([
      204,
      null,
    ]);
    expect((await person.call('/api/messages')).status).toBe(200);
    expect((await person.call('/api/documents')).status).toBe(403);
    const session: unknown = await (await person.call('/api/session')).json();
    expect(session).toMatchObject({
      person: { permissions: expect.arrayContaining(['message:read']) },
    });
    const changed = (await entries(service, 'rights.changed')).at(-1);
    expect(JSON.parse(changed?.canonical.toString() ?? '')).toMatchObject({
      subject: { type: 'person', id: person.id },
      details: { what: 'roles', before: 'author', after: 'integration' },
    });
    await send(keeper, 'PUT', `/api/people/${person.id}/roles`, { roles: ['author'] });
  });

  it('are never changed by whose they are', async () => {
    const own = `/api/people/${keeper.id}`;
    const refused = [403, 'own-rights'];
    expect(await send(keeper, 'PUT', `${own}/roles`, { roles: ['reviewer'] })).toEqual(refused);
    expect(await send(keeper, 'PUT', `${own}/compartments`, { memberships: [] })).toEqual(refused);
    expect(await send(keeper, 'DELETE', own)).toEqual(refused);
    const refusal = (await entries(service, 'access.refused')).at(-1);
    expect(refusal).toMatchObject({ outcome: 'refused', subject_id: keeper.id });
  });

  it('are told with who has them: roles, compartments and what they open', async () => {
    const ward = await addCompartment('Ward that is told', 'R');
    const person = await signedInPerson(service, { roles: ['author'] });
    await member(person, [{ compartmentId: ward, clearance: 'R' }]);
    const details: unknown = await (await keeper.call(`/api/people/${person.id}`)).json();
    expect(details).toMatchObject({
      roles: ['author'],
      hasSecondFactor: false,
      memberships: [{ compartmentId: ward, clearance: 'R' }],
    });
    expect((await entries(service, 'person.read')).at(-1)).toMatchObject({ subject_id: person.id });
    const { items } = z
      .object({ items: z.array(z.unknown()) })
      .parse(await (await keeper.call('/api/people?limit=200')).json());
    expect(items).toContainEqual(details);

    const body = JSON.stringify({ name: 'system that is told', scopes: ['audit'] });
    const headers = { 'content-type': 'application/json' };
    const added = await keeper.call('/api/clients', { method: 'POST', headers, body });
    const { id } = Named.parse(await added.json());
    const path = `/api/clients/${id}`;
    const memberships = [{ compartmentId: ward, clearance: 'V' }];
    expect((await send(keeper, 'PUT', `${path}/compartments`, { memberships }))[0]).toBe(204);
    expect(await (await keeper.call(path)).json()).toMatchObject({
      scopes: ['audit'],
      memberships,
    });
    expect(await send(keeper, 'DELETE', path)).toEqual([204, null]);
    const gone = await keeper.call(path);
    expect(gone.status).toBe(404);
  });

  it('leave one administrator, though two take each other’s away at once', async () => {
    const roles = ['reviewer'];
    const outcomes = await Promise.all([
      send(keeper, 'PUT', `/api/people/${deputy.id}/roles`, { roles }),
      send(deputy, 'PUT', `/api/people/${keeper.id}/roles`, { roles }),
    ]);
    expect(outcomes.map(([status]) => status).filter((status) => status === 204)).toHaveLength(1);
    const [winner] = outcomes[0][0] === 204 ? [keeper] : [deputy];
    expect((await winner.call('/api/people')).status).toBe(200);
    if (winner === deputy) [keeper, deputy] = [deputy, keeper];
    await service.get(RightsService).setRoles(operator(), deputy.id, ['administrator', 'reviewer']);
  });
});

describe('a compartment', () => {
  it('shows its documents to members alone, and gives them its label', async () => {
    const ward = await addCompartment('Ward of the members', 'R');
    const [inside, outside] = [await signedInPerson(service), await signedInPerson(service)];
    await member(inside, [{ compartmentId: ward, clearance: 'R' }]);
    const id = await bring(inside, { patientIdentifier: 'MRN-WARD' });
    expect(await (await inside.call(`/api/documents/${id}`)).json()).toMatchObject({
      confidentiality: 'R',
    });
    expect(await sees(inside, id)).toBe(true);
    expect(await sees(outside, id)).toBe(false);
    await member(outside, [{ compartmentId: ward }]);
    expect(await sees(outside, id)).toBe(false);
    await member(outside, [{ compartmentId: ward, clearance: 'R' }]);
    expect(await sees(outside, id)).toBe(true);
  });

  it('has a name of its own and can be renamed', async () => {
    const id = await addCompartment('Old name');
    const path = `/api/compartments/${id}`;
    expect(await send(keeper, 'PATCH', path, { name: 'New name' })).toEqual([200, null]);
    expect(await send(keeper, 'POST', '/api/compartments', { name: 'New name' })).toEqual([
      409,
      'compartment-name-taken',
    ]);
  });
});

describe('a restricted document', () => {
  it.each(['R', 'V'])(
    'of label %s is there only for who has that grant, or brought it',
    async (label) => {
      const ward = await addCompartment(`Ward of ${label}`);
      const [author, colleague] = [await signedInPerson(service), await signedInPerson(service)];
      await member(author, [{ compartmentId: ward }]);
      const id = await bring(author, { patientIdentifier: `MRN-${label}`, confidentiality: label });
      expect(await sees(author, id)).toBe(true);
      const found: boolean[] = [];
      for (const clearance of ['N', 'R', 'V'] as const) {
        await member(colleague, [{ compartmentId: ward, clearance }]);
        found.push(await sees(colleague, id));
      }
      expect(found).toEqual(label === 'R' ? [false, true, true] : [false, false, true]);
    },
  );
});

describe('break-glass', () => {
  it('opens what is hidden of one patient, flagged, until it ends; another looks at it', async () => {
    const ward = await addCompartment('Ward behind glass');
    const [author, doctor] = [await signedInPerson(service), await signedInPerson(service)];
    await member(author, [{ compartmentId: ward, clearance: 'V' }]);
    const id = await bring(author, { patientIdentifier: 'MRN-GLASS', confidentiality: 'V' });
    const other = await bring(author, { patientIdentifier: 'MRN-OTHER', confidentiality: 'V' });
    expect(await sees(doctor, id)).toBe(false);

    const request = { patientIdentifier: 'MRN-GLASS', reason: 'unconscious in the ER' };
    expect(await send(keeper, 'POST', '/api/break-glass', request)).toEqual([403, 'not-allowed']);
    const long = { ...request, minutes: 241 };
    expect((await send(doctor, 'POST', '/api/break-glass', long))[0]).toBe(400);
    const nobody = { ...request, patientIdentifier: 'MRN-NOBODY' };
    expect(await send(doctor, 'POST', '/api/break-glass', nobody)).toEqual([
      404,
      'patient-not-found',
    ]);
    expect(await send(doctor, 'POST', '/api/break-glass', request)).toEqual([201, null]);
    expect(await sees(doctor, id)).toBe(true);
    expect(await sees(doctor, other)).toBe(false);
    const active = async (): Promise<number> => {
      const own = await doctor.call('/api/break-glass/own?state=active');
      return Items.parse(await own.json()).items.length;
    };
    expect(await active()).toBe(1);

    const auditor = await signedInPerson(service, { roles: ['auditor', 'reviewer'] });
    const listed = await (await auditor.call('/api/break-glass')).json();
    const { items } = z
      .object({
        items: z.array(z.object({ id: z.uuid(), personId: z.uuid(), reason: z.string() })),
      })
      .parse(listed);
    const [opening] = items;
    expect(opening).toMatchObject({ personId: doctor.id, reason: request.reason });
    const path = `/api/break-glass/${opening?.id}`;
    const read = (await entries(service, 'document.content-read')).at(-1);
    expect(JSON.parse(read?.canonical.toString() ?? '')).toMatchObject({
      details: { breakGlass: opening?.id },
    });

    expect(await send(auditor, 'POST', `${path}/end`)).toEqual([404, 'break-glass-not-found']);
    expect(await send(doctor, 'POST', `${path}/end`)).toEqual([204, null]);
    expect(await sees(doctor, id)).toBe(false);
    expect(await active()).toBe(0);

    const finding = { finding: 'justified' };
    expect(await send(doctor, 'POST', `${path}/review`, finding)).toEqual([403, 'not-allowed']);
    await service.get(RightsService).setRoles(operator(), doctor.id, ['auditor']);
    expect(await send(doctor, 'POST', `${path}/review`, finding)).toEqual([403, 'own-break-glass']);
    expect(await send(auditor, 'POST', `${path}/review`, finding)).toEqual([204, null]);
    expect(await send(auditor, 'POST', `${path}/review`, finding)).toEqual([
      409,
      'break-glass-reviewed',
    ]);
    const left = Items.parse(await (await auditor.call('/api/break-glass')).json());
    expect(left.items).toEqual([]);
  });
});
