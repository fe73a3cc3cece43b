import { type ActorRef } from '@app/auth';
import {
  TRIAL_KEPT_DAYS,
  TRIAL_MINUTES,
  TRIAL_STATES,
  type TrialDetails,
  type TrialText,
} from '@app/summaries';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';

/** About ten printed pages; more tells no more about a profile. */
const TEXT_MAX = 30_000;

export const TrialId = z.uuid().meta({ description: 'Test id' });

export const ProfileTrialRequest = z
  .strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(TEXT_MAX)
      .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
      .nullable()
      .meta({
        description: `The test text; null for the synthetic sample of the profile. Stored encrypted, and deleted after ${TRIAL_KEPT_DAYS} days.`,
      }),
  })
  .meta({ id: 'ProfileTrialRequest' });
export type ProfileTrialRequest = z.infer<typeof ProfileTrialRequest>;

const Written = z
  .object({
    text: z.string(),
    sections: z.array(
      z.object({ id: z.string(), title: z.string(), start: z.int(), end: z.int() }),
    ),
    promptTokens: z.int(),
    generatedTokens: z.int(),
    durationMs: z.int(),
  })
  .meta({ id: 'ProfileTrialText' });

export const ProfileTrialSummary = z
  .object({
    id: TrialId,
    profile: z.string(),
    version: z.int(),
    beside: z.int().nullable().meta({
      description: 'The active version that summarizes the same text; null if there was none.',
    }),
    state: z.enum(TRIAL_STATES),
    reason: z.string().nullable().meta({ description: 'Why it failed: a stable code.' }),
    sampled: z.boolean().meta({ description: 'Whether its text is the sample of the profile.' }),
    writing: z
      .enum(['none', 'tried', 'beside'])
      .meta({ description: 'Which of the two is being written.' }),
    call: z.int().meta({ description: 'Which call of this text, out of `calls`.' }),
    calls: z.int(),
    requestedBy: ActorView,
    requestedAt: z.iso.datetime(),
    deadlineAt: z.iso.datetime().meta({
      description: `The test fails if it is not finished by then, ${TRIAL_MINUTES} minutes after it was requested.`,
    }),
    endedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().meta({ description: 'When its texts are destroyed.' }),
  })
  .meta({ id: 'ProfileTrialSummary' });
export type ProfileTrialSummary = z.infer<typeof ProfileTrialSummary>;

export const ProfileTrialView = ProfileTrialSummary.extend({
  text: z.string().nullable().meta({ description: 'Null once it has been deleted.' }),
  label: z.string().nullable().meta({ description: 'How the texts were made, in words.' }),
  model: z.string().nullable(),
  written: Written.nullable().meta({ description: 'Written by the tested version.' }),
  writtenBeside: Written.nullable().meta({
    description: 'Written by the version that was active.',
  }),
}).meta({ id: 'ProfileTrial' });
export type ProfileTrialView = z.infer<typeof ProfileTrialView>;

export function requesterOf({ trial }: TrialDetails): ActorRef {
  return { kind: trial.requestedByKind, id: trial.requestedById };
}

export function toProfileTrialSummary(
  details: TrialDetails,
  names: ReadonlyMap<string, string>,
): ProfileTrialSummary {
  const { trial, version } = details;
  return {
    id: trial.id,
    profile: version.profileId,
    version: version.number,
    beside: trial.beside,
    state: trial.state,
    reason: trial.stateReason,
    sampled: trial.sampled,
    writing: (['none', 'tried', 'beside'] as const)[trial.writing] ?? 'none',
    call: trial.call,
    calls: trial.calls,
    requestedBy: toActorView(requesterOf(details), names),
    requestedAt: trial.requestedAt.toISOString(),
    deadlineAt: trial.deadlineAt.toISOString(),
    endedAt: trial.endedAt?.toISOString() ?? null,
    expiresAt: trial.expiresAt.toISOString(),
  };
}

export function toProfileTrialView(
  details: TrialDetails,
  names: ReadonlyMap<string, string>,
): ProfileTrialView {
  const { text, result } = details;
  return {
    ...toProfileTrialSummary(details, names),
    text,
    label: result?.label ?? null,
    model: result?.model ?? null,
    written: result && toWritten(result.tried),
    writtenBeside: result?.beside ? toWritten(result.beside) : null,
  };
}

function toWritten(written: TrialText): z.infer<typeof Written> {
  const { text, sections, promptTokens, generatedTokens, durationMs } = written;
  return { text, sections: [...sections], promptTokens, generatedTokens, durationMs };
}
