import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import type { WorkEvent } from '../../apps/api/src/work/work.dto.js';
import { startService, type TestService } from '../support/service.js';
import { begun, longText, patch, sendRest, uploadOf } from './resumable.js';
import { ManualEngine } from './manual-engine.js';
import { isSummary, WorkReader } from './work-reader.js';

const SIZE = 5000;
const engine = new ManualEngine();
let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

type UploadEvent = Extract<WorkEvent, { kind: 'upload' }>;

function isUpload(
  id: string,
  fits: (upload: UploadEvent) => boolean = () => true,
): (event: WorkEvent) => boolean {
  return (event) => event.kind === 'upload' && event.id === id && fits(event);
}

describe('whoever follows its uploads', () => {
  it('sees a file arrive, become a document and then a draft', async () => {
    await using reader = await WorkReader.open(service.call);
    await reader.ready();
    const bytes = longText(SIZE);
    const { id } = await begun(service, SIZE);
    await reader.until(
      isUpload(id, ({ state, receivedBytes }) => state === 'receiving' && receivedBytes === 0),
    );
    await patch(service, id, 0, Uint8Array.from(bytes.subarray(0, 3000)));
    await reader.until(isUpload(id, ({ receivedBytes }) => receivedBytes === 3000));
    await sendRest(service, id, bytes);
    const arrived = await reader.until(isUpload(id, ({ state }) => state === 'finished'));
    const { documentId } = await uploadOf(service, id);
    expect(arrived.at(-1)?.event).toMatchObject({ receivedBytes: SIZE, documentId, reason: null });

    await using late = await WorkReader.open(service.call); // has the file still to tell of
    expect((await late.ready()).some(({ event }) => isUpload(id)(event))).toBe(true);

    await using _worker = await service.startWorker(engine);
    const ordered = await reader.until(isUpload(id, ({ summaryId }) => summaryId !== null));
    const { summaryId } = await uploadOf(service, id);
    expect(ordered.at(-1)?.event).toMatchObject({ summaryId });
    engine.say('A note.');
    engine.end();
    await reader.until(isSummary(summaryId ?? '', 'draft'));
  });

  it('sees a discarded one go, also in another tab', async () => {
    await using reader = await WorkReader.open(service.call);
    const { id } = await begun(service, SIZE);
    await reader.until(isUpload(id));
    expect((await service.call(`/api/uploads/${id}`, { method: 'DELETE' })).status).toBe(204);
    const seen = await reader.until(isUpload(id, ({ state }) => state === 'refused'));
    expect(seen.at(-1)?.event).toMatchObject({ reason: 'discarded' });
  });

  it('finds the new summary at the file after a retry', async () => {
    await using _worker = await service.startWorker(engine);
    await using reader = await WorkReader.open(service.call);
    const { id } = await begun(service, SIZE);
    await sendRest(service, id, longText(SIZE));
    await reader.until(isUpload(id, ({ summaryId }) => summaryId !== null));
    const { summaryId: old } = await uploadOf(service, id);
    await service.call(`/api/summaries/${old}`, { method: 'DELETE' });
    const response = await service.call(`/api/summaries/${old}/retry`, { method: 'POST' });
    const { id: fresh } = (await response.json()) as SummaryView;
    await reader.until(isUpload(id, ({ summaryId }) => summaryId === fresh));
    expect((await uploadOf(service, id)).summaryId).toBe(fresh);
    await service.call(`/api/summaries/${fresh}`, { method: 'DELETE' });
  });
});
