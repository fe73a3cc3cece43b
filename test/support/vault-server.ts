import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { z } from 'zod';

const Body = z.object({
  plaintext: z.base64().optional(),
  ciphertext: z.string().optional(),
  associated_data: z.base64().optional(),
  min_decryption_version: z.int().optional(),
  min_encryption_version: z.int().optional(),
  min_available_version: z.int().optional(),
});
type Body = z.infer<typeof Body>;

interface Ring {
  readonly type: string;
  readonly versions: Map<number, Buffer>;
  latest: number;
  minDecryption: number;
  minEncryption: number;
}

export interface VaultServer extends AsyncDisposable {
  readonly address: string;
  readonly token: string;
  /** What was asked, in order. */
  readonly requests: readonly { readonly path: string; readonly namespace: string | undefined }[];
  /** As an operator: `vault write -f transit/keys/NAME type=…`. */
  createKey(name: string, type?: string): void;
  /** Answers the next requests in this way instead of carrying them out. */
  failNext(times: number, how: number | 'hang' | 'reset'): void;
  /** Takes another token from now on. */
  renewToken(): string;
}

interface Options {
  readonly namespace?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
}

/**
 * The transit engine of Vault and OpenBao, as far as their published HTTP API
 * (/v1/transit: keys, rotate, config, trim, encrypt, decrypt) says how it answers. For tests.
 */
export async function startVaultServer({ namespace, tls }: Options = {}): Promise<VaultServer> {
  const rings = new Map<string, Ring>();
  const requests: { path: string; namespace: string | undefined }[] = [];
  const failures: (number | 'hang' | 'reset')[] = [];
  let token = newToken();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = namespaceOf(request);
    const path = (request.url ?? '').replace(/^\/v1\//, '');
    requests.push({ path, namespace: asked });
    const text = await bodyOf(request);
    const failure = failures.shift();
    if (failure === 'hang') return;
    if (failure === 'reset') return void request.socket.destroy();
    if (failure !== undefined) return send(response, failure, { errors: ['as told'] });
    if (request.headers['x-vault-token'] !== token || asked !== namespace) {
      return send(response, 403, { errors: ['permission denied'] });
    }
    const [status, body] = carryOut(rings, `${request.method} ${path}`, text);
    return send(response, status, body);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(() => request.socket.destroy());
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  return {
    address: `${tls ? 'https' : 'http'}://127.0.0.1:${at.port}`,
    get token() {
      return token;
    },
    requests,
    createKey: (name, type = 'aes256-gcm96') => {
      rings.set(name, {
        type,
        versions: new Map([[1, randomBytes(32)]]),
        latest: 1,
        minDecryption: 1,
        minEncryption: 0,
      });
    },
    failNext: (times, how) => void failures.push(...Array.from({ length: times }, () => how)),
    renewToken: () => (token = newToken()),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Answer = readonly [status: number, body: object | null];

function carryOut(rings: Map<string, Ring>, asked: string, text: string): Answer {
  const [, verb, name = '', act] =
    /^(?:GET|POST) transit\/(keys|encrypt|decrypt)\/([\w-]+)(?:\/(\w+))?$/.exec(asked) ?? [];
  const ring = rings.get(name);
  if (!ring) return asked.startsWith('GET') ? [404, { errors: [] }] : refuse('no such key');
  const body = Body.parse(text === '' ? {} : JSON.parse(text));
  switch (`${asked.split(' ')[0]} ${verb}/${act ?? ''}`) {
    case 'GET keys/':
      return [200, { data: facts(name, ring) }];
    case 'POST keys/rotate':
      ring.latest += 1;
      ring.versions.set(ring.latest, randomBytes(32));
      return [204, null];
    case 'POST keys/config':
      return configure(ring, body);
    case 'POST keys/trim':
      return trim(ring, body);
    case 'POST encrypt/':
      return encrypt(ring, body);
    case 'POST decrypt/':
      return decrypt(ring, body);
    default:
      return [404, { errors: ['no handler for route'] }];
  }
}

function facts(name: string, ring: Ring): object {
  const usable = [...ring.versions.keys()].filter((version) => version >= ring.minDecryption);
  return {
    name,
    type: ring.type,
    derived: false,
    exportable: false,
    latest_version: ring.latest,
    min_decryption_version: ring.minDecryption,
    min_encryption_version: ring.minEncryption,
    keys: Object.fromEntries(usable.map((version) => [version, 1_700_000_000 + version])),
  };
}

function configure(ring: Ring, body: Body): Answer {
  const { min_decryption_version: decryption, min_encryption_version: encryption } = body;
  if (Math.max(decryption ?? 0, encryption ?? 0) > ring.latest) return refuse('too high');
  ring.minDecryption = decryption ?? ring.minDecryption;
  ring.minEncryption = encryption ?? ring.minEncryption;
  return [200, { data: {} }];
}

function trim(ring: Ring, { min_available_version: least = 0 }: Body): Answer {
  if (ring.minEncryption === 0 || least > Math.min(ring.minDecryption, ring.minEncryption)) {
    return refuse('cannot be trimmed');
  }
  for (const version of ring.versions.keys()) if (version < least) ring.versions.delete(version);
  return [204, null];
}

function encrypt(ring: Ring, { plaintext, associated_data: aad }: Body): Answer {
  const key = ring.versions.get(ring.latest);
  if (plaintext === undefined || !key) return refuse('missing plaintext');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad ?? '', 'base64'));
  const sealed = [cipher.update(Buffer.from(plaintext, 'base64')), cipher.final()];
  const bytes = Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]);
  const ciphertext = `vault:v${ring.latest}:${bytes.toString('base64')}`;
  return [200, { data: { ciphertext, key_version: ring.latest } }];
}

function decrypt(ring: Ring, { ciphertext, associated_data: aad }: Body): Answer {
  const [, version = '', text = ''] = /^vault:v(\d+):(.+)$/.exec(ciphertext ?? '') ?? [];
  const key = ring.versions.get(Number(version));
  if (!key || Number(version) < ring.minDecryption) return refuse('version is disallowed');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < 28) return refuse('invalid ciphertext');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(aad ?? '', 'base64'));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    return [200, { data: { plaintext: opened.toString('base64') } }];
  } catch {
    return refuse('cipher: message authentication failed');
  }
}

function refuse(error: string): Answer {
  return [400, { errors: [error] }];
}

function newToken(): string {
  return `hvs.${randomBytes(18).toString('base64url')}`;
}

function namespaceOf({ headers }: IncomingMessage): string | undefined {
  const given = headers['x-vault-namespace'];
  return typeof given === 'string' ? given : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object | null): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === null ? '' : JSON.stringify(body));
}
