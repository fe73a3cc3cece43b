import type { AuditEvent } from '@medplum/fhirtypes';
import { toAuditMessage } from '../exports/dicom/audit-message.js';
import { sendSyslog, SyslogNotSent } from '../syslog/send-syslog.js';
import { frameOf } from '../syslog/syslog-message.js';
import { FeedNotTaken } from './feed.errors.js';
import type { FeedReceiver } from './feed-receiver.js';
import type { SyslogFeedSettings } from './feed-settings.js';

/** DICOM PS3.15, A.6 gives the first its name; the other has none. */
const FORMATS = {
  dicom: { messageId: 'DICOM+RFC3881', textOf: toAuditMessage },
  fhir: { messageId: 'FHIR+AuditEvent', textOf: (event: AuditEvent) => JSON.stringify(event) },
} as const;

// A receiver that does not want us, or that has gone, shows it within this time.
const HOLD_MS = 1000;

/** Messages of RFC 5424 over TLS, as RFC 5425 and DICOM PS3.15 (A.6) have them. */
export class SyslogReceiver implements FeedReceiver {
  readonly target: string;

  constructor(
    private readonly settings: SyslogFeedSettings,
    private readonly holdMs = HOLD_MS,
  ) {
    const { host, port, format } = settings;
    this.target = `syslog over TLS to ${host}:${port}, ${format}`;
  }

  async deliver(events: readonly AuditEvent[], signal: AbortSignal): Promise<void> {
    const frames = events.map((event) => this.frame(event));
    try {
      await sendSyslog(this.settings, frames, { signal, holdMs: this.holdMs });
    } catch (error) {
      if (error instanceof SyslogNotSent) throw new FeedNotTaken(error.reason, { cause: error });
      throw error;
    }
  }

  /** Of nothing but the entry, so that one that comes again is the same. */
  private frame(event: AuditEvent): Buffer {
    const { messageId, textOf } = FORMATS[this.settings.format];
    return frameOf({
      facility: 10,
      severity: event.outcome === '0' ? 5 : 4,
      time: new Date(event.recorded),
      processId: null,
      messageId,
      text: textOf(event),
    });
  }
}
