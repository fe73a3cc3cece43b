import type { ManyPatients, UnusualAccess } from '@app/audit';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';

const MINUTES_OF_DAY = 24 * 60;
const DAYS_MAX = 31;
const DAY_MS = 86_400_000;

function isZone(name: string): boolean {
  try {
    const { timeZone } = Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return /^[A-Za-z]/.test(timeZone); // not an offset, whose sign Postgres turns around
  } catch {
    return false;
  }
}

export const UnusualAccessRuleView = z
  .strictObject({
    zone: z
      .string()
      .max(100)
      .refine(isZone, 'is not a time zone of the IANA database')
      .meta({ description: 'A time zone such as Europe/Berlin.' }),
    opensAt: z
      .int()
      .min(0)
      .max(MINUTES_OF_DAY - 1)
      .meta({ description: 'Minutes after midnight.' }),
    closesAt: z.int().min(1).max(MINUTES_OF_DAY),
    days: z
      .array(z.int().min(1).max(7))
      .max(7)
      .meta({ description: 'Working days; 1 is Monday, 7 is Sunday.' }),
    patients: z
      .int()
      .min(2)
      .max(1000)
      .meta({ description: 'Unusual: at least this many patients …' }),
    minutes: z
      .int()
      .min(1)
      .max(MINUTES_OF_DAY)
      .meta({ description: '… within this many minutes.' }),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, 'opensAt must be before closesAt')
  .meta({ id: 'UnusualAccessRule' });
export type UnusualAccessRuleView = z.infer<typeof UnusualAccessRuleView>;

export const ManyPatientsQuery = z
  .object({
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
  })
  .refine(({ from, to }) => {
    const apart = Date.parse(to) - Date.parse(from);
    return apart > 0 && apart <= DAYS_MAX * DAY_MS;
  }, `from must be before to, by at most ${DAYS_MAX} days`);
export type ManyPatientsQuery = z.infer<typeof ManyPatientsQuery>;

export const ManyPatientsList = z
  .object({
    items: z.array(
      z
        .object({
          actor: ActorView,
          from: z.iso.datetime(),
          to: z.iso.datetime().meta({ description: 'When the last record was viewed.' }),
          patients: z.int(),
          looks: z.int(),
        })
        .meta({ id: 'ManyPatients' }),
    ),
    searchedFrom: z.iso.datetime().nullable().meta({
      description: 'Set if there were more than 50,000 views: the time that was reached.',
    }),
  })
  .meta({ id: 'ManyPatientsList' });
export type ManyPatientsList = z.infer<typeof ManyPatientsList>;

export function toRuleView(rule: UnusualAccess): UnusualAccessRuleView {
  const { zone, opensAt, closesAt, days, patients, minutes } = rule;
  return { zone, opensAt, closesAt, days: [...days], patients, minutes };
}

export function toManyPatientsList(
  {
    found,
    searchedFrom,
  }: {
    readonly found: readonly ManyPatients[];
    readonly searchedFrom: Date | null;
  },
  names: ReadonlyMap<string, string>,
): ManyPatientsList {
  return {
    items: found.map(({ actorId, from, to, patients, looks }) => ({
      actor: toActorView({ kind: 'person', id: actorId }, names),
      from: from.toISOString(),
      to: to.toISOString(),
      patients,
      looks,
    })),
    searchedFrom: searchedFrom?.toISOString() ?? null,
  };
}
