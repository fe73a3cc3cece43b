import type { SyslogTrouble } from '../syslog/send-syslog.js';

export type FeedTrouble = SyslogTrouble | 'not-taken' | 'unexpected-answer';

/** A receiver did not take entries, or it cannot be told. They are sent again. */
export class FeedNotTaken extends Error {
  override readonly name = 'FeedNotTaken';

  constructor(
    readonly reason: FeedTrouble,
    options?: ErrorOptions,
  ) {
    super(`Entries of the audit trail were not delivered: ${reason}.`, options);
  }
}
