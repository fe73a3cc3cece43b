import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/crypto';
import { z } from 'zod';
import { type Erasure, ERASURE_TRIGGERS, type ErasurePart } from '../erasure.entities.js';
import { ErasureReport } from './erasure-report.js';

const FORMAT = 1;

/** What was erased, when, by whom and why; and who else may still have a copy. */
export const Certificate = z.object({
  v: z.literal(FORMAT),
  certificate: z.uuid(),
  tenant: z.uuid(),
  document: z.uuid(),
  trigger: z.enum(ERASURE_TRIGGERS),
  actor: z.object({ kind: z.string(), id: z.string() }),
  reason: z.string(),
  requestedAt: z.iso.datetime(),
  completedAt: z.iso.datetime(),
  erased: ErasureReport.shape.rows,
  /** Of rows by their type, and of what had no row of its own. */
  counts: z.record(z.string(), z.int()),
  /** The keys that were destroyed: nothing sealed under them can be read again. */
  keys: z.array(z.uuid()),
  /** The parts of the service that confirmed, and when. */
  confirmed: z.array(z.object({ by: z.string(), at: z.iso.datetime() })),
  copies: ErasureReport.shape.copies,
});
export type Certificate = z.infer<typeof Certificate>;

/** In RFC 8785 bytes, with their SHA-256 for the audit entry. */
export function makeCertificate(
  erasure: Erasure,
  parts: readonly ErasurePart[],
  { reason, completedAt }: { readonly reason: string; readonly completedAt: Date },
): { readonly bytes: Buffer; readonly sha256: Buffer } {
  const rows = parts.flatMap(({ report }) => report.rows);
  const certificate: Certificate = {
    v: FORMAT,
    certificate: erasure.id,
    tenant: erasure.tenantId,
    document: erasure.documentId,
    trigger: erasure.trigger,
    actor: { kind: erasure.actorKind, id: erasure.actorId },
    reason,
    requestedAt: erasure.requestedAt.toISOString(),
    completedAt: completedAt.toISOString(),
    erased: rows.map(({ type, id, key }) => ({ type, id, key })),
    counts: countsOf(parts),
    keys: [...erasure.keyIds],
    confirmed: parts.map(({ consumer, confirmedAt }) => ({
      by: consumer,
      at: confirmedAt.toISOString(),
    })),
    copies: parts.flatMap(({ report }) => report.copies),
  };
  const bytes = canonicalJson(certificate);
  return { bytes, sha256: createHash('sha256').update(bytes).digest() };
}

export function readCertificate(bytes: Buffer): Certificate {
  return Certificate.parse(JSON.parse(bytes.toString('utf8')));
}

function countsOf(parts: readonly ErasurePart[]): Record<string, number> {
  const counts = new Map<string, number>();
  const add = (type: string, count: number): void => {
    counts.set(type, (counts.get(type) ?? 0) + count);
  };
  for (const { report } of parts) {
    for (const { type } of report.rows) add(type, 1);
    for (const [type, count] of Object.entries(report.counts)) add(type, count);
  }
  return Object.fromEntries(counts);
}
