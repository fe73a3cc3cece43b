import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What the receiver does to a call. */
export type Manner =
  | 'take'
  | 'slow'
  | 'fail'
  | 'refuse'
  | 'busy'
  | 'gone'
  | 'redirect'
  | 'half-headers'
  | 'half-body'
  | 'hang-up';

export interface ReceivedCall {
  readonly id: string;
  readonly timestamp: string;
  readonly signatures: readonly string[];
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly path: string;
  readonly manner: Manner;
}

export interface WebhookReceiver extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** In the order of their arrival, taken or not. */
  readonly calls: readonly ReceivedCall[];
  /** How many were being answered at once at most. */
  readonly mostAtOnce: () => number;
  /** For the next calls, one after the other; then the last one for all. */
  behave(...manners: readonly [Manner, ...Manner[]]): void;
  /** For every call with this id, whatever was said of the next ones. */
  behaveTo(id: string, manner: Manner): void;
  /** As a receiver that knows the secret checks it. Throws where it does not fit. */
  verify(call: ReceivedCall, secret: string): unknown;
}

/** A real http server that is asked by webhooks, and as nasty as it is told to be. */
export async function startWebhookReceiver(
  tls: { readonly key: string; readonly cert: string } | null = null,
): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = [];
  let manners: readonly Manner[] = ['take'];
  const byId = new Map<string, Manner>();
  let atOnce = 0;
  let mostAtOnce = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.once('close', () => {
      atOnce -= 1;
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers } = request;
      const [inTurn = 'take', ...next] = manners;
      const manner = byId.get(String(headers['webhook-id'])) ?? inTurn;
      if (next.length > 0) manners = next;
      calls.push({
        id: String(headers['webhook-id']),
        timestamp: String(headers['webhook-timestamp']),
        signatures: String(headers['webhook-signature']).split(' '),
        headers,
        text: Buffer.concat(chunks).toString('utf8'),
        path: request.url ?? '',
        manner,
      });
      ACT[manner](response);
    });
  };
  const server: Server = tls ? createTlsServer(tls, answer) : createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    calls,
    mostAtOnce: () => mostAtOnce,
    behave: (...next) => {
      manners = next;
    },
    behaveTo: (id, manner) => byId.set(id, manner),
    verify: ({ id, timestamp, signatures, text }, secret) =>
      new Webhook(secret).verify(text, {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures.join(' '),
      }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

const ACT: Readonly<Record<Manner, (response: ServerResponse) => void>> = {
  take: (response) => response.writeHead(204).end(),
  // until whoever called gives up
  slow: () => undefined,
  fail: (response) => response.writeHead(500).end('something broke'),
  refuse: (response) => response.writeHead(422).end(),
  busy: (response) => response.writeHead(429, { 'retry-after': '7' }).end(),
  gone: (response) => response.writeHead(410).end(),
  redirect: (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
  'half-headers': (response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\ncontent-le');
  },
  'half-body': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half of it', () => response.socket?.destroy());
  },
  'hang-up': (response) => response.socket?.destroy(),
};
