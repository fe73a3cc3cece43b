import type { EntryText } from '../entry-text.js';
import type { Caller } from '../review/callers.js';
import { type StoredEntry, textOf } from '../review/stored-entry.js';

/** An entry as it leaves for other systems: with who acted by name, and from where. */
export interface ExportedEntry {
  readonly text: EntryText;
  readonly leaf: number | null;
  readonly canonical: Buffer;
  /** Of a person or client; null for the service itself. */
  readonly actorName: string | null;
  readonly caller: Caller;
  /** Columns that somebody wrote over. */
  readonly altered: readonly string[];
}

/** What is exported of an entry whose bytes say nothing any more is what its columns say. */
export function toExportedEntry(
  stored: StoredEntry,
  caller: Caller,
  actorName: string | null,
): ExportedEntry {
  const { leaf, canonical, altered } = stored;
  return { text: textOf(stored) ?? ofColumns(stored), leaf, canonical, actorName, caller, altered };
}

function ofColumns(stored: StoredEntry): EntryText {
  return {
    id: stored.id,
    time: stored.occurredAt.toISOString(),
    action: stored.action,
    outcome: stored.outcome,
    reason: null,
    actor: { kind: stored.actorKind, id: stored.actorId },
    subject: { type: stored.subject.type, id: stored.subject.id },
    related: [],
    patient: stored.patientId,
    details: {},
    commitments: {},
  };
}
