import { Switch, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getRealPatientsOptions,
  getRealPatientsQueryKey,
  setRealPatientsMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

/** Whether the organization processes real patients' data: no server then goes without a sandbox. */
export function RealPatientsSection() {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const rule = useQuery(getRealPatientsOptions());
  const change = useMutation({
    ...setRealPatientsMutation(),
    onSuccess: (_, { body }) => {
      queries.setQueryData(getRealPatientsQueryKey(), body);
      announce(t(body.declared ? 'organization.nowDeclared' : 'organization.notDeclared'));
    },
  });
  return (
    <section aria-labelledby="real-patients">
      <Title order={2} id="real-patients" mb="sm">
        {t('organization.realPatients')}
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
          label={t('organization.declare')}
          description={t('organization.declareText')}
          checked={rule.data.declared}
          disabled={change.isPending}
          onChange={({ currentTarget }) =>
            change.mutate({ body: { declared: currentTarget.checked } })
          }
        />
      )}
    </section>
  );
}
