import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ProfileHistory,
  type ProfileVersionDetails,
  activateProfileVersion,
  refuseProfileVersion,
} from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';
import { profileTitle } from './profile-labels.js';
import { useProfilesChanged } from './use-profiles-changed.js';
import { VersionBadge } from './version-badge.js';

interface VersionActionsProps {
  readonly history: ProfileHistory;
  readonly read: ProfileVersionDetails;
}

/** How a version stands, and what can be decided about it. */
export function VersionActions({ history, read }: VersionActionsProps) {
  const { t, i18n } = useTranslation('administration');
  const [deciding, decide] = useState<'active' | 'refuse' | null>(null);
  const changed = useProfilesChanged();
  const { id: profileId, active, installed } = history;
  const { number, version } = read;
  const isFile = number === installed;
  const state = number === active ? 'active' : (version?.state ?? 'installed');
  const isProposed = state === 'proposed';
  const mayComeBack = state === 'retired' || (isFile && state !== 'active');
  const isTried = version?.tried ?? false;
  const title = profileTitle(history, i18n.language);
  const path = { profileId, versionNumber: number };
  return (
    <section aria-labelledby="decide">
      <Title order={2} id="decide" mb="sm">
        {t('profiles.decide')}
      </Title>
      <Group gap="md">
        <VersionBadge state={state} />
        {(isProposed || mayComeBack) && (
          <Button
            disabled={isProposed && !isTried}
            aria-describedby={isProposed && !isTried ? 'not-tried' : undefined}
            onClick={() => decide('active')}
          >
            {t('profiles.activate')}
          </Button>
        )}
        {isProposed && (
          <Button color="red" variant="light" onClick={() => decide('refuse')}>
            {t('profiles.refuse')}
          </Button>
        )}
        {isProposed && !isTried && <Text id="not-tried">{t('profiles.notTried')}</Text>}
      </Group>
      <ReasonDialog
        opened={deciding === 'active'}
        title={t('profiles.activateTitle', { number, title })}
        warning={[
          t('profiles.activateWarning'),
          ...(active === null ? [] : [t('profiles.activateReplaces', { number: active })]),
        ].join(' ')}
        action={t('profiles.activateAction')}
        takesAway={false}
        onGiven={async (reason) => {
          await activateProfileVersion({ path, body: { reason, active }, throwOnError: true });
          await done(t('profiles.isActive', { number }));
        }}
        onClose={() => decide(null)}
      />
      <ReasonDialog
        opened={deciding === 'refuse'}
        title={t('profiles.refuseTitle', { number, title })}
        warning={t('profiles.refuseWarning')}
        action={t('profiles.refuseAction')}
        onGiven={async (reason) => {
          await refuseProfileVersion({ path, body: { reason }, throwOnError: true });
          await done(t('profiles.isRefused', { number }));
        }}
        onClose={() => decide(null)}
      />
    </section>
  );

  async function done(words: string): Promise<void> {
    await changed(profileId, number);
    announce(words);
    decide(null);
  }
}
