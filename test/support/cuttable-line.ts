import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line between a browser and the service that a test cuts and mends. */
export class CuttableLine implements AsyncDisposable {
  private readonly sockets = new Set<Socket>();
  private broken = false;
  private hold: { left: number; readonly reached: () => void } | null = null;

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async to(service: string): Promise<CuttableLine> {
    const { hostname, port } = new URL(service);
    // paused until a line is there to take what arrives
    const server = createServer({ pauseOnConnect: true, noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the line has no port');
    const line = new CuttableLine(`http://127.0.0.1:${address.port}`, server);
    server.on('connection', (near) => line.connect(near, connect(Number(port), hostname)));
    return line;
  }

  /** Every connection breaks off, and no new one comes about. */
  cut(): void {
    this.broken = true;
    this.hold = null;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.broken = false;
  }

  /**
   * The connection over which so many bytes have been sent to the service, with those of the others,
   * carries nothing more; resolves when it has come to that.
   */
  async stallAfter(bytes: number): Promise<void> {
    await new Promise<void>((reached) => {
      this.hold = { left: bytes, reached };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private connect(near: Socket, far: Socket): void {
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      // a socket's end is told by 'close'; this keeps a broken one from ending the test process
      socket.on('error', () => undefined);
    }
    if (this.broken) {
      near.destroy();
      return;
    }
    near.on('data', (bytes) => {
      if (this.mayPass(bytes.length)) far.write(bytes);
      // what was read is lost with the connection, as on a line that has died
      else near.pause();
    });
    far.on('data', (bytes) => near.write(bytes));
    near.resume();
  }

  private mayPass(bytes: number): boolean {
    if (!this.hold) return true;
    this.hold.left -= bytes;
    if (this.hold.left > 0) return true;
    this.hold.reached();
    this.hold = null;
    return false;
  }
}
