import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { OperatorSecret } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSummary, type Progress } from '../../summarize/follow-summary.js';
import type { Connection } from '../http-client.js';
import { ServiceClient } from './service-client.js';

const ID = '0190a000-0000-7000-8000-000000000001';

let folder: string;
let connection: Connection & { readonly kind: 'socket' };
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-client-'));
  connection = {
    kind: 'socket',
    path: join(folder, 'cloister.sock'),
    secretFile: join(folder, 'operator.secret'),
  };
  writeFileSync(connection.secretFile, 's3cret');
});

afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe('the way to the service', () => {
  it('goes through the socket with the secret that lies beside it at that moment', async () => {
    await serve((request, response) => {
      answer(response, 201, { path: `/start#${String(request.headers.authorization)}` });
    });
    const client = new ServiceClient(connection);
    expect(await client.createLink()).toBe('/start#Operator s3cret');
    writeFileSync(connection.secretFile, 'newer');
    expect(await client.createLink()).toBe('/start#Operator newer');
  });

  it('says what to do where the secret is missing or belongs to another user', async () => {
    await serve((_request, response) => answer(response, 200, {}));
    rmSync(connection.secretFile);
    await expect(new ServiceClient(connection).clients()).rejects.toThrow(
      /operator\.secret is missing.*Restart Cloister/,
    );
    const foreign = Object.assign(new Error('denied'), { code: 'EACCES' });
    vi.spyOn(OperatorSecret, 'authorization').mockImplementation(() => {
      throw foreign;
    });
    await expect(new ServiceClient(connection).clients()).rejects.toThrow(
      /Only root and the user that runs Cloister may read/,
    );
  });

  it('takes a missing secret for a stopped service where there is no socket either', async () => {
    rmSync(connection.secretFile);
    await expect(new ServiceClient(connection).clients()).rejects.toThrow(/is not running/);
  });

  it('goes over the network with the API key', async () => {
    const listening = await serve((request, response) => {
      answer(response, 200, { version: String(request.headers.authorization), queues: [] });
    }, 0);
    const url = `http://127.0.0.1:${listening}`;
    const client = new ServiceClient({ kind: 'network', url, apiKey: 'clk_x' });
    expect((await client.status()).version).toBe('Bearer clk_x');
  });

  it('says how to start the service where none runs, also in the middle of an upload', async () => {
    const file = join(folder, 'note.txt');
    writeFileSync(file, 'x'.repeat(1_000_000));
    const client = new ServiceClient(connection);
    await expect(client.uploadDocument(file, {})).rejects.toThrow(/is not running.*--embedded/);
    await expect(client.clients()).rejects.toThrow(/is not running.*--embedded/);
  });

  it('sends a file with its name, its fields and every byte', async () => {
    const file = join(folder, 'a "note".txt');
    writeFileSync(file, 'first line\r\nlast line');
    let received: Promise<string> | undefined;
    await serve((request, response) => {
      if (request.method === 'POST') received = text(request);
      void Promise.resolve(received).then(() =>
        answer(response, 200, { id: ID, state: 'received' }),
      );
    });
    const document = await new ServiceClient(connection).uploadDocument(file, {
      patientIdentifier: 'p-1',
    });
    expect(document.id).toBe(ID);
    expect(await received).toMatch(
      /name="patientIdentifier"\r\n\r\np-1\r\n.*filename="a %22note%22\.txt".*\r\n\r\nfirst line\r\nlast line\r\n--cloister-[\w-]+--\r\n$/s,
    );
  });

  it('hands on what the service refuses in its own words', async () => {
    await serve((_request, response) => {
      answer(response, 400, {
        title: 'The request cannot be used.',
        errors: [{ path: 'name', message: 'is taken' }],
      });
    });
    await expect(new ServiceClient(connection).addClient({ name: 'x' })).rejects.toThrow(
      'The request cannot be used.\n  name: is taken',
    );
  });

  it('follows a summary over a lost connection, from the last event that it saw', async () => {
    const asked: (string | undefined)[] = [];
    await serve((request, response) => {
      if (!request.url?.endsWith('/events')) {
        return answer(response, 200, { id: ID, state: asked.length > 1 ? 'draft' : 'running' });
      }
      asked.push(request.headers['last-event-id']?.toString());
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const event = { kind: 'text', of: 'draft', text: `part ${asked.length}` };
      response.write(
        `id: ${asked.length * 7}\nevent: text\ndata: ${JSON.stringify(event)}\n\n`,
        () => response.destroy(),
      );
    });
    const seen: Progress[] = [];
    const summary = await followSummary(new ServiceClient(connection), ID, {
      onProgress: (progress) => seen.push(progress),
    });
    expect(summary.state).toBe('draft');
    expect(asked).toEqual([undefined, '7']);
    expect(seen.map((progress) => progress.kind === 'text' && progress.text)).toEqual([
      'part 1',
      'part 2',
    ]);
  });
});

async function serve(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  port?: number,
): Promise<number> {
  server = createServer(onRequest);
  if (port === undefined) server.listen(connection.path);
  else server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function answer(response: ServerResponse, status: number, body: object): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}
