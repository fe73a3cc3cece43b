import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueueList, RetriedView, UnreadList } from '../../apps/api/src/queue/queue.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';

const FILE_NAME = 'maria-weber.txt';

let service: TestService;
let administrator: SignedInPerson;
/** No worker runs: what is asked for waits. */
let documentId: string;
beforeAll(async () => {
  service = await startService();
  administrator = await signedInPerson(service, { roles: ['administrator'] });
  ({ id: documentId } = await send(service, upload(NOTE, FILE_NAME)));
});
afterAll(() => service[Symbol.asyncDispose]());

const listed = async (query = ''): Promise<QueueList> =>
  QueueList.parse(await (await administrator.call(`/api/queue${query}`)).json());
const idsOf = ({ items }: QueueList): string[] => items.map(({ summaryId }) => summaryId);
const ordered = async (priority: 'stat' | 'routine' | 'batch'): Promise<string> =>
  (await summarize(service, [documentId], { priority })).id;

describe('the queue', () => {
  it('has its order, its places and its pages, and no word of a document', async () => {
    const batch = await ordered('batch');
    const routine = await ordered('routine');
    const stat = await ordered('stat');
    const answer = await (await administrator.call('/api/queue')).text();
    const whole = QueueList.parse(JSON.parse(answer));
    expect(idsOf(whole)).toEqual([stat, routine, batch]);
    expect(whole.items.map(({ queue }) => queue?.position)).toEqual([1, 2, 3]);
    expect(answer).not.toContain(FILE_NAME);
    expect(answer).not.toContain(documentId);

    const first = await listed('?limit=2');
    expect(idsOf(first)).toEqual([stat, routine]);
    const second = await listed(`?limit=2&cursor=${first.nextCursor}`);
    expect([idsOf(second), second.nextCursor]).toEqual([[batch], null]);
    await rows(service, `update summary set state = 'running' where id = $1`, [batch]);
    const running = await listed('?limit=1');
    expect(idsOf(running)).toEqual([batch]);
    expect(idsOf(await listed(`?cursor=${running.nextCursor}`))).toEqual([stat, routine]);
    expect(idsOf(await listed('?priority=routine'))).toEqual([routine]);
    expect((await administrator.call('/api/queue?cursor=nonsense')).status).toBe(400);
    expect((await entries(service, 'queue.listed')).at(-1)).toMatchObject({ outcome: 'success' });
  });

  it('lets an administrator cancel one and try it again; it stays whose it was', async () => {
    const id = await ordered('routine');
    expect((await administrator.call(`/api/queue/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await administrator.call(`/api/queue/${id}`, { method: 'DELETE' })).status).toBe(409);
    expect(idsOf(await listed('?part=ended'))).toEqual([id]);

    const path = `/api/queue/${id}/retry`;
    const answer = await administrator.call(path, { method: 'POST' });
    expect(answer.status).toBe(201);
    const { summaryId } = RetriedView.parse(await answer.json());
    expect(idsOf(await listed('?part=ended'))).toEqual([]);
    expect(idsOf(await listed('?priority=routine'))).toContain(summaryId);
    const owners = await rows(
      service,
      'select actor_kind, actor_id, state from summary where id in ($1, $2) order by created_at',
      [id, summaryId],
    );
    expect(owners).toMatchObject([
      { actor_kind: 'client', state: 'superseded' },
      { ...owners[0], state: 'queued' },
    ]);
    const [entry] = await rows(
      service,
      `select actor_kind, actor_id from audit_entry where action = 'summary.retried' and subject_id = $1`,
      [id],
    );
    expect(entry).toEqual({ actor_kind: 'person', actor_id: administrator.id });
  });

  it('has the documents that are still to be read, without what they are called', async () => {
    const answer = await (await administrator.call('/api/queue/documents')).text();
    expect(UnreadList.parse(JSON.parse(answer)).items).toMatchObject([
      { documentId, state: 'received', source: 'rest', attempts: 0 },
    ]);
    expect(answer).not.toContain(FILE_NAME);
  });

  it('shows nothing of a restricted document to who has no clearance', async () => {
    const before = idsOf(await listed());
    await rows(service, `update summary set confidentiality = 'R' where id = $1`, [before[0]]);
    await rows(service, `update document set confidentiality = 'R' where id = $1`, [documentId]);
    expect(idsOf(await listed())).toEqual(before.slice(1));
    const unread = await (await administrator.call('/api/queue/documents')).json();
    expect(unread).toMatchObject({ items: [] });
  });
});
