import { readFileSync } from 'node:fs';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { connect as connectTls, TLSSocket } from 'node:tls';

export interface SyslogTarget {
  readonly host: string;
  readonly port: number;
  /** Null: no TLS, so that what is sent can be read and changed on its way. */
  readonly tls: TlsFiles | null;
}

/** Paths of PEM files, read anew for each connection: they may be renewed while the service runs. */
export interface TlsFiles {
  /** Of the authority that signed the server's certificate; null: those of the system. */
  readonly caFile: string | null;
  /** By which the server knows us; null: it does not ask. */
  readonly client: { readonly certFile: string; readonly keyFile: string } | null;
}

export interface SyslogSending {
  readonly signal: AbortSignal;
  /** So long the server must leave the connection open after everything was written. */
  readonly holdMs: number;
}

export type SyslogTrouble =
  | 'no-answer'
  | 'no-access'
  | 'no-certificate'
  | 'not-confirmed'
  | 'not-trusted';

/** The messages did not all arrive, or it cannot be told. */
export class SyslogNotSent extends Error {
  override readonly name = 'SyslogNotSent';

  constructor(
    readonly reason: SyslogTrouble,
    options?: ErrorOptions,
  ) {
    super(`Syslog messages were not sent: ${reason}.`, options);
  }
}

/**
 * Sends frames over a connection of their own, and resolves when all speaks for it that they were read.
 * The protocol has no answer. So: everything is written, the server leaves the connection open for a
 * while, we end our side, and only then the server ends its own, which it does when it has read to the
 * end (RFC 5425, 4.4). One that ends by itself, or breaks off, has confirmed nothing.
 */
export async function sendSyslog(
  target: SyslogTarget,
  frames: readonly Buffer[],
  { signal, holdMs }: SyslogSending,
): Promise<void> {
  if (signal.aborted) throw new SyslogNotSent('no-answer', { cause: signal.reason });
  const socket = connect(target);
  let isOpen = false;
  let isEnding = false;
  socket.once(target.tls === null ? 'connect' : 'secureConnect', () => {
    isOpen = true;
  });
  socket.once('end', () => {
    if (!isEnding) socket.destroy(new SyslogNotSent('not-confirmed'));
  });
  const unknown = (): SyslogTrouble => (isOpen ? 'not-confirmed' : 'no-answer');
  const stop = (): void => void socket.destroy(new SyslogNotSent(unknown()));
  signal.addEventListener('abort', stop, { once: true });
  const over = finished(socket);
  try {
    socket.resume();
    // `over` is rejected where the other ends or breaks off meanwhile
    await Promise.race([over, written(socket, Buffer.concat(frames))]);
    if (holdMs > 0) await Promise.race([over, delay(holdMs, undefined, { ref: false })]);
    isEnding = true;
    socket.end();
    await over;
  } catch (cause) {
    if (cause instanceof SyslogNotSent) throw cause;
    throw new SyslogNotSent(certificateTrouble(cause, socket) ?? unknown(), { cause });
  } finally {
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}

function connect({ host, port, tls }: SyslogTarget): Socket {
  if (tls === null) return connectPlain({ host, port });
  const { caFile, client } = tls;
  try {
    return connectTls({
      host,
      port,
      // an address is no name that could be asked for
      ...(isIP(host) === 0 && { servername: host }),
      ...(caFile !== null && { ca: readFileSync(caFile) }),
      ...(client !== null && {
        cert: readFileSync(client.certFile),
        key: readFileSync(client.keyFile),
      }),
    });
  } catch (cause) {
    throw new SyslogNotSent('no-certificate', { cause });
  }
}

/** Resolves when the last byte was handed to the system, which waits for a server that does not read. */
function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** Whose certificate the other does not take; null where it is neither. */
function certificateTrouble(cause: unknown, socket: Socket): SyslogTrouble | null {
  if (socket instanceof TLSSocket) {
    // null where it is in order, whatever its type says
    const { authorizationError }: { readonly authorizationError: unknown } = socket;
    if (authorizationError) return 'not-trusted';
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code.includes('_ALERT_') ? 'no-access' : null;
}
