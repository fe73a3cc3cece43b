import type { Certificate } from './certificate.js';

const TRIGGERS = {
  request: 'on request',
  retention: 'by the retention rule',
  restore: 'again, after a backup restored it',
} as const;

/** The certificate for people: the same facts, one to a line. */
export function certificateText(certificate: Certificate, sha256: string): string {
  const { counts, erased, keys, confirmed, copies, actor } = certificate;
  return [
    `Certificate of erasure ${certificate.certificate}`,
    '',
    `Document      ${certificate.document}`,
    `Organization  ${certificate.tenant}`,
    `Erased        ${TRIGGERS[certificate.trigger]}`,
    `By            ${actor.kind} ${actor.id}`,
    `Reason        ${certificate.reason}`,
    `Requested at  ${certificate.requestedAt}`,
    `Completed at  ${certificate.completedAt}`,
    '',
    'What was erased',
    ...Object.entries(counts).map(([type, count]) => `  ${type.padEnd(20)} ${count}`),
    ...erased.map(({ type, id }) => `  ${type.padEnd(20)} ${id}`),
    '',
    'Keys destroyed. Nothing encrypted with them can be read again.',
    ...keys.map((id) => `  ${id}`),
    '',
    'Confirmed by',
    ...confirmed.map(({ by, at }) => `  ${by.padEnd(20)} ${at}`),
    '',
    copies.length === 0
      ? 'This service had not delivered any copy.'
      : 'Copies had already been delivered. This erasure does not reach them:',
    ...copies.map((copy) => `  ${copy.type} ${copy.id} to ${copy.holder} at ${copy.deliveredAt}`),
    '',
    `SHA-256 of the certificate in its canonical form: ${sha256}`,
    '',
  ].join('\n');
}
