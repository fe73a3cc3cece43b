import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getFactorRuleOptions,
  getFactorRuleQueryKey,
  setFactorRuleMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

/** Whether everybody here must have a second factor. */
export function FactorRule() {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const rule = useQuery(getFactorRuleOptions());
  const change = useMutation({
    ...setFactorRuleMutation(),
    onSuccess: (_, { body }) => {
      queries.setQueryData(getFactorRuleQueryKey(), body);
      announce(t(body.required ? 'factorRule.nowRequired' : 'factorRule.nowOptional'));
    },
  });
  if (rule.isPending) return null;
  if (rule.isError) {
    return (
      <ProblemAlert
        title={t('factorRule.failed')}
        error={rule.error}
        onRetry={() => void rule.refetch()}
        retrying={rule.isFetching}
      />
    );
  }
  return (
    <>
      {change.error && <ProblemAlert error={change.error} />}
      <Switch
        mb="md"
        label={t('factorRule.label')}
        description={t('factorRule.text')}
        checked={rule.data.required}
        disabled={change.isPending}
        onChange={({ currentTarget }) =>
          change.mutate({ body: { required: currentTarget.checked } })
        }
      />
    </>
  );
}
