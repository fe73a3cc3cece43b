import { type Arrival, type ConnectionSettings, ReceivedMessages } from '@app/messages';
import { type Actor, DiskSpace } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Takes messages as long as there is room: one that was acknowledged must still become what was asked for. */
@Injectable()
export class MessageIntake {
  constructor(
    private readonly received: ReceivedMessages,
    private readonly disk: DiskSpace,
  ) {}

  /** What to answer, each in a frame of its own. Throws `DiskFull`, and then nothing of the message is kept. */
  async take(actor: Actor, bytes: Buffer, arrival: Arrival): Promise<readonly Buffer[]> {
    await this.disk.check();
    return this.received.take(actor, bytes, arrival);
  }

  async refuseFrame(
    actor: Actor,
    bytes: Buffer,
    reason: string,
    connection: ConnectionSettings,
  ): Promise<void> {
    await this.received.refuseFrame(actor, bytes, reason, connection);
  }
}
