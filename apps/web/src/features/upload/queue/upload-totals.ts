import { hindrances, isUnderWay, type UploadItem } from './upload-item.js';

/** The list in numbers. */
export interface UploadTotals {
  readonly total: number;
  readonly chosen: number;
  readonly sendable: number;
  readonly sendableBytes: number;
  readonly underWay: number;
  readonly paused: number;
  readonly missing: number;
  readonly refused: number;
  readonly arrived: number;
  readonly sentBytes: number;
  readonly wantedBytes: number;
}

export const NOTHING: UploadTotals = {
  total: 0,
  chosen: 0,
  sendable: 0,
  sendableBytes: 0,
  underWay: 0,
  paused: 0,
  missing: 0,
  refused: 0,
  arrived: 0,
  sentBytes: 0,
  wantedBytes: 0,
};

export function totalsOf(rows: Iterable<UploadItem>): UploadTotals {
  const next = { ...NOTHING };
  for (const row of rows) count(row, next);
  return next;
}

type Counting = { -readonly [Name in keyof UploadTotals]: UploadTotals[Name] };

function count(row: UploadItem, next: Counting): void {
  next.total += 1;
  if (row.phase.kind === 'chosen') {
    next.chosen += 1;
    if (hindrances(row).length === 0) {
      next.sendable += 1;
      next.sendableBytes += row.sizeBytes;
    }
  }
  if (isUnderWay(row)) {
    next.underWay += 1;
    next.sentBytes += row.sentBytes;
    next.wantedBytes += row.sizeBytes;
  }
  if (row.phase.kind === 'paused') next.paused += 1;
  if (row.phase.kind === 'missing') next.missing += 1;
  if (row.phase.kind === 'refused') next.refused += 1;
  if (row.phase.kind === 'arrived') next.arrived += 1;
}
