import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from '../support/service.js';

const YEAR_SECONDS = 31_536_000;

let folder: string;
let service: TestService;
let ca: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-tls-'));
  const [keyFile, certFile] = [join(folder, 'api.key'), join(folder, 'api.crt')];
  execFileSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost
      -addext subjectAltName=DNS:localhost -keyout ${keyFile} -out ${certFile}`.split(/\s+/),
    { stdio: 'ignore' },
  );
  ca = await readFile(certFile);
  service = await startService({ CLOISTER_TLS_CERT: certFile, CLOISTER_TLS_KEY: keyFile });
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Over TLS, with our own authority. */
async function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { port } = new URL(service.url);
  const sent = request({ host: 'localhost', port, path, method, headers, ca });
  sent.end();
  const [answer] = await once(sent, 'response');
  answer.resume();
  return { status: answer.statusCode, headers: answer.headers };
}

async function shakeHands(versions: {
  readonly minVersion: SecureVersion;
  readonly maxVersion: SecureVersion;
}): Promise<string | null> {
  const port = Number(new URL(service.url).port);
  const socket: TLSSocket = connect({
    host: 'localhost',
    port,
    ca,
    // without it OpenSSL itself refuses to offer the old ones
    ciphers: 'DEFAULT@SECLEVEL=0',
    ...versions,
  });
  try {
    await once(socket, 'secureConnect');
    return socket.getProtocol();
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}

function expectGuards(headers: Answer['headers']): void {
  expect(String(headers['strict-transport-security']).toLowerCase()).toBe(
    `max-age=${YEAR_SECONDS}; includesubdomains`,
  );
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain(`default-src 'none'`);
  expect(headers['content-security-policy']).toContain(`base-uri 'none'`);
  expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['access-control-allow-origin']).toBeUndefined();
}

describe('every answer', () => {
  it.each(['/', '/api/session', '/no/such/thing', '/api/documents', '/api/%zz'])(
    'guards the browser that asks for %s',
    async (path) => {
      expectGuards((await ask(path)).headers);
    },
  );

  it('guards the browser that sends what is no HTTP', async () => {
    const port = Number(new URL(service.url).port);
    const socket = connect({ host: 'localhost', port, ca });
    socket.end('nonsense\r\n\r\n');
    const [head = ''] = (await text(socket)).split('\r\n\r\n');
    const lines = head.split('\r\n').slice(1);
    expectGuards(Object.fromEntries(lines.map((line) => line.toLowerCase().split(': ', 2))));
  });

  it('opens nothing to a page of another origin that asks beforehand', async () => {
    const { headers } = await ask('/api/documents', 'OPTIONS', {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('the connection', () => {
  it('is of TLS 1.3 or 1.2, the newer where both can', async () => {
    expect(await shakeHands({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' })).toBe('TLSv1.3');
    expect(await shakeHands({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
  });

  it.each(['TLSv1.1', 'TLSv1'] as const)('is refused with %s', async (version) => {
    expect(await shakeHands({ minVersion: version, maxVersion: version })).toBeNull();
  });

  it('is not answered in the clear', async () => {
    const clear = service.url.replace('https:', 'http:');
    await expect(fetch(`${clear}/api/health`)).rejects.toThrow();
  });
});

describe('a method that traces', () => {
  it('is refused', async () => {
    const sent = await ask('/api/health', 'TRACE').catch(() => ({ status: 0 }));
    expect([0, 400, 404, 405, 501]).toContain(sent.status);
  });
});
