import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export const COMMIT = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';

/**
 * A hub as https://huggingface.co documents itself: `/org/repo/resolve/revision/file` answers with a
 * redirect to another host where the bytes lie, and says in X-Linked-Size, X-Linked-Etag and
 * X-Repo-Commit what they are. That host honours Range.
 */
export interface HubServer extends AsyncDisposable {
  readonly endpoint: string;
  /** host:port of the place of the bytes. */
  readonly storage: string;
  /** What was asked, `hub` or `storage` first. */
  readonly asked: readonly string[];
  readonly authorizations: readonly (string | undefined)[];
  content: Buffer;
  /** The bytes that each answer of the storage ends after; the last counts for all that follow. */
  cuts: number[];
  /** Answer instead of the redirect. */
  refuse: { readonly status: number; readonly code: string } | null;
  /** What the hub says of the file, where that is not the truth. */
  claims: { bytes?: number; etag?: string };
  /** Whether the storage answers to Range. */
  ranges: boolean;
  /** Sends no byte of the body. */
  silent: boolean;
}

export async function startHub(content: Buffer): Promise<HubServer> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const storage = createServer((request, response) => {
    asked.push(`storage ${request.method} ${request.headers.range ?? 'whole'}`);
    authorizations.push(request.headers.authorization);
    sendBytes(state, request, response);
  });
  const hub = createServer((request, response) => {
    asked.push(`hub ${request.method} ${request.url}`);
    if (state.refuse) {
      response.writeHead(state.refuse.status, { 'x-error-code': state.refuse.code }).end();
      return;
    }
    if (request.url !== `/org/repo/resolve/${COMMIT}/m.gguf`) {
      response.writeHead(404, { 'x-error-code': 'EntryNotFound' }).end();
      return;
    }
    const etag = state.claims.etag ?? createHash('sha256').update(state.content).digest('hex');
    response.writeHead(302, {
      location: `http://${state.storage}/blob`,
      'x-repo-commit': COMMIT,
      'x-linked-size': String(state.claims.bytes ?? state.content.length),
      'x-linked-etag': `"${etag}"`,
    });
    response.end();
  });
  const state: HubServer = {
    endpoint: `http://${await listen(hub)}`,
    storage: await listen(storage),
    asked,
    authorizations,
    content,
    cuts: [],
    refuse: null,
    claims: {},
    ranges: true,
    silent: false,
    async [Symbol.asyncDispose]() {
      for (const server of [hub, storage]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  return state;
}

function sendBytes(state: HubServer, request: IncomingMessage, response: ServerResponse): void {
  const { content } = state;
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const goesOn = state.ranges && start > 0;
  const rest = goesOn ? content.subarray(start) : content;
  response.writeHead(goesOn ? 206 : 200, {
    'content-length': String(rest.length),
    ...(goesOn && { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }),
  });
  if (state.silent) {
    response.flushHeaders();
    return;
  }
  const cut = state.cuts.length > 1 ? state.cuts.shift() : state.cuts[0];
  if (cut === undefined || cut >= rest.length) response.end(rest);
  else response.write(rest.subarray(0, cut), () => response.socket?.end());
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return `127.0.0.1:${address.port}`;
}
