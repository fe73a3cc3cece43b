import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface Answering {
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal;
  json(body: unknown, status?: number): void;
  /** Sends the head of a stream; `write` what belongs to it, then `end`. */
  stream(contentType: string): void;
  write(text: string): void;
  end(): void;
  /** Closes the connection in the middle of things. */
  breakOff(): void;
  redirect(to: string): void;
}

export interface JsonServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  readonly received: readonly Received[];
  /** How many requests it is still working on. */
  underWay(): number;
}

export type Route = (received: Received, answer: Answering) => void | Promise<void>;

/** An HTTP server on a port of its own; a path without a route answers 404. */
export async function startJsonServer(
  routes: Readonly<Record<string, Route>>,
): Promise<JsonServer> {
  const received: Received[] = [];
  let underWay = 0;
  const server = createServer((request, response) => {
    underWay++;
    void handle(request, response)
      .catch(() => response.destroy())
      .finally(() => underWay--);
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const text = await read(request);
    const path = url.split('?')[0] ?? '';
    const one = { method, path, headers, body: text === '' ? null : JSON.parse(text) };
    received.push(one);
    const route = routes[`${method} ${path}`];
    const answer = answering(response);
    if (route) await route(one, answer);
    else answer.json({ error: { message: 'File Not Found', code: 404 } }, 404);
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    received,
    underWay: () => underWay,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function answering(response: ServerResponse): Answering {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('the client has gone')));
  return {
    signal: gone.signal,
    json: (body, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    },
    stream: (contentType) => {
      response.writeHead(200, { 'content-type': contentType });
    },
    write: (text) => {
      response.write(text);
    },
    end: () => {
      response.end();
    },
    breakOff: () => {
      response.destroy();
    },
    redirect: (to) => {
      response.writeHead(307, { location: to });
      response.end();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
