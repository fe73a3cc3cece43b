import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  getPersonOptions,
  getPersonQueryKey,
  listPeopleQueryKey,
} from '@app/api-client/react-query';
import { type Membership, type Person, setPersonCompartments } from '@app/api-client';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useSession } from '../../session/session.js';
import { MembershipsSection } from '../memberships/memberships-section.js';
import { ConfirmAccount } from '../second-person/confirm-account.js';
import { PendingChanges } from '../second-person/pending-changes.js';
import { useRightsChanged } from '../second-person/use-rights-changes.js';
import { RemoveSection } from './remove-section.js';
import { RolesSection } from './roles-section.js';
import { SignInSection } from './sign-in-section.js';

/** One person: what they may do and see, and how they get in. */
export function PersonPage() {
  const { t } = useTranslation('administration');
  const { personId } = useParams({ from: '/layout/administration/people/$personId' });
  const person = useQuery(getPersonOptions({ path: { personId } }));
  if (person.isError) {
    return <ErrorPage error={person.error} reset={() => void person.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/people">
          {t('person.back')}
        </Anchor>
      </Text>
      {person.isPending ? (
        <>
          <PageTitle title={t('person.title')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <Details person={person.data} />
      )}
    </>
  );
}

function Details({ person }: { readonly person: Person }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isOwn = useSession().person.id === person.id;
  const { id: personId } = person;
  const rightsChanged = useRightsChanged();
  return (
    <>
      <PageTitle
        title={person.displayName}
        under={t('person.under', {
          loginName: person.loginName,
          when: formats.dateTime(person.createdAt),
        })}
      />
      <Stack gap={32} maw={760}>
        {isOwn && (
          <Alert color="gray" variant="light" icon={<IconInfoCircle size={18} />}>
            {t('person.own')}{' '}
            <Anchor component={Link} to="/account" inherit underline="always">
              {t('person.toAccount')}
            </Anchor>
          </Alert>
        )}
        <PendingChanges personId={personId} />
        <RolesSection person={person} isOwn={isOwn} onChanged={changed} />
        <MembershipsSection
          memberships={person.pendingMemberships ?? person.memberships}
          disabled={isOwn}
          onSave={setMemberships}
          saved={t('memberships.savedWaiting')}
        />
        {!isOwn && (
          <>
            <ConfirmAccount person={person} />
            <SignInSection person={person} onChanged={changed} />
            <RemoveSection person={person} onRemoved={removed} />
          </>
        )}
      </Stack>
    </>
  );

  async function changed(): Promise<void> {
    await rightsChanged(personId);
  }

  async function setMemberships(memberships: Membership[]): Promise<void> {
    await setPersonCompartments({ path: { personId }, body: { memberships }, throwOnError: true });
    await changed();
  }

  async function removed(): Promise<void> {
    // the list that was shown before has them still
    queries.removeQueries({ queryKey: listPeopleQueryKey() });
    await navigate({ to: '/administration/people' });
    queries.removeQueries({ queryKey: getPersonQueryKey({ path: { personId } }) });
  }
}
