import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import {
  answerBytes,
  type AnswerCode,
  type AnswerError,
  frame,
  FrameReader,
  type Header,
  headerField,
  headerOf,
  readAnswer,
} from '@app/hl7';

const FRAME_MAX_BYTES = 64 * 1024 * 1024;

/**
 * What is said to a message: a code of table 0008, or less than that. `CA` is the accepting answer with no
 * other after it, `half` an answer that breaks off, `other` one to another message.
 */
export const MANNERS = ['AA', 'AE', 'AR', 'CA', 'CE', 'CR', 'none', 'half', 'other'] as const;
export type Manner = (typeof MANNERS)[number];

export interface ReceivedMessage {
  readonly bytes: Buffer;
  readonly manner: Manner;
}

export interface SimulatorSettings {
  readonly host: string;
  readonly port: number;
  /** For the messages in their order; the last one for all that follow. */
  readonly manners: readonly [Manner, ...Manner[]];
  /** Before what the application says. */
  readonly lateMs: number;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer; readonly ca: Buffer | null } | null;
  readonly onMessage: (received: ReceivedMessage) => void;
}

/** A receiver of HL7 that is not Cloister: it keeps nothing, and answers as it is told. */
export class Simulator implements AsyncDisposable {
  private readonly sockets = new Set<Socket>();
  private manners: readonly Manner[];
  private answered = 0;

  private constructor(
    private readonly server: Server,
    private readonly settings: SimulatorSettings,
  ) {
    this.manners = settings.manners;
  }

  static async listen(settings: SimulatorSettings): Promise<Simulator> {
    const { tls, host, port } = settings;
    const server = tls
      ? createTlsServer({
          cert: tls.cert,
          key: tls.key,
          ...(tls.ca && { ca: tls.ca, requestCert: true, rejectUnauthorized: true }),
          minVersion: 'TLSv1.2',
        })
      : createServer();
    const simulator = new Simulator(server, settings);
    server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => simulator.serve(socket));
    server.listen(port, host);
    await once(server, 'listening');
    return simulator;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : this.settings.port;
  }

  /** From the next message on. */
  behave(...manners: readonly [Manner, ...Manner[]]): void {
    this.manners = manners;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    if (this.server.listening) await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    const reader = new FrameReader(FRAME_MAX_BYTES);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined); // its end is all there is to know
    socket.on('data', (chunk: Buffer) => {
      for (const event of reader.push(chunk)) {
        if (event.kind === 'refused') socket.destroy();
        else this.receive(socket, event.bytes);
      }
    });
  }

  private receive(socket: Socket, bytes: Buffer): void {
    const header = headerOf(bytes);
    const manner = isSilent(bytes, header) ? 'none' : this.nextManner();
    this.settings.onMessage({ bytes, manner });
    const { now, later: after } = this.said(header, manner);
    for (const answer of now) socket.write(frame(answer));
    if (after === null) return;
    const say = (): void => {
      if (socket.destroyed) return;
      if (manner === 'half') socket.end(frame(after).subarray(0, after.length / 2));
      else socket.write(frame(after));
    };
    if (this.settings.lateMs > 0) setTimeout(say, this.settings.lateMs).unref();
    else say();
  }

  private nextManner(): Manner {
    const [manner = 'AA', ...later] = this.manners;
    if (later.length > 0) this.manners = later;
    return manner;
  }

  /** At once what accepts it, and later what the application says. */
  private said(
    header: Header | null,
    manner: Manner,
  ): { readonly now: readonly Buffer[]; readonly later: Buffer | null } {
    const asked = (number: number): boolean =>
      header !== null && headerField(header, number).trim() === 'AL';
    const isAccepting = manner === 'CA' || manner === 'CE' || manner === 'CR';
    const now =
      asked(15) && !isAccepting && manner !== 'none' ? [this.answer(header, 'CA', null)] : [];
    if (manner === 'none') return { now, later: null };
    // who asked for the accepting answer alone has it
    if (now.length > 0 && !asked(16)) return { now, later: null };
    const code = manner === 'half' || manner === 'other' ? 'AA' : manner;
    return {
      now,
      later: this.answer(manner === 'other' ? renamed(header) : header, code, errorOf(code)),
    };
  }

  private answer(header: Header | null, code: AnswerCode, error: AnswerError | null): Buffer {
    this.answered += 1;
    return answerBytes(header, code, `SIM${this.answered}`, error, new Date());
  }
}

/** An answer is answered only where it asks for it. */
function isSilent(bytes: Buffer, header: Header | null): boolean {
  return readAnswer(bytes) !== null && header !== null && headerField(header, 15).trim() !== 'AL';
}

function errorOf(code: AnswerCode): AnswerError | null {
  if (code === 'AA' || code === 'CA') return null;
  return { code: code === 'AE' || code === 'CE' ? 207 : 200, location: null };
}

function renamed(header: Header | null): Header | null {
  if (!header) return null;
  const fields = header.fields.map((field, index) => (index === 9 ? `${field}X` : field));
  return { ...header, fields };
}
