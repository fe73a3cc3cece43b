import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { newId } from '@app/platform';
import type { AuditEvent, Bundle } from '@medplum/fhirtypes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestAuthority, testAuthority } from '../../../../test/support/audit-receiver.js';
import { FhirReceiver } from './fhir.receiver.js';

let folder: string;
let authority: TestAuthority;
let server: Server;
let url: string;
let kept: Map<string, AuditEvent>;
let answer: (bundle: Bundle) => { readonly status: number; readonly body: unknown };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-fhir-feed-'));
  authority = testAuthority(folder, 'repository');
  const { server: own, caFile } = authority;
  const tls = {
    ca: readFileSync(caFile),
    cert: readFileSync(own.certFile),
    key: readFileSync(own.keyFile),
    requestCert: true,
    rejectUnauthorized: true,
  };
  server = createServer(tls, (request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `https://localhost:${address.port}/fhir`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  kept = new Map();
  answer = (bundle) => {
    const entries = bundle.entry ?? [];
    for (const { request, resource } of entries) {
      if (request?.method === 'PUT') kept.set(request.url, resource as AuditEvent);
    }
    return { status: 200, body: answered(entries.map(() => '201 Created')) };
  };
});

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = answer(JSON.parse(await text(request)) as Bundle);
  response.writeHead(status, { 'content-type': 'application/fhir+json' });
  response.end(JSON.stringify(body));
}

function answered(statuses: readonly string[]): unknown {
  const entry = statuses.map((status) => ({ response: { status } }));
  return { resourceType: 'Bundle', type: 'batch-response', entry };
}

function anEvent(): AuditEvent {
  return {
    resourceType: 'AuditEvent',
    id: newId(),
    type: { code: 'rest' },
    recorded: '2026-03-02T12:00:00.000Z',
    agent: [{ requestor: true }],
    source: { observer: { display: 'Cloister' } },
  };
}

function aReceiver({ caFile = authority.caFile, client = authority.client } = {}): FhirReceiver {
  const place = { name: 'server', tenant: null, kind: 'fhir', url } as const;
  return new FhirReceiver({ ...place, tls: { caFile, client } });
}

const signal = (): AbortSignal => AbortSignal.timeout(20_000);

describe('a FHIR server', () => {
  it('gets each entry under its id, so that one that comes again takes its own place', async () => {
    const events = [anEvent(), anEvent()];
    await aReceiver().deliver(events, signal());
    await aReceiver().deliver(events, signal());
    expect([...kept]).toEqual(events.map((event) => [`AuditEvent/${event.id}`, event]));
  });

  it.each([
    ['refuses one of them', () => ({ status: 200, body: answered(['201', '422']) }), 'not-taken'],
    ['answers for fewer', () => ({ status: 200, body: answered(['201']) }), 'unexpected-answer'],
    ['says something else', () => ({ status: 200, body: [] }), 'unexpected-answer'],
    ['fails', () => ({ status: 500, body: {} }), 'not-taken'],
    ['lets nobody in', () => ({ status: 403, body: {} }), 'no-access'],
  ])('has not taken them where it %s', async (_, given, reason) => {
    answer = given;
    const delivery = aReceiver().deliver([anEvent(), anEvent()], signal());
    await expect(delivery).rejects.toMatchObject({ name: 'FeedNotTaken', reason });
  });

  it('gets nothing when it is of another authority', async () => {
    const { caFile } = testAuthority(folder, 'stranger');
    const delivery = aReceiver({ caFile }).deliver([anEvent()], signal());
    await expect(delivery).rejects.toMatchObject({ reason: 'no-answer' });
    expect(kept.size).toBe(0);
  });

  it('is waited for no longer than the deadline', async () => {
    const delivery = aReceiver().deliver([anEvent()], AbortSignal.abort());
    await expect(delivery).rejects.toMatchObject({ reason: 'no-answer' });
  });
});
