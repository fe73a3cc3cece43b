import { gravestOf, isGone, type DocumentSourceStatus, type SourceStatus } from '@app/documents';

/** What a message says of the documents of one number. */
export interface NumberedMessage {
  /** Whether it bears the number itself, or names it as that of what it replaces or adds to. */
  readonly speaks: 'itself' | 'of-parent';
  /** MSH-9.2. */
  readonly event: string | null;
  /** Of what came before. */
  readonly status: SourceStatus;
  /** Of what was made of it, where only a part was taken back. @default as `status` */
  readonly own?: SourceStatus;
  readonly at: Date;
  /** What was made of it; empty where it has no content. */
  readonly documentIds: readonly string[];
}

interface CurrentStatus {
  status: SourceStatus;
  outdatedAt: Date | null;
  readonly successors: Map<string, 'replaces' | 'adds-to'>;
}

/** T05 and T06: the text so far stays, and more is to be read. */
const ADDS: ReadonlySet<string | null> = new Set(['T05', 'T06']);

/** How the documents of a number stand, by all that was said of them in its order. */
export function sourceStatusOf(
  messages: readonly NumberedMessage[],
): readonly DocumentSourceStatus[] {
  const statuses = new Map<string, CurrentStatus>();
  const early: NumberedMessage[] = [];
  let newest: readonly string[] = [];
  let retracted: { readonly status: SourceStatus; readonly at: Date } | null = null;
  const each = (change: (current: CurrentStatus) => void): void => {
    for (const id of newest) {
      const current = statuses.get(id);
      if (current) change(current);
    }
  };
  const outdate = (status: SourceStatus, at: Date): void =>
    each((current) => {
      // what was replaced is not readable again because it is added to
      const isOutdated = current.outdatedAt !== null;
      current.status = (isOutdated && gravestOf([current.status, status])) || status;
      current.outdatedAt ??= at;
    });
  const succeed = (ids: readonly string[], kind: 'replaces' | 'adds-to'): void =>
    each((current) => {
      for (const id of ids) if (!statuses.get(id)?.outdatedAt) current.successors.set(id, kind);
    });
  const followBy = ({ event, documentIds }: NumberedMessage, at: Date): void => {
    outdate(ADDS.has(event) ? 'addended' : 'replaced', at);
    succeed(documentIds, ADDS.has(event) ? 'adds-to' : 'replaces');
  };

  for (const message of messages) {
    const { speaks, event, status, at, documentIds } = message;
    if (speaks === 'of-parent') {
      if (isGone(status)) continue; // what would have come after it was taken back
      if (newest.length > 0) followBy(message, at);
      else early.push(message);
    } else if (isGone(status) && (documentIds.length === 0 || isGone(message.own ?? status))) {
      for (const id of documentIds) if (!statuses.has(id)) statuses.set(id, asCame(status));
      newest = joined(newest, documentIds);
      retracted = { status, at };
    } else if (documentIds.length === 0) {
      // what was taken back by mistake stands again as it stood before
      if (status === 'final' && retracted) retracted = null;
      else speak(status, at, each, outdate);
    } else if (ADDS.has(event) && newest.length > 0) {
      followBy(message, at);
      for (const id of documentIds) statuses.set(id, asCame('final'));
      newest = joined(newest, documentIds);
    } else {
      retracted = null;
      for (const id of documentIds) statuses.set(id, asCame(message.own ?? status));
      newest = newest.filter((id) => !documentIds.includes(id));
      outdate(isGone(status) || status === 'corrected' ? status : 'replaced', at);
      succeed(documentIds, 'replaces');
      newest = documentIds;
      for (const follower of early.splice(0)) followBy(follower, at);
    }
  }
  return [...statuses].map(([documentId, current]) => ({
    documentId,
    // a number is taken back with all of its versions
    status: retracted?.status ?? current.status,
    outdatedAt: earlierOf(current.outdatedAt, retracted?.at ?? null),
    successors: [...current.successors].map(([id, kind]) => ({ id, kind })),
  }));
}

/** Something is said of a text that is here already. */
function speak(
  status: SourceStatus,
  at: Date,
  each: (change: (current: CurrentStatus) => void) => void,
  outdate: (status: SourceStatus, at: Date) => void,
): void {
  if (status !== 'final' && status !== 'preliminary') {
    outdate(status, at);
    return;
  }
  each((current) => {
    // what was final and no longer is waits for another text
    if (status === 'preliminary' && current.status === 'final') current.outdatedAt ??= at;
    else if (status === 'final' && current.status === 'preliminary') current.outdatedAt = null;
    else if (current.outdatedAt !== null) return;
    current.status = status;
  });
}

function asCame(status: SourceStatus): CurrentStatus {
  return { status, outdatedAt: null, successors: new Map() };
}

function joined(ids: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...ids, ...others])];
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
