import { Checkbox, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getNotificationSettingsOptions,
  getNotificationSettingsQueryKey,
  setNotificationSettingsMutation,
} from '@app/api-client/react-query';
import type { NotificationSettings as Settings } from '@app/api-client';
import { announce } from '../../ui/announcer.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { EmailAddressSection } from './email-address-section.js';
import classes from './notifications.module.css';

type KindSetting = Settings['kinds'][number];

/** What the person wants to be told of and how; a change holds at once. */
export function NotificationSettings() {
  const { t } = useTranslation('notifications');
  const queries = useQueryClient();
  const settings = useSuspenseQuery(getNotificationSettingsOptions()).data;
  const change = useMutation({
    ...setNotificationSettingsMutation(),
    onSuccess: (saved) => {
      queries.setQueryData(getNotificationSettingsQueryKey(), saved);
      announce(t('setting.saved'));
    },
  });
  // shown at once; what the service refuses goes back to what it was
  const [wanted, setWanted] = useState<KindSetting | null>(null);
  const set = (setting: KindSetting): void => {
    setWanted(setting);
    change.mutate({ body: { kinds: [setting] } }, { onSettled: () => setWanted(null) });
  };
  const kinds = settings.kinds.map((one) => (wanted?.kind === one.kind ? wanted : one));
  const reached = (settings.email?.confirmedAt ?? null) !== null;
  const byEmail: Column<KindSetting> = {
    heading: t('setting.byEmail'),
    renderCell: (setting) => (
      <Checkbox
        classNames={{ body: classes['box'] ?? '' }}
        checked={setting.byEmail}
        disabled={!reached}
        title={reached ? undefined : t('setting.noAddress')}
        aria-label={label(setting, 'byEmail')}
        onChange={({ currentTarget }) => set({ ...setting, byEmail: currentTarget.checked })}
      />
    ),
  };
  return (
    <section aria-labelledby="notifications">
      <Title order={2} id="notifications">
        {t('setting.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('setting.text')} {!settings.emailsOffered && t('setting.noEmails')}
        {settings.emailsOffered && !reached && t('setting.noAddress')}
      </Text>
      {change.error && <ProblemAlert error={change.error} />}
      <DataTable
        labelledBy="notifications"
        look="plain"
        className={classes['kinds']}
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          {
            heading: t('setting.kind'),
            isRowHeader: true,
            renderCell: ({ kind }) => t(`setting.${kind}`),
          },
          {
            heading: t('setting.inApp'),
            renderCell: (setting) => (
              <Checkbox
                classNames={{ body: classes['box'] ?? '' }}
                checked={setting.inApp}
                aria-label={label(setting, 'inApp')}
                onChange={({ currentTarget }) => set({ ...setting, inApp: currentTarget.checked })}
              />
            ),
          },
          ...(settings.emailsOffered ? [byEmail] : []),
        ]}
      />
      {settings.emailsOffered && <EmailAddressSection email={settings.email} />}
    </section>
  );

  function label({ kind }: KindSetting, way: 'inApp' | 'byEmail'): string {
    return t('setting.one', { kind: t(`setting.${kind}`), way: t(`setting.${way}`) });
  }
}
