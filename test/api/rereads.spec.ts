import { DatasetExport } from '@app/model-ops';
import { ExtractiveEngine } from '@app/inference';
import { operatorActor } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeReader } from '../support/fake-reader.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { send, summarize, upload } from '../support/rest.js';
import { ask, claim, edit, sign } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';

const NOTE = 'The patient takes ramipril.\n+Allergy: penicillin.\nShe may go home.\n';

let service: TestService;
let administrator: SignedInPerson;

beforeEach(async () => {
  service = await startService({ CLOISTER_SANDBOX: 'reduced' });
  administrator = await signedInPerson(service, { roles: ['administrator'] });
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
});

function startReader(entry: string): Promise<AsyncDisposable> {
  return service.startWorker(new ExtractiveEngine(), 'test-worker', null, { entry });
}

interface Progress {
  readonly waiting: number;
  readonly current: number;
  readonly currentEnded: number;
  readonly done: number;
  readonly failed: number;
  readonly failures: readonly { readonly documentId: string; readonly reason: string }[];
}

async function progress(): Promise<Progress> {
  return (await ask<Progress>(administrator, 'GET', '/api/rereads')).body;
}

async function ended(count: number): Promise<void> {
  const all = async (): Promise<number> => {
    const { done, failed } = await progress();
    return done + failed;
  };
  await expect.poll(all, { timeout: 30_000 }).toBe(count);
}

function extractions(documentId: string) {
  return rows<{ number: number; extractor: string; version: number; characters: number }>(
    service,
    `select number, extractor, extractor_version as version, character_count as characters
     from extraction where document_id = $1 order by number`,
    [documentId],
  );
}

async function read(documentId: string): Promise<void> {
  const state = async (): Promise<string | undefined> =>
    (
      await rows<{ state: string }>(service, 'select state from document where id = $1', [
        documentId,
      ])
    )[0]?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('extracted');
}

async function textOf(who: SignedInPerson, documentId: string, query = ''): Promise<string> {
  const path = `/api/documents/${documentId}/text${query}`;
  return (await ask<{ text: string }>(who, 'GET', path)).body.text;
}

/** The rows of a data set over what is signed. */
async function datasetOf(profile: string): Promise<string> {
  const steward = await signedInPerson(service, { roles: ['model_steward'] });
  await ask(administrator, 'PUT', '/api/training-use', { allowed: true });
  const request = { profile, purpose: 'test' };
  const { body } = await ask<{ id: string }>(steward, 'POST', '/api/datasets', request);
  await ask(administrator, 'POST', `/api/datasets/${body.id}/approval`);
  const state = async (): Promise<string> =>
    (await ask<{ state: string }>(steward, 'GET', `/api/datasets/${body.id}`)).body.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('ready');
  const operator = operatorActor('test', service.tenantId);
  return (await Array.fromAsync(service.get(DatasetExport).lines(operator, body.id))).join('');
}

describe('a document that is read again', () => {
  it('has a further text, and what was signed stays over the first', async () => {
    const reviewer = await signedInPerson(service, { roles: ['author', 'reviewer'] });
    using first = fakeReader(1);
    using second = fakeReader(2);
    const { id: documentId } = await send(service, upload(NOTE));
    const { id: summaryId } = await summarize(service, [documentId], { profile: 'general' });
    {
      await using _worker = await startReader(first.entry);
      const state = async (): Promise<string> =>
        (await ask<{ state: string }>(reviewer, 'GET', `/api/summaries/${summaryId}`)).body.state;
      await expect.poll(state, { timeout: 30_000 }).toBe('draft');
      const before = await textOf(reviewer, documentId);
      expect(before).not.toContain('penicillin');
      const preview = await ask<{ documents: number }>(
        administrator,
        'POST',
        '/api/rereads/preview',
        { beforeVersion: 2 },
      );
      expect(preview.body).toEqual({ documents: 1, waited: 0 });
      expect((await progress()).waiting).toBe(0);
    }
    const asked = await ask(administrator, 'POST', '/api/rereads', { beforeVersion: 2 });
    expect(asked).toMatchObject({ status: 201, body: { documents: 1, waited: 0 } });
    // once is enough
    await ask(administrator, 'POST', '/api/rereads', { documentId });
    expect(await progress()).toMatchObject({ waiting: 1, current: 1, currentEnded: 0 });
    await using _worker = await startReader(second.entry);
    await ended(1);
    expect(await progress()).toMatchObject({ current: 0, currentEnded: 0 });
    expect(await extractions(documentId)).toEqual([
      { number: 1, extractor: 'lines', version: 1, characters: NOTE.length - 22 },
      { number: 2, extractor: 'lines', version: 2, characters: NOTE.length },
    ]);
    expect(await textOf(reviewer, documentId)).toContain('penicillin');
    expect(await textOf(reviewer, documentId, `?summary=${summaryId}`)).not.toContain('penicillin');
    // an edit is checked against what the draft was written over, and the signature says which that is
    await claim(reviewer, summaryId);
    await edit(reviewer, summaryId, (sentences) => sentences.slice(0, 1));
    const signed = await sign(reviewer, summaryId);
    expect(signed.status).toBe(201);
    const [{ id: firstId } = { id: '' }] = await rows<{ id: string }>(
      service,
      'select id from extraction where document_id = $1 and number = 1',
      [documentId],
    );
    expect(firstId).not.toBe('');
    expect(signed.body.content).toContain(firstId);
    const rowsMade = await datasetOf('general');
    expect(rowsMade).toContain('ramipril');
    expect(rowsMade).not.toContain('penicillin');
  }, 120_000);

  it('keeps its earlier text where the newer reader refuses it, and is named', async () => {
    const author = await signedInPerson(service, { roles: ['author'] });
    using first = fakeReader(1);
    using second = fakeReader(2, 'ramipril');
    const { id: documentId } = await send(service, upload(NOTE));
    {
      await using _worker = await startReader(first.entry);
      await read(documentId);
    }
    await ask(administrator, 'POST', '/api/rereads', { reader: 'lines', readerVersion: 1 });
    await using _worker = await startReader(second.entry);
    await ended(1);
    const { failed, failures } = await progress();
    expect(failed).toBe(1);
    expect(failures).toMatchObject([{ documentId, reason: 'broken' }]);
    expect(await extractions(documentId)).toHaveLength(1);
    expect(await textOf(author, documentId)).toContain('ramipril');
  }, 120_000);

  it('waits for new documents, and is not read once that is cancelled', async () => {
    using first = fakeReader(1);
    const { id: documentId } = await send(service, upload(NOTE));
    {
      await using _worker = await startReader(first.entry);
      await read(documentId);
    }
    const { id: newcomer } = await send(service, upload(`${NOTE} Another one.`));
    await ask(administrator, 'POST', '/api/rereads', { documentId });
    const due = (): Promise<unknown[]> => rows(service, 'select * from across_due_rereads(10)');
    expect(await due()).toEqual([]);
    await rows(service, `update document set state = 'rejected' where id = $1`, [newcomer]);
    expect(await due()).toHaveLength(1);
    const cancelled = await ask(administrator, 'DELETE', '/api/rereads');
    expect(cancelled.body).toEqual({ documents: 1 });
    expect(await due()).toEqual([]);
  });
});

it('nothing is read again of nobody’s asking, or without saying which', async () => {
  const reviewer = await signedInPerson(service, { roles: ['reviewer'] });
  expect((await ask(reviewer, 'POST', '/api/rereads', { outdated: true })).status).toBe(403);
  expect((await ask(administrator, 'POST', '/api/rereads', {})).status).toBe(400);
  const documentId = '01990f6e-0000-7000-8000-000000000000';
  expect((await ask(administrator, 'POST', '/api/rereads', { documentId })).status).toBe(404);
});
