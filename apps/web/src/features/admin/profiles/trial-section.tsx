import { Anchor, Button, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getProfileTrialQueryKey } from '@app/api-client/react-query';
import { createProfileTrial, type ProfileHistory } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { TrialView } from './trial-view.js';
import { useProfilesChanged } from './use-profiles-changed.js';

const TEXT_MAX = 30_000;

interface TrialSectionProps {
  readonly history: ProfileHistory;
  readonly number: number;
}

/** Has a version write of a text, and shows the trials that there were. */
export function TrialSection({ history, number }: TrialSectionProps) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { trial: shown } = useSearch({
    from: '/layout/administration/profiles/$profileId/$versionNumber',
  });
  const { id: profileId } = history;
  const trials = history.trials.filter(({ version }) => version === number);
  return (
    <section aria-labelledby="trial">
      <Title order={2} id="trial" mb="xs">
        {t('profiles.trial')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('profiles.trialText')}
      </Text>
      <Stack gap="lg">
        <TrialForm profileId={profileId} number={number} />
        {shown !== undefined && (
          <TrialView key={shown} profileId={profileId} number={number} trialId={shown} />
        )}
        {trials.length > 0 && (
          <div>
            <Title order={3} mb="xs">
              {t('profiles.trials')}
            </Title>
            <ul>
              {trials.map((trial) => {
                const when = formats.dateTime(trial.requestedAt);
                return (
                  <li key={trial.id}>
                    <Anchor
                      aria-label={t('profiles.lookTrial', { when })}
                      renderRoot={(props) => (
                        <Link
                          {...props}
                          to="/administration/profiles/$profileId/$versionNumber"
                          params={{ profileId, versionNumber: String(number) }}
                          search={{ trial: trial.id }}
                          resetScroll={false}
                        />
                      )}
                    >
                      {when}
                    </Anchor>{' '}
                    · {t(`profiles.trialStates.${trial.state}`)}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </Stack>
    </section>
  );
}

function TrialForm({ profileId, number }: { readonly profileId: string; readonly number: number }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate({ from: '/administration/profiles/$profileId/$versionNumber' });
  const changed = useProfilesChanged();
  const queries = useQueryClient();
  const [on, choose] = useState<'sample' | 'own'>('sample');
  const [text, write] = useState('');
  const [isMissing, setMissing] = useState(false);
  const begin = useMutation({
    mutationFn: async () => {
      const path = { profileId, versionNumber: number };
      const body = { text: on === 'own' ? text : null };
      const { data } = await createProfileTrial({ path, body, throwOnError: true });
      // under way on the page from the start, also where a worker is quick
      queries.setQueryData(getProfileTrialQueryKey({ path: { trialId: data.id } }), data);
      await changed(profileId);
      await navigate({
        search: (old) => ({ ...old, trial: data.id }),
        replace: true,
        resetScroll: false,
      });
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const missing = on === 'own' && text.trim() === '';
        setMissing(missing);
        if (!missing) begin.mutate();
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Radio.Group
          label={t('profiles.on')}
          value={on}
          onChange={(value) => choose(value === 'own' ? 'own' : 'sample')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="sample" label={t('profiles.onSample')} />
            <Radio value="own" label={t('profiles.onOwn')} />
          </Stack>
        </Radio.Group>
        {on === 'own' && (
          <Textarea
            label={t('profiles.own')}
            value={text}
            onChange={({ currentTarget: { value } }) => write(value)}
            error={isMissing && text.trim() === '' ? t('profiles.ownMissing') : null}
            autosize
            minRows={5}
            maxRows={16}
            maxLength={TEXT_MAX}
            w="100%"
          />
        )}
        {begin.error && <ProblemAlert error={begin.error} />}
        <Button type="submit" variant="default" loading={begin.isPending}>
          {t('profiles.tryAction', { number })}
        </Button>
      </Stack>
    </form>
  );
}
