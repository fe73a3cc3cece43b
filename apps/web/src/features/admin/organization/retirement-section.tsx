import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getRetirementRuleOptions,
  getRetirementRuleQueryKey,
  setRetirementRuleMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { RuleSection } from './rule-section.js';

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
    <RuleSection
      id="adapters"
      title={t('organization.adapters')}
      rule={rule}
      problem={change.error}
    >
      {(now) => (
        <Switch
          label={t('organization.retire')}
          description={t('organization.retireText')}
          checked={now.retires}
          disabled={change.isPending}
          onChange={({ currentTarget }) =>
            change.mutate({ body: { retires: currentTarget.checked } })
          }
        />
      )}
    </RuleSection>
  );
}
