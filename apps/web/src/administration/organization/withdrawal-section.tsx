import { Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getWithdrawalRuleOptions,
  getWithdrawalRuleQueryKey,
  setWithdrawalRuleMutation,
} from '../../generated/@tanstack/react-query.gen.js';
import { announce } from '../../parts/announcer.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

const STATUSES = ['cancelled', 'wrong-patient'] as const;

/** Whether a signed summary is withdrawn by itself when its source is taken back. */
export function WithdrawalSection() {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const rule = useQuery(getWithdrawalRuleOptions());
  const change = useMutation({
    ...setWithdrawalRuleMutation(),
    onSuccess: (_, { body }) => {
      queries.setQueryData(getWithdrawalRuleQueryKey(), body);
      announce(t('organization.withdrawalChanged'));
    },
  });
  return (
    <section aria-labelledby="withdrawal">
      <Title order={2} id="withdrawal" mb="sm">
        {t('organization.withdrawal')}
      </Title>
      <Text size="sm" mb="sm">
        {t('organization.withdrawalText')}
      </Text>
      {rule.isError && (
        <ProblemAlert
          error={rule.error}
          onRetry={() => void rule.refetch()}
          retrying={rule.isFetching}
        />
      )}
      {change.error && <ProblemAlert error={change.error} />}
      {rule.isSuccess && (
        <Stack gap="sm">
          {STATUSES.map((status) => (
            <Switch
              key={status}
              label={t(`organization.withdraws.${status}`)}
              checked={rule.data.statuses.includes(status)}
              disabled={change.isPending}
              onChange={({ currentTarget: { checked } }) =>
                change.mutate({
                  body: {
                    statuses: STATUSES.filter((one) =>
                      one === status ? checked : rule.data.statuses.includes(one),
                    ),
                  },
                })
              }
            />
          ))}
        </Stack>
      )}
    </section>
  );
}
