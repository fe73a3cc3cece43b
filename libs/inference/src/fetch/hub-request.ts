import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type ModelStores, VERSION } from '@app/platform';
import { HostNotNamed, HubRefused } from './model-stores.errors.js';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The hub, or a mirror. */
export interface FileServer {
  readonly endpoint: string;
  readonly token: string | null;
  /** Hosts that the endpoint may send a download to. */
  readonly hosts: readonly string[];
}

export interface HubConnection {
  readonly hub: FileServer;
  readonly proxy: ModelStores['proxy'];
  /** Without a byte for this long, a request fails. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

export interface HubAnswer {
  readonly status: number;
  readonly headers: Readonly<NodeJS.Dict<string | string[]>>;
  readonly body: IncomingMessage;
}

/**
 * Asks the hub, and follows it only to hosts that the configuration names: no other host is even
 * looked up. The token goes to the endpoint and nowhere else.
 * @param follow `own-host`: a redirect elsewhere is the answer, whose headers describe the file.
 */
export async function askHub(
  url: URL,
  request: {
    readonly method: 'HEAD' | 'GET';
    readonly follow: 'own-host' | 'named-hosts';
    readonly headers?: Readonly<Record<string, string>>;
  },
  connection: HubConnection,
): Promise<HubAnswer> {
  const endpoint = new URL(connection.hub.endpoint);
  let at = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await exchange(at, endpoint, request, connection);
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.status) || typeof location !== 'string') return answer;
    const next = new URL(location, at);
    if (request.follow === 'own-host' && next.origin !== endpoint.origin) return answer;
    answer.body.destroy();
    if (!mayFollow(next, endpoint, connection.hub.hosts)) {
      throw new HostNotNamed(endpoint.origin, next.origin);
    }
    at = next;
  }
  throw new HubRefused(url.href, `more than ${MAX_REDIRECTS} redirects.`);
}

function mayFollow(next: URL, endpoint: URL, hosts: readonly string[]): boolean {
  if (next.origin === endpoint.origin) return true;
  // from an encrypted endpoint the way never leads to an open line
  if (next.protocol !== 'https:' && next.protocol !== endpoint.protocol) return false;
  return hosts.some((pattern) =>
    pattern.startsWith('*.')
      ? next.port === '' && next.hostname.endsWith(pattern.slice(1))
      : next.host === pattern,
  );
}

function exchange(
  url: URL,
  endpoint: URL,
  {
    method,
    headers,
  }: { readonly method: string; readonly headers?: Readonly<Record<string, string>> },
  { hub, proxy, stallMs, signal }: HubConnection,
): Promise<HubAnswer> {
  const isSecure = url.protocol === 'https:';
  const agent = isSecure ? new HttpsAgent({ proxyEnv: proxy }) : new HttpAgent({ proxyEnv: proxy });
  const send = isSecure ? httpsRequest : httpRequest;
  const own = url.origin === endpoint.origin && hub.token !== null;
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method,
      agent,
      signal,
      headers: {
        'user-agent': `cloister/${VERSION}`,
        // the number of bytes that are left is counted on the wire
        'accept-encoding': 'identity',
        ...(own && { authorization: `Bearer ${hub.token}` }),
        ...headers,
      },
    });
    let opened: { destroy(error: Error): unknown } = outgoing;
    outgoing.setTimeout(stallMs, () =>
      opened.destroy(new Error(`nothing arrived for ${Math.ceil(stallMs / 1000)} s`)),
    );
    outgoing.once('error', reject);
    outgoing.once('response', (body) => {
      opened = body;
      resolve({ status: body.statusCode ?? 0, headers: body.headers, body });
    });
    outgoing.end();
  });
}
