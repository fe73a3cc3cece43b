import { sendSyslog, SyslogNotSent } from '../syslog/send-syslog.js';
import { frameOf } from '../syslog/syslog-message.js';
import type { CheckpointStore, SignedCheckpoint } from './checkpoint-store.js';
import { StoreUnreachable } from './store.errors.js';

export interface SyslogSettings {
  readonly host: string;
  readonly port: number;
  /** Without it the line can be read and changed on its way, and the signature still tells. */
  readonly tls: boolean;
  readonly caFile: string | null;
}

/**
 * A syslog server, RFC 5424 with the octet counting of RFC 5425. One connection a checkpoint: the
 * protocol has no answer, so that the server ends the connection after us is all that confirms it.
 */
export class SyslogStore implements CheckpointStore {
  readonly kind = 'syslog';

  constructor(
    readonly name: string,
    private readonly settings: SyslogSettings,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async put({ size, note }: SignedCheckpoint, signal: AbortSignal): Promise<null> {
    const { host, port, tls, caFile } = this.settings;
    const target = { host, port, tls: tls ? { caFile, client: null } : null };
    const frame = frameOf({
      facility: 13,
      severity: 5,
      time: this.now(),
      processId: process.pid,
      messageId: 'checkpoint',
      // JSON keeps the note's lines through relays that join lines
      text: JSON.stringify({ size, note }),
    });
    try {
      // nothing is held: a minute later a newer one says all that this one said
      await sendSyslog(target, [frame], { signal, holdMs: 0 });
    } catch (error) {
      if (error instanceof SyslogNotSent)
        throw new StoreUnreachable(error.reason, { cause: error });
      throw error;
    }
    return null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // nothing stays open between two checkpoints
  }
}
