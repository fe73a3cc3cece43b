import { KeysService, KeyRotation } from '@app/keys';
import { operatorActor } from '@app/platform';
import { expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { NOTE, postJson, send, untilDocument, upload } from '../support/rest.js';
import { startService } from '../support/service.js';
import { startSecondApi } from './second-api.js';

const DOCUMENTS = 12;
const READERS = 4;
const ROUNDS = 3;

it('keys are exchanged while documents are read, written and looked up, and no request fails', async () => {
  await using service = await startService();
  await using _worker = await service.startWorker();
  await using other = await startSecondApi(service);
  const ids: string[] = [];
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const fields = { patientIdentifier: `MRN ${number}`, patientName: `Erika Muster${number}` };
    const { id } = await send(service, upload(`${NOTE} ${number}`, 'n.txt', 'text/plain', fields));
    await untilDocument(service, id, 'extracted');
    ids.push(id);
  }
  const failed: string[] = [];
  let requests = 0;
  const over = new AbortController();
  const from = (url: string, path: string): Promise<Response> =>
    fetch(`${url}${path}`, { headers: { authorization: `Bearer ${service.key}` } });
  const reading = Array.from({ length: READERS }, async (_, reader) => {
    for (let turn = reader; !over.signal.aborted; turn += 1) {
      const number = turn % DOCUMENTS;
      const id = ids[number] ?? '';
      const url = turn % 2 === 0 ? service.url : other.url;
      const content = await from(url, `/api/documents/${id}/content`);
      if ((await content.text()) !== `${NOTE} ${number}`) failed.push(`content ${content.status}`);
      const text = await from(url, `/api/documents/${id}/text`);
      if (!text.ok) failed.push(`text ${text.status}`);
      await text.text();
      const found = await postJson(service, '/api/lookups', { name: `muster${number}` });
      const { patients } = (await found.json()) as { patients?: unknown[] };
      if (patients?.length !== 1) failed.push(`look-up ${found.status}, ${patients?.length}`);
      requests += 3;
    }
  });
  const sent: string[] = [];
  const writing = (async () => {
    for (let number = 0; !over.signal.aborted; number += 1) {
      const answer = await service.call('/api/documents', {
        method: 'POST',
        body: upload(`${NOTE} new ${number}`),
      });
      const { id } = (await answer.json()) as DocumentView;
      if (answer.status !== 201) failed.push(`upload ${answer.status}`);
      else sent.push(id);
    }
  })();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const what of ['tenant', 'index', 'root'] as const) {
      await service.get(KeysService).rotate(operatorActor('test', service.tenantId), what);
      await service.get(KeyRotation).rewrapKeys();
      for (let turn = 0; turn < 3; turn += 1) {
        await service.get(KeyRotation).advanceRotation(service.tenantId);
      }
    }
  }
  over.abort();
  await Promise.all([...reading, writing]);
  expect(failed).toEqual([]);
  expect(requests).toBeGreaterThan(ROUNDS * READERS);
  for (const id of sent.slice(-3)) await untilDocument(service, id, 'extracted');
}, 120_000);
