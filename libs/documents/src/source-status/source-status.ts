/** What a source says of its own standing (HL7 v2 tables 0271, 0273, 0123 and 0085), the gravest last. */
export const SOURCE_STATUSES = [
  'final',
  'preliminary',
  'addended',
  'corrected',
  'replaced',
  'cancelled',
  'wrong-patient',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** Nothing of these is left to summarize. */
export function isGone(status: SourceStatus | null): boolean {
  return status === 'cancelled' || status === 'wrong-patient';
}

export function gravestOf(statuses: readonly SourceStatus[]): SourceStatus | null {
  const found = new Set(statuses);
  return SOURCE_STATUSES.findLast((status) => found.has(status)) ?? null;
}
