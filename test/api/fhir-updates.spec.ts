import type { DocumentReference } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FhirSystem, aReference, got, refusal } from '../support/fhir.js';
import { read, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service[Symbol.asyncDispose]());

const { call, create } = new FhirSystem(() => service);

const put = (
  { id }: DocumentReference,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> => call('PUT', `/DocumentReference/${id}`, body, headers);
describe('an update of a DocumentReference', () => {
  it('withdraws the document, and lets it stand again', async () => {
    const made = await create(aReference({ docStatus: 'final' }));
    const withdrawn = await got<DocumentReference>(
      put(made, { ...made, status: 'entered-in-error' }),
    );
    expect(withdrawn).toMatchObject({ status: 'entered-in-error', docStatus: 'entered-in-error' });
    expect(await got(call('GET', `/DocumentReference/${made.id}`))).toEqual(withdrawn);
    expect(await read(service, `/api/documents/${made.id}`)).toMatchObject({
      sourceStatus: 'cancelled',
    });
    await expect(summarize(service, [made.id ?? ''])).rejects.toThrow('source-taken-back');
    const events = await rows(
      service,
      `select from domain_event where type = 'document.source-changed' and subject_id = $1`,
      [made.id],
    );
    expect(events).toHaveLength(1);
    const current = { ...withdrawn, status: 'current', docStatus: 'final' };
    expect(await got(put(made, current))).toMatchObject({ status: 'current', docStatus: 'final' });
    expect((await entries(service, 'document.source-changed')).length).toBe(2);
    expect((await summarize(service, [made.id ?? ''])).sourceChange).toBeNull();
  });

  it('names the version that it changes, and of two of one version the second is refused', async () => {
    const made = await create(aReference({ docStatus: 'preliminary' }));
    const answer = await call('GET', `/DocumentReference/${made.id}`);
    const ifMatch = answer.headers.get('etag') ?? '';
    await answer.text();
    expect(ifMatch).toBe(`W/"${made.meta?.versionId}"`);
    const final = { ...made, docStatus: 'final' };
    const changed = await put(made, final, { 'if-match': ifMatch });
    const { meta } = await got<DocumentReference>(changed);
    expect(meta?.versionId).not.toBe(made.meta?.versionId);
    expect(changed.headers.get('etag')).toBe(`W/"${meta?.versionId}"`);
    const superseded = { ...final, status: 'superseded' };
    expect(await refusal(put(made, superseded, { 'if-match': ifMatch }))).toEqual([
      412,
      'conflict',
    ]);
    expect(await refusal(put(made, superseded, { 'if-match': 'one' }))).toEqual([400, 'invalid']);
    expect(await got(put(made, superseded))).toMatchObject({
      status: 'superseded',
      docStatus: 'final',
    });
  });

  type Said = Pick<DocumentReference, 'status' | 'docStatus'>;
  const said = (spelled: string): Said => {
    const [status, docStatus] = spelled.split(' ');
    return { status, docStatus } as Said;
  };
  it.each<[string, string, string[], string, boolean]>([
    [
      'no longer final waits for another text',
      'final',
      ['current preliminary'],
      'preliminary',
      true,
    ],
    ['final by now is what it was', 'preliminary', ['current final'], 'final', false],
    ['amended elsewhere is outdated', 'final', ['current amended'], 'corrected', true],
    ['amended stays outdated', 'final', ['current amended', 'current final'], 'corrected', true],
    [
      'superseded by mistake stands as it stood',
      'amended',
      ['superseded amended', 'current amended'],
      'corrected',
      false,
    ],
    [
      'superseded and then withdrawn is withdrawn',
      'final',
      ['superseded final', 'entered-in-error final'],
      'cancelled',
      true,
    ],
  ])('of a text that is %s', async (_, docStatus, updates, sourceStatus, isOutdated) => {
    let shown = await create(aReference(said(`current ${docStatus}`)));
    for (const update of updates) {
      await (await put(shown, { ...shown, ...said(update) })).text();
      shown = await got(call('GET', `/DocumentReference/${shown.id}`));
    }
    const { outdatedAt, ...document } = await read<{ outdatedAt: string | null }>(
      service,
      `/api/documents/${shown.id}`,
    );
    expect(document).toMatchObject({ sourceStatus });
    expect(outdatedAt !== null).toBe(isOutdated);
  });

  it('that says what holds already changes nothing', async () => {
    const made = await create(aReference());
    const { meta: _meta, ...bare } = made;
    expect(await got(put(made, bare))).toEqual(made);
  });

  it('says of a document what was not said when it came, and that goes on record', async () => {
    const made = await create(aReference());
    const before = await entries(service, 'document.source-changed');
    expect(await got(put(made, { ...made, docStatus: 'final' }))).toMatchObject({
      docStatus: 'final',
    });
    expect(await entries(service, 'document.source-changed')).toHaveLength(before.length + 1);
  });

  it.each<[string, object, string[]]>([
    ['its file', { content: aReference().content }, ['content[0].attachment.data']],
    ['its patient', { subject: { display: 'Jane' } }, ['subject']],
    [
      'its label and its number',
      { securityLabel: undefined, masterIdentifier: { value: 'other' } },
      ['masterIdentifier', 'securityLabel'],
    ],
    ['what it is marked with', { meta: { tag: [{ code: 'x' }] } }, ['meta']],
    ['its text, taken for withdrawn', { docStatus: 'entered-in-error' }, ['docStatus']],
    ['what was said of its text, taken away', { docStatus: undefined }, ['docStatus']],
  ])('does not change %s', async (_, given, elements) => {
    const made = await create(aReference({ docStatus: 'final' }));
    const answer: unknown = await refusal(put(made, { ...made, ...given }));
    expect(new Set(Array.isArray(answer) ? answer : [])).toEqual(
      new Set([422, 'business-rule', ...elements.map((name) => `DocumentReference.${name}`)]),
    );
    expect(await got(call('GET', `/DocumentReference/${made.id}`))).toEqual(made);
  });

  it('is refused for a document that was replaced, of another address, not there, or ours', async () => {
    const made = await create(aReference());
    const target = { reference: `DocumentReference/${made.id}` };
    const newer = await create(aReference({ relatesTo: [{ code: 'replaces', target }] }));
    const superseded = await got<DocumentReference>(call('GET', `/DocumentReference/${made.id}`));
    expect(await refusal(put(made, { ...superseded, status: 'current' }))).toEqual([
      409,
      'conflict',
      'DocumentReference.status',
    ]);
    expect(await refusal(put(newer, made))).toEqual([400, 'invalid', 'DocumentReference.id']);
    const nobody = { ...made, id: '01890000-0000-7000-8000-000000000000' };
    expect(await refusal(put(nobody, nobody))).toEqual([404, 'not-found']);
    const { id } = await summarize(service, [newer.id ?? '']);
    expect(await refusal(put({ ...made, id }, { ...made, id }))).toEqual([
      422,
      'business-rule',
      'DocumentReference',
    ]);
  });

  it('says so of a document that came by REST too', async () => {
    const { id } = await send(service, upload('Of another system.', 'a.txt'));
    const shown = await got<DocumentReference>(call('GET', `/DocumentReference/${id}`));
    const withdrawn = { ...shown, status: 'entered-in-error' };
    expect(await got(put(shown, withdrawn))).toMatchObject({ status: 'entered-in-error' });
  });
});
