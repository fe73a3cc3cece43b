import { UnitOfWork } from '@app/database';
import { DiskSpace, newId } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Sender, startHl7 } from '../support/hl7.js';
import { NOTE, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';
import { problemOf } from './problem.js';
import { mdm } from './received-message.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service[Symbol.asyncDispose]());

describe('a disk that is full', () => {
  beforeEach(() => {
    const full = vi.spyOn(service.get(DiskSpace), 'isFull').mockResolvedValue(true);
    onTestFinished(() => full.mockRestore());
  });

  it('is told, and nothing new is taken; what is there can be read', async () => {
    vi.mocked(service.get(DiskSpace).isFull).mockResolvedValueOnce(false);
    const { id } = await send(service);
    const refused = await service.call('/api/documents', { method: 'POST', body: upload(NOTE) });
    expect(await problemOf(refused, 507)).toMatchObject({ code: 'disk-full' });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await service.call(`/api/documents/${id}`)).status).toBe(200);
    const ready = await fetch(`${service.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain('disk-full');
  });

  it('takes no more bytes of an upload that was begun', async () => {
    const response = await service.call(`/api/uploads/${newId()}/bytes`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/offset+octet-stream',
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
      },
      body: 'A note.',
    });
    expect(response.status).toBe(507);
  });

  it('refuses FHIR with an OperationOutcome', async () => {
    const response = await service.call('/fhir/R4/Binary', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'A note.',
    });
    expect(response.status).toBe(507);
    expect(await response.json()).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'no-store' }],
    });
  });
});

it('is what Postgres says of its own disk, too', async () => {
  const full = Object.assign(new Error('could not extend file "base/16384/16500"'), {
    code: '53100',
  });
  const run = vi.spyOn(service.get(UnitOfWork), 'run').mockRejectedValue(full);
  onTestFinished(() => run.mockRestore());
  const refused = await service.call('/api/documents', { method: 'POST', body: upload(NOTE) });
  expect(await problemOf(refused, 507)).toMatchObject({ code: 'disk-full' });
});

describe('an HL7 listener whose disk is full', () => {
  it('tells the sender to try again, keeps nothing, and takes it once there is room', async () => {
    const { config } = service;
    const connections = [
      { name: 'ward', port: 0, rules: [] },
      { name: 'lab', port: 0, rules: [], answers: { tryAgain: 'AR' as const } },
    ];
    const listening = (diskReserveBytes: number) =>
      startHl7({ ...service, config: { ...config, diskReserveBytes } }, { connections });
    const answerOf = async (port: number | undefined): Promise<string> => {
      await using sender = await Sender.to(port ?? 0);
      return (await sender.ask(mdm())).replace(/^[^]*\rMSA\|(..)[^]*$/, '$1');
    };
    {
      await using full = await listening(Number.MAX_SAFE_INTEGER);
      expect(await answerOf(full.ports['ward'])).toBe('AE');
      expect(await answerOf(full.ports['lab'])).toBe('AR');
    }
    expect(await rows(service, 'select 1 from message')).toEqual([]);
    await using roomy = await listening(1);
    expect(await answerOf(roomy.ports['ward'])).toBe('AA');
    expect(await rows(service, 'select 1 from message')).toHaveLength(1);
  });
});
