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
  patient: z.uuid().optional().meta({ description: 'The id that POST /api/audit/patients gives.' }),
  document: z
    .uuid()
    .optional()
    .meta({ description: 'Entries about a document, its summaries and their runs.' }),
  actor: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Id of a person or client, or the name of a part of the service.' }),
  action: Action.optional(),
  outcome: Outcome.optional(),
  only: z
    .enum(['looks'])
    .optional()
    .meta({ description: '`looks`: only what showed somebody a record.' }),
  view: z.enum(TRAIL_VIEWS).optional().meta({
    description:
      '`after-hours`: what people looked at outside the hours of GET /api/audit/unusual-access/rule; `break-glass`: emergency accesses and what was done under them.',
  }),
  breakGlass: z
    .uuid()
    .optional()
    .meta({ description: 'One emergency access, and what was done under it.' }),
  from: Moment.optional(),
  to: Moment.optional().meta({ description: 'Not included.' }),
});
export type EntryFilterQuery = z.infer<typeof EntryFilterQuery>;

export const EntriesQuery = ListQuery.extend(EntryFilterQuery.shape);
export type EntriesQuery = z.infer<typeof EntriesQuery>;

const Subject = z.object({ type: z.string(), id: z.string().nullable() });

export const AuditEntryView = z
  .object({
    id: EntryId,
    at: z.iso.datetime(),
    leaf: z
      .int()
      .nullable()
      .meta({ description: 'Its place in the tree; null for the second until it has one.' }),
    action: z.string(),
    outcome: Outcome,
    reason: z.string().nullable().meta({ description: 'A stable code.' }),
    actor: ActorView,
    subject: Subject,
    related: z.array(Subject),
    patientId: z.uuid().nullable().meta({ description: 'The row of the patient, not who it is.' }),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .meta({ description: 'Numbers and codes, by action.' }),
    altered: z.array(z.string()).meta({
      description:
        'Columns of the row that say something else than its bytes. Empty, unless somebody wrote into the database.',
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
        description: `A page looks at ${LOOKED_AT_MAX.toLocaleString('en')} entries at most; where it was that many before the page was full, the time of the last. nextCursor goes on from there.`,
      }),
  })
  .meta({ id: 'AuditEntryList' });
export type AuditEntryList = z.infer<typeof AuditEntryList>;

export const AuditEntryDetails = z
  .object({
    entry: AuditEntryView,
    canonical: z.string().meta({ description: 'The exact text that the leaf hashes (RFC 8785).' }),
    address: z.string().nullable().meta({ description: 'From where; null where nobody called.' }),
    operator: z
      .string()
      .nullable()
      .meta({ description: 'The account of a local operator at the machine.' }),
    sealed: z
      .array(z.string())
      .meta({ description: 'Fields that the entry commits to and that stay sealed here.' }),
    proof: z
      .object({
        state: z.enum(['waiting', 'proved', 'broken']).meta({
          description:
            '`waiting`: in no checkpoint yet; `proved`: derived now, up to the root of a checkpoint; `broken`: what lies there is not what was signed.',
        }),
        size: z.int().nullable().meta({ description: 'Entries of the checkpoint.' }),
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
    description: 'What audit-verifier checks with the public key of the log alone.',
  });
export type EntryProofView = z.infer<typeof EntryProofView>;

export const PatientsRequest = z
  .strictObject({
    identifier: Identifier,
    authority: Identifier.optional().meta({ description: 'Who assigned it; without one, any.' }),
  })
  .meta({ id: 'AuditedPatientsRequest' });
export type PatientsRequest = z.infer<typeof PatientsRequest>;

export const PatientIdList = z
  .object({ patientIds: z.array(z.uuid()).meta({ description: '50 at most.' }) })
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
