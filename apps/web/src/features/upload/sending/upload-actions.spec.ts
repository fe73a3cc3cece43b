// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceProblem } from '../../../service.js';
import { onSessionEnd } from '../../session/session-end.js';
import { ProgressStore } from '../../../live/progress-store.js';
import { sendBytes } from './send-bytes.js';
import { UploadActions } from './upload-actions.js';
import { aFile, anUpload, anUploadQueue } from '../testing/examples.js';

// how bytes go is told by the journeys in a real browser; here only what is made of it
vi.mock('./send-bytes.js', () => ({ sendBytes: vi.fn<typeof sendBytes>() }));

const bytes = vi.mocked(sendBytes);
const created: { readonly body: unknown; readonly key: string | null }[] = [];
let answers: Response[] = [];

beforeEach(() => {
  created.length = 0;
  answers = [];
  bytes.mockReset();
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url, 'http://cloister.test');
    if (request.method === 'DELETE') return new Response(null, { status: 204 });
    if (request.method === 'GET') return json({ items: [], nextCursor: null }, 200);
    if (pathname !== '/api/uploads') throw new Error(`Nobody asks for ${pathname} here.`);
    created.push({
      body: await request.json(),
      key: request.headers.get('idempotency-key'),
    });
    return answers.shift() ?? json(anUpload({ id: `u${created.length}`, receivedBytes: 0 }), 201);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function json(body: unknown, status: number, headers: Record<string, string> = {}) {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, ...headers },
  });
}

function problem(status: number, code: string, title: string) {
  return json({ type: 'about:blank', status, code, title }, status);
}

function aSender(...fileNames: readonly string[]) {
  const uploadQueue = anUploadQueue();
  const uploadActions = new UploadActions(uploadQueue, new ProgressStore());
  uploadQueue.take(fileNames.map((name) => aFile(name)));
  const phases = () => uploadQueue.all().map(({ phase }) => phase.kind);
  return { uploadQueue, uploadActions, phases };
}

describe('files that are sent', () => {
  it('are announced with what was said of them, and arrive', async () => {
    const { uploadQueue, uploadActions, phases } = aSender('visit.txt');
    uploadQueue.describe(uploadQueue.keys, { patientIdentifier: ' MRN-1 ', priority: 'stat' });
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(phases()).toEqual(['arrived']));
    expect(created[0]?.body).toEqual({
      fileName: 'visit.txt',
      sizeBytes: 10,
      mediaType: 'text/plain',
      confidentiality: 'N',
      profile: 'visit-note',
      priority: 'stat',
      patientIdentifier: 'MRN-1',
    });
    expect(uploadQueue.all()[0]).toMatchObject({ uploadId: 'u1', sentBytes: 10, file: null });
  });

  it('go three at a time', async () => {
    bytes.mockReturnValue(new Promise(() => {}));
    const { uploadQueue, uploadActions } = aSender('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt');
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(bytes).toHaveBeenCalledTimes(3));
    expect(created).toHaveLength(3);
  });

  it('that cannot go as they are stay where they are', () => {
    const { uploadQueue, uploadActions, phases } = aSender('scan.png');
    uploadActions.send(uploadQueue.keys);
    expect(phases()).toEqual(['chosen']);
  });

  it('wait for a lost connection, and go on at once when it is back', async () => {
    bytes.mockRejectedValueOnce(new ServiceProblem(0, 'unreachable', ''));
    const { uploadQueue, uploadActions, phases } = aSender('a.txt');
    uploadActions.start();
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(phases()).toEqual(['interrupted']));
    dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(phases()).toEqual(['arrived']));
    expect([bytes.mock.calls.length, created.length]).toEqual([2, 1]);
    uploadActions.stop();
  });

  it('ask for the same upload again when the answer to the first asking was lost', async () => {
    answers = [problem(503, 'busy', '')];
    const { uploadQueue, uploadActions, phases } = aSender('a.txt');
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(phases()).toEqual(['interrupted']));
    uploadActions.wake();
    await vi.waitFor(() => expect(phases()).toEqual(['arrived']));
    expect(created[0]?.key).toBe(created[1]?.key);
    expect(created[0]?.key).toMatch(/^[\w-]{10,}$/u);
  });

  it('stay in the list with the reason when they are refused, and can be sent anew', async () => {
    answers = [problem(429, 'too-many-unfinished-uploads', 'Finish or discard some first.')];
    const { uploadQueue, uploadActions, phases } = aSender('a.txt');
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(phases()).toEqual(['refused']));
    expect(uploadQueue.all()[0]?.phase).toMatchObject({
      refusal: { code: 'too-many-unfinished-uploads', message: 'Finish or discard some first.' },
    });
    uploadActions.again(uploadQueue.keys[0] ?? '');
    await vi.waitFor(() => expect(phases()).toEqual(['arrived']));
    expect(created[0]?.key).not.toBe(created[1]?.key);
  });

  it('lead to the sign-in when the session has ended', async () => {
    answers = [problem(401, 'not-authenticated', 'Sign in.')];
    const ended = vi.fn<() => void>();
    const forget = onSessionEnd(ended);
    const { uploadQueue, uploadActions } = aSender('a.txt');
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    forget();
  });

  it('stop when they are paused, and go on with the same upload', async () => {
    bytes.mockImplementationOnce(
      ({ signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress(4);
          signal.addEventListener('abort', () => resolve());
        }),
    );
    const { uploadQueue, uploadActions, phases } = aSender('a.txt');
    uploadActions.send(uploadQueue.keys);
    await vi.waitFor(() => expect(phases()).toEqual(['sending']));
    uploadActions.pause(uploadQueue.keys);
    expect(uploadQueue.all()[0]).toMatchObject({ phase: { kind: 'paused' }, sentBytes: 4 });
    uploadActions.goOn(uploadQueue.keys);
    await vi.waitFor(() => expect(phases()).toEqual(['arrived']));
    expect(created).toHaveLength(1);
  });

  it('warn before the browser page is left while they are under way', () => {
    bytes.mockReturnValue(new Promise(() => {}));
    const { uploadQueue, uploadActions } = aSender('a.txt');
    uploadActions.start();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    uploadActions.send(uploadQueue.keys);
    expect(leave()).toBe(true);
    uploadActions.stop();
  });
});
