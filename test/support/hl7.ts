import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { frame, FrameReader } from '@app/hl7';
import { Hl7Settings } from '@app/messages';
import { queueConnection } from '@app/queue';
import { RootKeyFile } from '@app/crypto';
import { NestFactory } from '@nestjs/core';
import type { z } from 'zod';
import { Hl7Listener } from '../../apps/hl7/src/hl7-listener.js';
import { Hl7Module } from '../../apps/hl7/src/hl7.module.js';
import type { TestService } from './service.js';

const ANSWER_MS = 10_000;

/** The process that receives HL7, over the database of a service; the ports of its connections by name. */
export async function startHl7(
  { database, config }: TestService,
  settings: z.input<typeof Hl7Settings>,
): Promise<AsyncDisposable & { readonly ports: Readonly<Record<string, number>> }> {
  const app = await NestFactory.createApplicationContext(
    Hl7Module.with({
      config,
      access: database.access,
      rootKey: RootKeyFile.openOrCreate(config.data.rootKey),
      queue: queueConnection(null, database.access.as('cloister_queue')),
    }),
    { logger: false, abortOnError: false },
  );
  const listening = await app
    .get(Hl7Listener)
    .listen(Hl7Settings.parse(settings))
    .catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
  return {
    ports: Object.fromEntries(listening.map(({ name, port }) => [name, port])),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

/** A system that sends, over one socket. */
export class Sender implements AsyncDisposable {
  private readonly reader = new FrameReader(1024 * 1024);
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly waiting: string[] = [];

  private constructor(private readonly socket: Socket) {
    this.chunks = socket.iterator();
    socket.on('error', () => undefined);
  }

  static async to(port: number): Promise<Sender> {
    const socket = connect({ port, host: '127.0.0.1' });
    await once(socket, 'connect');
    return new Sender(socket);
  }

  /** As it is, without a frame. */
  raw(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  end(): void {
    this.socket.end();
  }

  /** Sends a message in its frame and gives the answer to it. */
  async ask(message: string | Buffer): Promise<string> {
    this.raw(frame(Buffer.from(message)));
    return this.answer();
  }

  /** The next answer; `closed` where the connection was closed instead. */
  async answer(withinMs = ANSWER_MS): Promise<string> {
    const deadline = AbortSignal.timeout(withinMs);
    while (this.waiting.length === 0) {
      const got = await Promise.race([
        this.chunks.next(),
        once(deadline, 'abort').then(() => {
          throw new Error('There was no answer.');
        }),
      ]).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error) return { done: true } as const;
        throw error;
      });
      if (got.done) return 'closed';
      for (const event of this.reader.push(got.value)) {
        this.waiting.push(event.bytes.toString('latin1'));
      }
    }
    return this.waiting.shift() ?? '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.destroy();
  }
}
