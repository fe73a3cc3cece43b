import { Button, Checkbox, Group, NumberInput, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getUnusualAccessRuleOptions,
  setUnusualAccessRuleMutation,
} from '@app/api-client/react-query';
import type { UnusualAccessRule } from '@app/api-client';
import { FormDialog } from '../../ui/dialogs/form-dialog.js';
import { useFormats } from '../../ui/formats/formats.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import classes from './audit.module.css';

const HOUR = 60;
const DAYS = [1, 2, 3, 4, 5, 6, 7];
// A Monday.
const MONDAY_UTC = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** What a view shows, in a sentence, with the way to change what it goes by. */
export function UnusualRule({ view }: { readonly view: 'after-hours' | 'many-patients' }) {
  const { t, i18n } = useTranslation('audit');
  const formats = useFormats();
  const rule = useQuery(getUnusualAccessRuleOptions());
  const [opened, { open, close }] = useDisclosure(false);
  if (rule.isError) return <ProblemAlert error={rule.error} />;
  if (!rule.data) return null;
  const { opensAt, closesAt, days, zone, patients, minutes } = rule.data;
  const words =
    view === 'after-hours'
      ? t('explain.after-hours', {
          opens: clock(opensAt),
          closes: clock(closesAt),
          days: days.length === 0 ? t('noDays') : formats.list(days.map(dayName(i18n.language))),
          zone,
        })
      : t('explain.many-patients', { patients, minutes });
  return (
    <div className={classes['explain']}>
      <span>{words}</span>
      <Button size="compact-xs" variant="default" onClick={open}>
        {t('rule.change')}
      </Button>
      {opened && <Change rule={rule.data} onClose={close} />}
    </div>
  );
}

function Change({
  rule,
  onClose,
}: {
  readonly rule: UnusualAccessRule;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation('audit');
  const queries = useQueryClient();
  const [changed, setChanged] = useState(rule);
  const save = useMutation(setUnusualAccessRuleMutation());
  const set = (change: Partial<UnusualAccessRule>): void => setChanged({ ...changed, ...change });
  const submit = (): void => {
    save.mutate(
      { body: changed },
      {
        onSuccess: () => {
          void queries.invalidateQueries();
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('rule.title')}
      submit={t('rule.save')}
      sending={save}

      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('rule.zone')}
        value={changed.zone}
        onChange={({ currentTarget }) => set({ zone: currentTarget.value })}
        required
      />
      <Group grow>
        <TextInput
          type="time"
          label={t('rule.opens')}
          value={clock(changed.opensAt)}
          onChange={({ currentTarget }) => set({ opensAt: minutesOf(currentTarget.value) })}
          required
        />
        <TextInput
          type="time"
          label={t('rule.closes')}
          value={clock(changed.closesAt)}
          onChange={({ currentTarget }) => set({ closesAt: minutesOf(currentTarget.value) })}
          required
        />
      </Group>
      <Checkbox.Group
        label={t('rule.days')}
        value={changed.days.map(String)}
        onChange={(days) => set({ days: days.map(Number).toSorted((a, b) => a - b) })}
      >
        <Group gap="sm" mt={4}>
          {DAYS.map((day) => (
            <Checkbox key={day} value={String(day)} label={dayName(i18n.language)(day)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow align="end">
        <NumberInput
          label={t('rule.patients')}
          value={changed.patients}
          min={2}
          max={1000}
          onChange={(value) => set({ patients: Number(value) })}
        />
        <NumberInput
          label={t('rule.minutes')}
          value={changed.minutes}
          min={1}
          max={1440}
          onChange={(value) => set({ minutes: Number(value) })}
        />
      </Group>
    </FormDialog>
  );
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** "07:00"; the end of a day is shown as the last minute that a clock has. */
function clock(minutes: number): string {
  const shown = Math.min(minutes, 24 * HOUR - 1);
  return `${two(Math.floor(shown / HOUR))}:${two(shown % HOUR)}`;
}

function minutesOf(clockTime: string): number {
  const [hours = '0', minutes = '0'] = clockTime.split(':');
  return Number(hours) * HOUR + Number(minutes);
}

function dayName(language: string): (day: number) => string {
  const names = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (day) => names.format(MONDAY_UTC + (day - 1) * DAY_MS);
}
