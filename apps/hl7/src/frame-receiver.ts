import { answersTo, headerOf, messagesIn, type FrameEvent } from '@app/hl7';
import { answerFacts, type Arrival, type ConnectionSettings } from '@app/messages';
import type { Actor } from '@app/platform';
import { Logger } from '@nestjs/common';
import type { LargeMessageLimiter } from './large-message-limiter.js';
import type { MessageIntake } from './message-intake.js';

/** A frame with more is no batch but an attack, or a file that should come in pieces. */
const MESSAGES_MAX = 5000;

type Refusal = Arrival['refusal'];

/** What is done with the frames of one socket. */
export class FrameReceiver {
  private readonly logger = new Logger(FrameReceiver.name);
  private inHand = 0;

  constructor(
    private readonly received: MessageIntake,
    private readonly actor: Actor,
    private readonly place: Pick<Arrival, 'connection' | 'self' | 'routes'>,
    private readonly large: LargeMessageLimiter,
    /** Told of each frame. */
    private readonly came: () => void,
  ) {}

  private get connection(): ConnectionSettings {
    return this.place.connection;
  }

  get name(): string {
    return this.connection.name;
  }

  get busy(): boolean {
    return this.inHand > 0;
  }

  /** The answers to the messages in a frame, in their order, each when it is committed. */
  async *answers(bytes: Buffer, warnings: readonly string[]): AsyncGenerator<Buffer, void> {
    this.came();
    const { messages, ...content } = messagesIn(bytes);
    const refusal = this.refusalOf({ ...content, count: messages.length });
    // a frame of that many is answered once
    const taken = messages.length > MESSAGES_MAX ? messages.slice(0, 1) : messages;
    for (const message of taken) {
      const whole = messages.length > MESSAGES_MAX ? bytes : message;
      yield* await this.take(whole, warnings, refusal);
    }
  }

  async refuse({ bytes, reason }: Extract<FrameEvent, { kind: 'refused' }>): Promise<void> {
    this.logger.warn('frame refused', { connection: this.name, reason, sizeBytes: bytes.length });
    await this.received.refuseFrame(this.actor, bytes, reason, this.connection);
  }

  /** What is said to a frame that is larger than the connection takes. Its beginning is kept. */
  async oversized({
    bytes,
    reason,
    sizeBytes,
    limit,
  }: Extract<FrameEvent, { kind: 'oversized' }>): Promise<readonly Buffer[]> {
    this.came();
    this.logger.warn('frame refused', { connection: this.name, reason, sizeBytes, limit });
    const text = `A frame can have at most ${limit} bytes. This one has ${sizeBytes}.`;
    return this.take(bytes, [], { reason, code: 104, text });
  }

  private async take(
    bytes: Buffer,
    warnings: readonly string[],
    refusal: Refusal,
  ): Promise<readonly Buffer[]> {
    const { connection } = this;
    this.inHand += 1;
    try {
      const arrival = { ...this.place, warnings, ...(refusal && { refusal }) };
      return await this.large.run(bytes, () => this.received.take(this.actor, bytes, arrival));
    } catch (err) {
      this.logger.error('message not taken', { connection: this.name, err });
      // nothing of it is kept: whoever sent it still has it, and is told to try again
      const outcome = { kind: 'refused', error: { code: 207, location: null } } as const;
      const answers = answersTo(headerOf(bytes), outcome, connection.answers, answerFacts());
      return answers.map((answer) => answer.bytes);
    } finally {
      this.inHand -= 1;
    }
  }

  private refusalOf({
    batch,
    countDiffers,
    ambiguous,
    count,
  }: {
    readonly batch: boolean;
    readonly countDiffers: boolean;
    readonly ambiguous: boolean;
    readonly count: number;
  }): Refusal {
    if (ambiguous) return { reason: 'messages-ambiguous', code: 100 };
    if (count > MESSAGES_MAX) return { reason: 'too-many-messages', code: 100 };
    if (countDiffers) return { reason: 'batch-count-differs', code: 100 };
    const several = batch || count > 1;
    if (several && this.connection.batches === 'refuse') {
      return { reason: 'batch-not-supported', code: 200 };
    }
    return undefined;
  }
}
