import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:tls';

export interface SyslogServer extends AsyncDisposable {
  readonly port: number;
  readonly caFile: string;
  readonly messages: readonly string[];
  /** @default takes messages and ends after its client */
  behave(how: 'take' | 'say-nothing'): void;
}

/** Takes messages as RFC 5425 says: each with its length before it. `localhost` is who it is. */
export async function syslogServer(folder: string): Promise<SyslogServer> {
  const [keyFile, certFile] = [join(folder, 'syslog.key'), join(folder, 'syslog.crt')];
  execFileSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost
      -addext subjectAltName=DNS:localhost -keyout ${keyFile} -out ${certFile}`.split(/\s+/),
    { stdio: 'ignore' },
  );
  const messages: string[] = [];
  let manner = 'take';
  const tls = { key: readFileSync(keyFile), cert: readFileSync(certFile), allowHalfOpen: true };
  const open = new Set<{ destroy(): unknown }>();
  const server = createServer(tls, (socket) => {
    const chunks: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => {
      if (manner === 'say-nothing') return;
      messages.push(...framesIn(Buffer.concat(chunks)));
      socket.end();
    });
  });
  server.on('connection', (socket) => open.add(socket));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    caFile: certFile,
    messages,
    behave: (how) => {
      manner = how;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function framesIn(bytes: Buffer): string[] {
  const frames: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(' ', at);
    const length = Number(bytes.toString('latin1', at, space));
    if (space < 0 || !Number.isSafeInteger(length)) throw new Error('no length before a message');
    frames.push(bytes.toString('utf8', space + 1, space + 1 + length));
    at = space + 1 + length;
  }
  return frames;
}
