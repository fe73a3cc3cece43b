import { hostname } from 'node:os';

const HOSTNAME_MAX = 255;

/** RFC 5424, 6.2.1: 10 is security and authorization, 13 the audit of logs themselves. */
export type Facility = 10 | 13;
/** Warning, and notice: normal but of weight. */
export type Severity = 4 | 5;

export interface SyslogMessage {
  readonly facility: Facility;
  readonly severity: Severity;
  readonly time: Date;
  /** Of the sending process; null says nothing, so that the same message is the same bytes another time. */
  readonly processId: number | null;
  /** The kind of message, not its number: printable ASCII, 32 characters at most. */
  readonly messageId: string;
  readonly text: string;
}

/** A message of RFC 5424 with its length before it, as RFC 5425 (4.3) wants it over TLS. */
export function frameOf(message: SyslogMessage): Buffer {
  const { facility, severity, time, processId, messageId, text } = message;
  const head = [
    `<${facility * 8 + severity}>1`,
    time.toISOString(),
    hostname().slice(0, HOSTNAME_MAX) || '-',
    'cloister',
    processId ?? '-',
    messageId,
    '-',
  ];
  // the mark says that the text is UTF-8
  const bytes = Buffer.from(`${head.join(' ')} \uFEFF${text}`);
  return Buffer.concat([Buffer.from(`${bytes.length} `), bytes]);
}
