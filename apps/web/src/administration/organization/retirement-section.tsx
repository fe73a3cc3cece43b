import { Switch, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getRetirementRuleOptions,
  getRetirementRuleQueryKey,
  setRetirementRuleMutation,
} from '../../generated/@tanstack/react-query.gen.js';
import { announce } from '../../parts/announcer.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

/** Whether an adapter ends when rows that it was trained on are erased. */
export function RetirementSection() {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const rule = useQuery(getRetirementRuleOptions());
  const change = useMutation({
    ...setRetirementRuleMutation(),
    onSuccess: (_, { body }) => {
      queries.setQueryData(getRetirementRuleQueryKey(), body);
      announce(t(body.retires ? 'organization.nowRetired' : 'organization.nowListed'));
    },
  });
  return (
    <section aria-labelledby="adapters">
      <Title order={2} id="adapters" mb="sm">
        {t('organization.adapters')}
      </Title>
      {rule.isError && (
        <ProblemAlert
          error={rule.error}
          onRetry={() => void rule.refetch()}
          retrying={rule.isFetching}
        />
      )}
      {change.error && <ProblemAlert error={change.error} />}
      {rule.isSuccess && (
        <Switch
          label={t('organization.retire')}
          description={t('organization.retireText')}
          checked={rule.data.retires}
          disabled={change.isPending}
          onChange={({ currentTarget }) =>
            change.mutate({ body: { retires: currentTarget.checked } })
          }
        />
      )}
    </section>
  );
}
