import type { ActorRef } from '@app/auth';
import {
  MISMATCHES,
  PATIENT_CHECK_STATES,
  type PatientCheckDetails,
  type RightPatient,
} from '@app/documents';
import type { Reassignment } from '@app/review';
import { SUMMARY_STATES } from '@app/summaries';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';
import { Words } from '../review/review.dto.js';
import { Identifier } from './documents.dto.js';

const Number = z.object({ identifier: z.string(), authority: z.string().nullable() });

export const PatientCheckView = z
  .object({
    state: z.enum(PATIENT_CHECK_STATES),
    reasons: z.array(z.enum(MISMATCHES)).meta({ description: 'What does not match.' }),
    found: z
      .array(
        z.object({
          name: z.string().nullable(),
          birthDate: z.string().nullable().meta({ description: 'As written.' }),
          numbers: z.array(Number),
          place: z.object({ start: z.int(), end: z.int() }).nullable().meta({
            description:
              'Position in the text, in UTF-16 units; null if it is in the header of the file.',
          }),
        }),
      )
      .meta({ description: 'The patient named in the document.' }),
    expected: z
      .object({
        names: z.array(z.string()),
        birthDate: z.string().nullable(),
        numbers: z.array(Number),
      })
      .nullable()
      .meta({ description: 'The patient that it is assigned to, as far as known.' }),
    checkedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: ActorView.nullable(),
  })
  .meta({ id: 'PatientCheck' });
export type PatientCheckView = z.infer<typeof PatientCheckView>;

/** Nothing where the document names nobody. */
export const PatientCheckAnswer = z
  .object({ check: PatientCheckView.nullable() })
  .meta({ id: 'PatientCheckAnswer' });
export type PatientCheckAnswer = z.infer<typeof PatientCheckAnswer>;

export const ConfirmPatientRequest = z
  .strictObject({ reason: Words.optional() })
  .meta({ id: 'ConfirmPatientRequest' });
export type ConfirmPatientRequest = z.infer<typeof ConfirmPatientRequest>;

export const AssignPatientRequest = z
  .strictObject({
    identifier: Identifier.nullable().meta({
      description: 'Identifier of the right patient; null if it is not known yet.',
    }),
    authority: Identifier.optional(),
    name: Identifier.optional(),
    birthDate: z.iso.date().optional(),
    reason: Words,
  })
  .refine(
    ({ identifier, authority, name, birthDate }) =>
      identifier !== null || (authority ?? name ?? birthDate) === undefined,
    'authority, name and birthDate need an identifier',
  )
  .meta({ id: 'AssignPatientRequest' });
export type AssignPatientRequest = z.infer<typeof AssignPatientRequest>;

export const ReassignmentView = z
  .object({
    patientCheck: z.enum(PATIENT_CHECK_STATES).meta({
      description: '`open` if the document does not name the new patient either.',
    }),
    withdrawn: z
      .array(
        z.object({
          summaryId: z.uuid(),
          before: z.enum(SUMMARY_STATES),
          after: z.enum(SUMMARY_STATES),
        }),
      )
      .meta({ description: 'Its summaries that were cancelled, rejected or withdrawn.' }),
    readers: z
      .array(
        z.object({
          reader: ActorView,
          firstAt: z.iso.datetime(),
          lastAt: z.iso.datetime(),
          times: z.int(),
        }),
      )
      .meta({
        description:
          'People who were shown the document, anything that came with it, or a summary of it, from the audit trail.',
      }),
  })
  .meta({ id: 'Reassignment' });
export type ReassignmentView = z.infer<typeof ReassignmentView>;

export function toPatientCheckView(
  { found, expected, decidedBy, ...check }: PatientCheckDetails,
  names: ReadonlyMap<string, string>,
): PatientCheckView {
  const by = decidedBy && deciderOf(decidedBy);
  return {
    state: check.state,
    reasons: [...check.reasons],
    found: found.map(({ name, birthDate, numbers, at }) => ({
      name,
      birthDate,
      numbers: numbers.map((number) => ({ ...number })),
      place: at,
    })),
    expected: expected && {
      names: [...expected.names],
      birthDate: expected.birthDate,
      numbers: expected.numbers.map((number) => ({ ...number })),
    },
    checkedAt: check.checkedAt.toISOString(),
    decidedAt: check.decidedAt?.toISOString() ?? null,
    decidedBy: by && toActorView(by, names),
  };
}

export function deciderOf({ kind, id }: { readonly kind: string; readonly id: string }): ActorRef {
  return { kind: kind === 'client' || kind === 'person' ? kind : 'service', id };
}

export function toRightPatient(request: AssignPatientRequest): RightPatient {
  const { identifier, authority = null, name = null, birthDate = null, reason } = request;
  return {
    patient: identifier === null ? null : { identifier, authority },
    name,
    birthDate,
    reason,
  };
}

export function toReassignmentView(
  { state, withdrawn, readers }: Reassignment,
  names: ReadonlyMap<string, string>,
): ReassignmentView {
  return {
    patientCheck: state,
    withdrawn: withdrawn.map(({ id, before, after }) => ({ summaryId: id, before, after })),
    readers: readers.map(({ firstAt, lastAt, times, ...reader }) => ({
      reader: toActorView(reader, names),
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
      times,
    })),
  };
}
