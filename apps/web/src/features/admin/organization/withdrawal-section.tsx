import { Stack, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getWithdrawalRuleOptions,
  getWithdrawalRuleQueryKey,
  setWithdrawalRuleMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { RuleSection } from './rule-section.js';

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
    <RuleSection
      id="withdrawal"
      title={t('organization.withdrawal')}
      text={t('organization.withdrawalText')}
      rule={rule}
      problem={change.error}
    >
      {(now) => (
        <Stack gap="sm">
          {STATUSES.map((status) => (
            <Switch
              key={status}
              label={t(`organization.withdraws.${status}`)}
              checked={now.statuses.includes(status)}
              disabled={change.isPending}
              onChange={({ currentTarget: { checked } }) =>
                change.mutate({
                  body: {
                    statuses: STATUSES.filter((one) =>
                      one === status ? checked : now.statuses.includes(one),
                    ),
                  },
                })
              }
            />
          ))}
        </Stack>
      )}
    </RuleSection>
  );
}
