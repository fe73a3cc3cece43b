import { lastEventAt, type Transaction } from '@app/database';
import { Message } from '@app/messages';
import { signedVersions } from '@app/review';
import { Summary, SummaryVersion } from '@app/summaries';
import { In, IsNull, Not } from 'typeorm';
import type { SummaryEvent } from './delivery.entities.js';

/** Something that has happened to a summary, and that is told once. */
export interface OccurredEvent {
  readonly event: SummaryEvent;
  readonly version: number;
  readonly occurredAt: Date;
  /** Whether nothing of it was in force then. */
  readonly isOfDraft: boolean;
}

const SHOWN_TO_RECEIVERS: ReadonlySet<Summary['state']> = new Set([
  'draft',
  'in_review',
  'signed',
  'amended',
  'withdrawn',
]);

/** What a model wrote and what people made of it, before anything was in force. */
export async function draftsOf(
  tx: Transaction,
  summary: Summary,
): Promise<readonly OccurredEvent[]> {
  const drafts = await tx.find(SummaryVersion, {
    where: { summaryId: summary.id, kind: In(['generated', 'edited']) },
    select: { number: true, kind: true, createdAt: true },
    order: { number: 'asc' },
  });
  return drafts.map(({ number: version, kind, createdAt: occurredAt }) => ({
    event: kind === 'generated' ? 'drafted' : 'edited',
    version,
    occurredAt,
    isOfDraft: true,
  }));
}

export async function signedOf(
  tx: Transaction,
  summary: Summary,
): Promise<readonly OccurredEvent[]> {
  const signed = await signedVersions(tx, summary);
  return signed.map(({ number: version, signedAt: occurredAt }, index) => ({
    event: index === 0 ? 'signed' : 'amended',
    version,
    occurredAt,
    isOfDraft: false,
  }));
}

/**
 * That a source says something else by now, of what was there at that moment. Of several in a row before the
 * first is told it is the last: what is told is how the sources stand.
 */
export async function changeOf(
  tx: Transaction,
  { id, state, sourceChangedAt }: Summary,
  {
    drafts,
    signed,
  }: { readonly drafts: readonly OccurredEvent[]; readonly signed: readonly OccurredEvent[] },
): Promise<readonly OccurredEvent[]> {
  if (!SHOWN_TO_RECEIVERS.has(state)) return [];
  // where it is over, the summary does not say since when
  const occurredAt = sourceChangedAt ?? (await lastEventAt(tx, id, 'summary.source-changed'));
  if (!occurredAt) return [];
  const before = (events: readonly OccurredEvent[]): OccurredEvent | undefined =>
    events.findLast((each) => each.occurredAt <= occurredAt);
  const shown = before(signed) ?? before(drafts);
  if (!shown) return [];
  if (shown.isOfDraft && (await isReprocessed(tx, id))) return [];
  const { version, isOfDraft } = shown;
  return [{ event: 'source-changed', version, occurredAt, isOfDraft }];
}

export function withdrawalOf({
  state,
  signedVersion: version,
  actedAt: occurredAt,
}: Summary): readonly OccurredEvent[] {
  if (state !== 'withdrawn' || version === null || occurredAt === null) return [];
  return [{ event: 'withdrawn', version, occurredAt, isOfDraft: false }];
}

/** A draft that nobody will sign any more. */
export function droppedOf(
  { state, signedVersion, actedAt: occurredAt }: Summary,
  drafts: readonly OccurredEvent[],
): readonly OccurredEvent[] {
  const last = drafts.at(-1);
  const isDropped = state === 'rejected' || state === 'superseded';
  if (!isDropped || signedVersion !== null || occurredAt === null || !last) return [];
  return [{ event: 'withdrawn', version: last.version, occurredAt, isOfDraft: true }];
}

/** What a person had made of a message once more goes nowhere before somebody has signed it. */
export function isReprocessed(tx: Transaction, summaryId: string): Promise<boolean> {
  return tx.existsBy(Message, { summaryId, reprocessedAt: Not(IsNull()) });
}
