import { KeysService, KeyRotation } from '@app/keys';
import { operatorActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { read } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { columnsHolding, entries, rows } from './admin.js';
import { mdm, TestConnection } from './received-message.js';
import { startSecondApi } from './second-api.js';

const MESSAGES = '/api/messages';
let service: TestService;
let keeper: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  keeper = await signedInPerson(service, { roles: ['integration'] });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const post = (who: SignedInPerson, path: string, body: unknown): Promise<Response> =>
  who.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a message that names no patient', () => {
  it('goes its way once a person says whose it is, and never by a name', async () => {
    const connection = await TestConnection.open(service, { name: 'nobody' });
    const { id } = await connection.take(mdm({ patient: '', text: 'Found in the street.' }));
    const path = `${MESSAGES}/${id}/patient`;
    const patient = { identifier: 'MRN-SAID', authority: 'HOSP' };
    const author = await signedInPerson(service, { roles: ['author'] });
    expect((await post(author, path, patient)).status).toBe(403);
    expect((await post(keeper, path, { name: 'Jane Doe' })).status).toBe(400);

    const said = { result: '', notes: '' };
    const run = (...args: readonly string[]): Promise<number> =>
      runCloister(args, {
        env: { CLOISTER_DATA: service.config.data.path },
        output: new Output(
          { write: (text) => (said.result += text) },
          { write: (text) => (said.notes += text) },
        ),
      });
    await using _api = await startSecondApi(service, { withOperatorSocket: true });
    expect(await run('hl7', 'held')).toBe(0);
    expect(said.result).toContain(id);
    expect(await run('hl7', 'assign', id, '--patient', 'MRN-SAID', '--authority', 'HOSP')).toBe(0);
    const documentId = await until('its document', async () => {
      const [row] = await rows<{ document_id: string | null }>(
        service,
        'select document_id from message_document where message_id = $1',
        [id],
      );
      return row?.document_id;
    });
    expect(await read(service, `/api/documents/${documentId}`)).toMatchObject({
      patientIdentifier: 'MRN-SAID',
      patientAuthority: 'HOSP',
      patientName: null,
    });
    await until('its summary', async () => {
      const [row] = await rows<{ summary_id: string | null }>(
        service,
        'select summary_id from message where id = $1',
        [id],
      );
      return row?.summary_id;
    });
    const again = await post(keeper, path, patient);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'message-not-held', reason: 'taken' });
    const found = async (): Promise<unknown> => {
      const answer = await post(keeper, `${MESSAGES}/lookups`, { patientIdentifier: 'MRN-SAID' });
      return answer.json();
    };
    expect(await found()).toMatchObject({ items: [{ id }] });
    await service.get(KeysService).rotate(operatorActor('test', service.tenantId), 'index');
    await service.get(KeyRotation).advanceRotation(service.tenantId);
    expect(await found()).toMatchObject({ items: [{ id }] });
    expect(await columnsHolding(service, ['MRN-SAID'])).toEqual([]);
    expect(await entries(service, 'message.assigned')).toMatchObject([{ subject_id: id }]);
  });
});
