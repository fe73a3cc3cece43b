import { once } from 'node:events';
import { connect, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { AnswerCode } from '../acknowledgement/answer.js';
import { plannedCodes } from '../acknowledgement/answer-plan.js';
import { type ReadAnswer, readAnswer } from '../acknowledgement/read-answer.js';
import { headerField, headerOf } from '../message/header.js';
import { frame, type FrameEvent } from './frame.js';
import { FrameReader } from './frame-reader.js';

const ANSWER_MAX_BYTES = 1024 * 1024;
/** A peer that says more than this without saying what was asked has no answer. */
const ANSWERS_MAX = 20;
/** So long an FS waits for the CR that should follow it. */
const CR_WAIT_MS = 300;
const USUAL = { tryAgain: 'AE', alwaysAnswer: false } as const;
const OF_TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;

export interface MllpAddress {
  readonly host: string;
  readonly port: number;
  /** In place of the system's: where addresses were looked up and checked before. */
  readonly lookup?: LookupFunction;
  /** With our own certificate where the other side asks for one; `ca` in place of the system's. */
  readonly tls: {
    readonly ca?: Buffer;
    readonly cert?: Buffer;
    readonly key?: Buffer;
  } | null;
}

/** In milliseconds. */
export interface MllpPatience {
  /** For the first answer, from the last byte on. */
  readonly answer: number;
  /** For the application's answer, from the accepting one on. */
  readonly application: number;
}

/** Why a message has no answer, for all that we know. */
export type MllpTrouble =
  | 'no-connection'
  | 'not-encrypted'
  | 'no-answer'
  /** The connection ended, or time ran out, in the middle of one. */
  | 'half-answer'
  /** There were answers, and all to something else. */
  | 'other-answer'
  /** The other side has it, and its application has said nothing. */
  | 'accepted-only';

export type Exchange =
  | {
      readonly kind: 'answered';
      /** Of the answer that settles it. */
      readonly code: AnswerCode;
      readonly error: number | null;
      /** All that was said, in order, each without its frame. */
      readonly answers: readonly Buffer[];
    }
  /** The message asked for none. */
  | { readonly kind: 'sent'; readonly answers: readonly Buffer[] }
  | {
      readonly kind: 'unanswered';
      readonly reason: MllpTrouble;
      readonly answers: readonly Buffer[];
    };

export class MllpUnreachable extends Error {
  override readonly name = 'MllpUnreachable';

  constructor(
    readonly reason: Extract<MllpTrouble, 'no-connection' | 'not-encrypted'>,
    options?: ErrorOptions,
  ) {
    super(`The other side cannot be reached: ${reason}.`, options);
  }
}

/** One connection to a listener. After an exchange without an answer it is to be closed: one may come late. */
export class MllpClient implements Disposable {
  private readonly reader = new FrameReader(ANSWER_MAX_BYTES);
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly found: FrameEvent[] = [];
  private next: Promise<Buffer | Ended> | null = null;

  private constructor(private readonly socket: Socket) {
    this.chunks = socket.iterator({ destroyOnReturn: true });
  }

  /** Throws `MllpUnreachable`, or the signal's reason. */
  static async open(
    address: MllpAddress,
    connectMs: number,
    signal: AbortSignal,
  ): Promise<MllpClient> {
    const { host, port, tls, lookup } = address;
    const at = { host, port, ...(lookup && { lookup }) };
    const socket = tls ? connectTls({ ...at, ...tls, minVersion: 'TLSv1.2' }) : connect(at);
    // what goes wrong later comes out of the reading
    socket.on('error', () => undefined);
    socket.setNoDelay(true);
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(connectMs)]);
      await once(socket, tls ? 'secureConnect' : 'connect', { signal: patience });
      return new MllpClient(socket);
    } catch (cause) {
      socket.destroy();
      if (signal.aborted) throw signal.reason;
      throw new MllpUnreachable(isOfTls(cause) ? 'not-encrypted' : 'no-connection', { cause });
    }
  }

  /**
   * Sends one message and waits for the answers that its MSH-15 and MSH-16 ask for. One with another
   * MSA-2 is of another message, and waited on. Throws the signal's reason alone.
   */
  async exchange(
    message: Buffer,
    patience: MllpPatience,
    signal: AbortSignal,
    onAnswer: (answer: Buffer) => void = () => undefined,
  ): Promise<Exchange> {
    const header = headerOf(message);
    const controlId = header ? headerField(header, 10) : '';
    const last = plannedCodes(header, { kind: 'accepted' }, USUAL).at(-1);
    const answers: Buffer[] = [];
    this.socket.write(frame(message));
    if (last === undefined) return { kind: 'sent', answers };
    let until = Date.now() + patience.answer;
    let accepted = false;
    for (;;) {
      const got = await this.answer(until, signal);
      if (!Buffer.isBuffer(got)) {
        return { kind: 'unanswered', reason: troubleOf(got, accepted, answers), answers };
      }
      answers.push(got);
      onAnswer(got);
      const read = readAnswer(got);
      if (read?.controlId !== controlId || read.code === null) {
        if (answers.length >= ANSWERS_MAX) {
          return { kind: 'unanswered', reason: 'other-answer', answers };
        }
      } else if (settles(read, last)) {
        return { kind: 'answered', code: read.code, error: read.error, answers };
      } else if (!accepted) {
        accepted = true;
        until = Date.now() + patience.application;
      }
    }
  }

  /**
   * After a message that asked for no answer: closes this side, and waits until the other has read to the end
   * and closes its own. One that answers all the same has answered. Throws the signal's reason alone.
   */
  async conclude(message: Buffer, patienceMs: number, signal: AbortSignal): Promise<Exchange> {
    const header = headerOf(message);
    const controlId = header ? headerField(header, 10) : '';
    const until = Date.now() + patienceMs;
    const answers: Buffer[] = [];
    this.socket.end();
    for (;;) {
      const got = await this.answer(until, signal);
      if (!Buffer.isBuffer(got)) {
        // a connection that broke may have taken the message with it
        const isWhole = this.socket.errored === null && this.socket.writableFinished;
        return isWhole
          ? { kind: 'sent', answers }
          : { kind: 'unanswered', reason: 'no-connection', answers };
      }
      answers.push(got);
      const read = readAnswer(got);
      if (read?.controlId === controlId && read.code !== null) {
        return { kind: 'answered', code: read.code, error: read.error, answers };
      }
    }
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }

  /** The next answer, or why there is none. */
  private async answer(until: number, signal: AbortSignal): Promise<Buffer | Ended> {
    for (;;) {
      const found = this.found.shift();
      if (found) return found.kind === 'frame' ? found.bytes : 'cut-off';
      this.next ??= chunkOf(this.chunks);
      const left = Math.max(until - Date.now(), 0);
      const wait = this.reader.awaitsCr ? Math.min(CR_WAIT_MS, left) : left;
      const got = await within(this.next, wait, signal);
      if (Buffer.isBuffer(got)) {
        this.next = null;
        this.found.push(...this.reader.push(got));
      } else {
        const inFrame = this.reader.inFrame;
        this.found.push(...this.reader.settle({ ended: got !== 'late' }));
        if (this.found.length === 0) return inFrame ? 'cut-off' : got;
      }
    }
  }
}

/** Why nothing more is read. */
type Ended = 'late' | 'closed' | 'cut-off' | 'not-encrypted';

/** A code of the application is an end in any case; an accepting one where no other was asked for. */
function settles({ code }: ReadAnswer, last: AnswerCode): boolean {
  return code !== 'CA' || last === 'CA';
}

function troubleOf(ended: Ended, accepted: boolean, answers: readonly Buffer[]): MllpTrouble {
  if (ended === 'not-encrypted') return ended;
  if (ended === 'cut-off') return 'half-answer';
  if (accepted) return 'accepted-only';
  return answers.length > 0 ? 'other-answer' : 'no-answer';
}

async function chunkOf(chunks: AsyncIterator<Buffer>): Promise<Buffer | Ended> {
  try {
    const { done, value } = await chunks.next();
    return done ? 'closed' : Buffer.from(value);
  } catch (error) {
    // what a listener finds wrong with our certificate is said after the handshake
    return isOfTls(error) ? 'not-encrypted' : 'closed';
  }
}

async function within<T>(waited: Promise<T>, ms: number, signal: AbortSignal): Promise<T | 'late'> {
  const { promise, resolve, reject } = Promise.withResolvers<'late'>();
  const stop = (): void => reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => resolve('late'), ms);
  try {
    return await Promise.race([waited, promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function isOfTls(error: unknown): boolean {
  return error instanceof Error && 'code' in error && OF_TLS.test(String(error.code));
}
