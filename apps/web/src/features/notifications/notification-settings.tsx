import { Checkbox, Table, Text, Title } from '@mantine/core';
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
      <Table className={classes['kinds'] ?? ''} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('setting.kind')}</Table.Th>
            <Table.Th scope="col">{t('setting.inApp')}</Table.Th>
            {settings.emailsOffered && <Table.Th scope="col">{t('setting.byEmail')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map((setting) => (
            <Table.Tr key={setting.kind}>
              <Table.Th scope="row">{t(`setting.${setting.kind}`)}</Table.Th>
              <Table.Td>
                <Checkbox
                  classNames={{ body: classes['box'] ?? '' }}
                  checked={setting.inApp}
                  aria-label={label(setting, 'inApp')}
                  onChange={({ currentTarget }) =>
                    set({ ...setting, inApp: currentTarget.checked })
                  }
                />
              </Table.Td>
              {settings.emailsOffered && (
                <Table.Td>
                  <Checkbox
                    classNames={{ body: classes['box'] ?? '' }}
                    checked={setting.byEmail}
                    disabled={!reached}
                    title={reached ? undefined : t('setting.noAddress')}
                    aria-label={label(setting, 'byEmail')}
                    onChange={({ currentTarget }) =>
                      set({ ...setting, byEmail: currentTarget.checked })
                    }
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {settings.emailsOffered && <EmailAddressSection email={settings.email} />}
    </section>
  );

  function label({ kind }: KindSetting, way: 'inApp' | 'byEmail'): string {
    return t('setting.one', { kind: t(`setting.${kind}`), way: t(`setting.${way}`) });
  }
}
