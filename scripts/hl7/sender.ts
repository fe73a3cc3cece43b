import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const [VT, FS, CR] = [0x0b, 0x1c, 0x0d];
const ANSWER_MS = 60_000;

/** A system that sends one message after the other, and waits for each answer. */
export class Hl7Sender implements Disposable {
  private received = '';
  private waiting: ((code: string | null) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (data) => this.take(data.toString('latin1')));
    socket.on('error', () => undefined); // 'close' follows
    socket.on('close', () => this.settle(null));
  }

  static async to(port: number): Promise<Hl7Sender> {
    const socket = connect({ port, host: '127.0.0.1' });
    await once(socket, 'connect');
    return new Hl7Sender(socket);
  }

  /** `AA`, or whatever it is answered; null where the connection ends first. */
  async send(message: string | Buffer): Promise<string | null> {
    const answered = new Promise<string | null>((resolve) => (this.waiting = resolve));
    const deadline = setTimeout(() => this.socket.destroy(), ANSWER_MS);
    if (this.socket.destroyed) this.settle(null);
    else this.socket.write(framed(message));
    try {
      return await answered;
    } finally {
      clearTimeout(deadline);
    }
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }

  private take(text: string): void {
    this.received += text;
    const end = this.received.indexOf('\x1c\r');
    if (end < 0) return;
    const code = /\rMSA.(..)/.exec(this.received.slice(0, end))?.[1] ?? '';
    this.received = this.received.slice(end + 2);
    this.settle(code);
  }

  private settle(code: string | null): void {
    this.waiting?.(code);
    this.waiting = null;
  }
}

function framed(message: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from([VT]), Buffer.from(message), Buffer.from([FS, CR])]);
}
