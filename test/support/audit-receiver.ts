import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';

/** Certificates of an authority of the test's own, as paths of PEM files. */
export interface TestAuthority {
  readonly caFile: string;
  readonly server: CertificateFiles;
  readonly client: CertificateFiles;
}

interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

export function testAuthority(folder: string, name: string): TestAuthority {
  const at = (file: string): string => join(folder, `${name}-${file}`);
  const run = (...options: string[]): void => {
    execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '2', ...KEY, ...options], {
      stdio: 'ignore',
    });
  };
  const [caFile, caKey] = [at('ca.crt'), at('ca.key')];
  run('-subj', `/CN=${name}`, '-keyout', caKey, '-out', caFile);
  const signed = (who: string): CertificateFiles => {
    const [certFile, keyFile] = [at(`${who}.crt`), at(`${who}.key`)];
    const names = ['-subj', `/CN=${who}`, '-addext', `subjectAltName=DNS:${who}`];
    run('-CA', caFile, '-CAkey', caKey, ...names, '-keyout', keyFile, '-out', certFile);
    return { certFile, keyFile };
  };
  return { caFile, server: signed('localhost'), client: signed('cloister') };
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

/** An audit repository that takes syslog over TLS and wants a certificate of its clients. */
export class AuditReceiver implements AsyncDisposable {
  /** As they came, head and text, each once it was there in full. */
  readonly messages: string[] = [];
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private listensOn = 0;
  private diesAt = Infinity;
  private reads = true;

  private constructor(private readonly authority: TestAuthority) {}

  static async start(authority: TestAuthority): Promise<AuditReceiver> {
    const receiver = new AuditReceiver(authority);
    await receiver.up();
    return receiver;
  }

  get port(): number {
    return this.listensOn;
  }

  /** Listens, where it did before. */
  async up(): Promise<void> {
    const { caFile, server: own } = this.authority;
    const server = createServer(
      {
        ca: readFileSync(caFile),
        cert: readFileSync(own.certFile),
        key: readFileSync(own.keyFile),
        requestCert: true,
        rejectUnauthorized: true,
        allowHalfOpen: true,
      },
      (socket) => this.take(socket),
    );
    // also those that do not come to an agreement on keys
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.listensOn, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.listensOn = address.port;
    this.server = server;
    this.diesAt = Infinity;
  }

  /** Gone at once, with all its connections. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  /** Dies as soon as it has read so many messages, without an orderly end. */
  dieAfter(messages: number): void {
    this.diesAt = this.messages.length + messages;
  }

  /** From now on it accepts connections and reads nothing. */
  readNothing(): void {
    this.reads = false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.down();
  }

  private take(socket: TLSSocket): void {
    socket.on('error', () => undefined);
    if (!this.reads) return;
    let bytes: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      bytes = this.messagesIn(Buffer.concat([bytes, chunk]));
      if (this.messages.length >= this.diesAt) void this.down();
    });
    socket.on('end', () => socket.end());
  }

  /** Octet counting of RFC 5425: what is not yet a whole message stays. */
  private messagesIn(bytes: Buffer): Buffer {
    let at = 0;
    while (this.messages.length < this.diesAt) {
      const space = bytes.indexOf(' ', at);
      const end = space + 1 + Number(bytes.toString('latin1', at, space));
      if (space < 0 || end > bytes.length) break;
      this.messages.push(bytes.toString('utf8', space + 1, end));
      at = end;
    }
    return bytes.subarray(at);
  }
}
