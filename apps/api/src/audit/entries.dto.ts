import {
  type EntryDetails,
  type EntryFilter,
  type FoundEntries,
  LOOKED_AT_MAX,
  type StoredEntry,
  textOf,
} from '@app/audit';
import { z } from 'zod';
import { Identifier } from '../documents/documents.dto.js';
import { ActorView, toActorView } from '../http/actors.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';

export const EntryId = z.uuid().meta({ description: 'Audit entry id' });

const Moment = z.iso.datetime({ offset: true });
const Outcome = z.enum(['success', 'refused', 'failed']);
const Action = z
  .string()
  .regex(/^[a-z-]+\.[a-z-]+$/)
  .max(60)
  .meta({ description: 'A stable code, such as document.received.' });

export const TRAIL_VIEWS = ['after-hours', 'break-glass'] as const;

/** Ids, codes and times only: an identifier of a patient never stands in an address. */
export const EntryFilterQuery = z.object({
  patient: z
    .uuid()
    .optional()
    .meta({ description: 'The id returned by POST /api/audit/patients.' }),
  document: z
    .uuid()
    .optional()
    .meta({ description: 'Entries about a document, its summaries and their runs.' }),
  actor: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Id of a person or client, or the name of a component of the service.' }),
  action: Action.optional(),
  outcome: Outcome.optional(),
  only: z
    .enum(['looks'])
    .optional()
    .meta({ description: '`looks`: only entries for records that were shown to a person.' }),
  view: z.enum(TRAIL_VIEWS).optional().meta({
    description:
      '`after-hours`: records viewed outside the hours of GET /api/audit/unusual-access/rule; `break-glass`: break-glass accesses and the actions under them.',
  }),
  breakGlass: z
    .uuid()
    .optional()
    .meta({ description: 'One break-glass access and the actions under it.' }),
  from: Moment.optional(),
  to: Moment.optional().meta({ description: 'Exclusive.' }),
});
export type EntryFilterQuery = z.infer<typeof EntryFilterQuery>;

export const EntriesQuery = ListQuery.extend(EntryFilterQuery.shape);
export type EntriesQuery = z.infer<typeof EntriesQuery>;

const Subject = z.object({ type: z.string(), id: z.string().nullable() });

export const AuditEntryView = z
  .object({
    id: EntryId,
    at: z.iso.datetime(),
    leaf: z.int().nullable().meta({
      description: 'Its leaf number in the tree; null for up to a second until it is numbered.',
    }),
    action: z.string(),
    outcome: Outcome,
    reason: z.string().nullable().meta({ description: 'A stable code.' }),
    actor: ActorView,
    subject: Subject,
    related: z.array(Subject),
    patientId: z
      .uuid()
      .nullable()
      .meta({ description: 'The id of the patient row, not the patient’s identity.' }),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .meta({ description: 'Numbers and codes, depending on the action.' }),
    altered: z.array(z.string()).meta({
      description:
        'Columns of the row that differ from its bytes. Empty unless the database was tampered with.',
    }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditEntryList = z
  .object({
    items: z.array(AuditEntryView),
    nextCursor: NextCursor,
    searchedTo: z.iso
      .datetime()
      .nullable()
      .meta({
        description: `A page searches at most ${LOOKED_AT_MAX.toLocaleString('en')} entries. If it reaches that limit before it is full, this is the time of the last entry searched; nextCursor continues from there.`,
      }),
  })
  .meta({ id: 'AuditEntryList' });
export type AuditEntryList = z.infer<typeof AuditEntryList>;

export const AuditEntryDetails = z
  .object({
    entry: AuditEntryView,
    canonical: z.string().meta({ description: 'The exact text that the leaf hashes (RFC 8785).' }),
    address: z
      .string()
      .nullable()
      .meta({ description: 'Where the request came from; null if there was no caller.' }),
    operator: z
      .string()
      .nullable()
      .meta({ description: 'The account of a local operator on the machine.' }),
    sealed: z
      .array(z.string())
      .meta({ description: 'Fields that the entry commits to and that remain encrypted here.' }),
    proof: z
      .object({
        state: z.enum(['waiting', 'proved', 'broken']).meta({
          description:
            '`waiting`: not in a checkpoint yet; `proved`: recomputed now, up to the root of a checkpoint; `broken`: the stored data is not what was signed.',
        }),
        size: z.int().nullable().meta({ description: 'Number of entries in the checkpoint.' }),
        signedAt: z.iso
          .datetime()
          .nullable()
          .meta({ description: 'When the first checkpoint that covers the entry was signed.' }),
      })
      .meta({ id: 'AuditEntryProofState' }),
  })
  .meta({ id: 'AuditEntryDetails' });
export type AuditEntryDetails = z.infer<typeof AuditEntryDetails>;

export const EntryProofView = z
  .object({
    format: z.string(),
    entry: z.string(),
    leaf: z.int(),
    size: z.int(),
    path: z.array(z.string()),
    checkpoint: z.string(),
  })
  .meta({
    id: 'AuditEntryProof',
    description: 'What audit-verifier checks with only the public key of the log.',
  });
export type EntryProofView = z.infer<typeof EntryProofView>;

export const PatientsRequest = z
  .strictObject({
    identifier: Identifier,
    authority: Identifier.optional().meta({
      description: 'The authority that assigned it; if omitted, any authority.',
    }),
  })
  .meta({ id: 'AuditedPatientsRequest' });
export type PatientsRequest = z.infer<typeof PatientsRequest>;

export const PatientIdList = z
  .object({ patientIds: z.array(z.uuid()).meta({ description: 'At most 50.' }) })
  .meta({ id: 'AuditedPatients' });
export type PatientIdList = z.infer<typeof PatientIdList>;

export const ActorList = z.object({ items: z.array(ActorView) }).meta({ id: 'AuditedActors' });
export type ActorList = z.infer<typeof ActorList>;

/** Without what takes a look into the database: the rows of a document, the hours of the tenant. */
export function toEntryFilter(query: EntryFilterQuery): EntryFilter {
  const { patient, actor, action, outcome, only, view, breakGlass, from, to } = query;
  return {
    ...(patient && { patientId: patient }),
    ...(actor && { actorId: actor }),
    ...(action && { action }),
    ...(outcome && { outcome }),
    ...(only === 'looks' && { looks: true }),
    ...(view === 'break-glass' && { breakGlass: 'any' }),
    ...(breakGlass && { breakGlass: { id: breakGlass } }),
    ...(from && { from: new Date(from) }),
    ...(to && { to: new Date(to) }),
  };
}

export function toEntryList(
  { entries, nextCursor, searchedTo }: FoundEntries,
  names: ReadonlyMap<string, string>,
): AuditEntryList {
  return {
    items: entries.map((entry) => toEntryView(entry, names)),
    nextCursor,
    searchedTo: searchedTo?.toISOString() ?? null,
  };
}

export function toEntryDetails(
  { entry, caller, proof }: EntryDetails,
  names: ReadonlyMap<string, string>,
): AuditEntryDetails {
  const opened = Object.keys(caller);
  const committed = Object.keys(textOf(entry)?.commitments ?? {});
  return {
    entry: toEntryView(entry, names),
    canonical: entry.canonical.toString('utf8'),
    address: caller.address ?? null,
    operator: caller.operator ?? null,
    sealed: committed.filter((field) => !opened.includes(field)),
    proof: {
      state: proof.state,
      size: proof.state === 'waiting' ? null : proof.size,
      signedAt: proof.state === 'waiting' ? null : proof.signedAt.toISOString(),
    },
  };
}

function toEntryView(entry: StoredEntry, names: ReadonlyMap<string, string>): AuditEntryView {
  const text = textOf(entry);
  const { actorKind: kind, actorId: id } = entry;
  return {
    id: entry.id,
    at: entry.occurredAt.toISOString(),
    leaf: entry.leaf,
    action: entry.action,
    outcome: entry.outcome,
    reason: text?.reason ?? null,
    actor: toActorView({ kind, id }, names),
    subject: { type: entry.subject.type, id: entry.subject.id },
    related: text?.related.map((subject) => ({ type: subject.type, id: subject.id })) ?? [],
    patientId: entry.patientId,
    details: { ...text?.details },
    altered: [...entry.altered],
  };
}
