import { Anchor, Button, Code, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  getOrganizationOptions,
  getOrganizationQueryKey,
  renameOrganizationMutation,
} from '@app/api-client/react-query';
import type { Organization } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { sessionQuery } from '../../session/session.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { MustAnswerSection } from './must-answer-section.js';
import { RealPatientsSection } from './real-patients-section.js';
import { RetirementSection } from './retirement-section.js';
import { WithdrawalSection } from './withdrawal-section.js';

/** Where the rules are that the organization has set for itself. */
const POLICIES = [
  { to: '/administration/people', word: 'secondFactor' },
  { to: '/administration/retention', word: 'retention' },
  { to: '/administration/holds', word: 'holds' },
  { to: '/administration/limits', word: 'limits' },
  { to: '/administration/compartments', word: 'compartments' },
  { to: '/administration/clients', word: 'clients' },
] as const;

/** The own organization: what it is called, and where its rules are. */
export function OrganizationPage() {
  const { t } = useTranslation('administration');
  const organization = useQuery(getOrganizationOptions());
  return (
    <>
      <PageTitle title={t('organization.title')} under={t('organization.text')} />
      {organization.isError && (
        <ProblemAlert
          title={t('organization.failed')}
          error={organization.error}
          onRetry={() => void organization.refetch()}
          retrying={organization.isFetching}
        />
      )}
      {organization.isPending && <LoadingSkeleton lines={6} />}
      {organization.isSuccess && (
        <Stack gap={32} maw={640}>
          <NameSection organization={organization.data} />
          <SignInSection organization={organization.data} />
          <RealPatientsSection />
          <PoliciesSection />
          <MustAnswerSection />
          <WithdrawalSection />
          <RetirementSection />
        </Stack>
      )}
    </>
  );
}

interface SectionProps {
  readonly organization: Organization;
}

function NameSection({ organization }: SectionProps) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const { form, refuse } = useRefusableForm({ name: organization.name });
  const rename = useMutation({
    ...renameOrganizationMutation(),
    onSuccess: (renamed) => {
      queries.setQueryData(getOrganizationQueryKey(), renamed);
      // the bar at the top shows it, too
      queries.setQueryData(
        sessionQuery.queryKey,
        (session) => session && { ...session, tenantName: renamed.name },
      );
      announce(t('organization.renamed', { name: renamed.name }));
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit((body) => rename.mutate({ body }))} noValidate>
      <Stack gap="md" align="flex-start">
        {rename.isError && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={rename.error} />
        )}
        <TextInput
          w="100%"
          label={t('organization.name')}
          description={t('organization.nameHelp')}
          autoComplete="off"
          maxLength={100}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Button type="submit" loading={rename.isPending}>
          {t('organization.rename')}
        </Button>
      </Stack>
    </form>
  );
}

function SignInSection({ organization: { shortName, askedAtSignIn } }: SectionProps) {
  const { t } = useTranslation('administration');
  return (
    <section aria-labelledby="short-name">
      <Title order={2} id="short-name" mb="sm">
        {t('organization.shortName')}
      </Title>
      <Text mb="xs">
        <Code>{shortName}</Code>
      </Text>
      <Text c="dimmed">
        {askedAtSignIn
          ? t('organization.asked', { address: `${window.location.origin}/o/${shortName}` })
          : t('organization.notAsked')}{' '}
        {t('organization.shortNameChange')}
      </Text>
    </section>
  );
}

function PoliciesSection() {
  const { t } = useTranslation('administration');
  return (
    <section aria-labelledby="policies">
      <Title order={2} id="policies" mb="sm">
        {t('organization.policies')}
      </Title>
      <List spacing="sm">
        {POLICIES.map(({ to, word }) => (
          <List.Item key={word}>
            <Anchor component={Link} to={to}>
              {t(`organization.policy.${word}`)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
