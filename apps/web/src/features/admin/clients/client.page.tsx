import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getClientOptions,
  getClientQueryKey,
  listClientsQueryKey,
  revokeClientMutation,
  setClientScopesMutation,
} from '@app/api-client/react-query';
import {
  type Client,
  type ClientScope,
  type Membership,
  setClientCompartments,
} from '@app/api-client';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { MembershipsSection } from '../memberships/memberships-section.js';
import { ChangesForm } from '../changes-form.js';
import { ScopeChoice } from './scope-choice.js';

/** One client system: what it may do and see. */
export function ClientPage() {
  const { t } = useTranslation('administration');
  const { clientId } = useParams({ from: '/layout/administration/clients/$clientId' });
  const client = useQuery(getClientOptions({ path: { clientId } }));
  if (client.isError) {
    return <ErrorPage error={client.error} reset={() => void client.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/clients">
          {t('clients.back')}
        </Anchor>
      </Text>
      {client.isPending ? (
        <>
          <PageTitle title={t('clients.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <Details client={client.data} />
      )}
    </>
  );
}

function Details({ client }: { readonly client: Client }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: clientId } = client;
  return (
    <>
      <PageTitle
        title={client.name}
        under={t(client.completions ? 'clients.underModel' : 'clients.under', {
          when: formats.dateTime(client.createdAt),
        })}
      />
      <Stack gap={32} maw={760}>
        <ScopesSection client={client} onChanged={changed} />
        <MembershipsSection memberships={client.memberships} onSave={setMemberships} />
        <RevokeSection client={client} onRevoked={revoked} />
      </Stack>
    </>
  );

  async function changed(): Promise<void> {
    await queries.invalidateQueries({ queryKey: listClientsQueryKey() });
    await queries.invalidateQueries({ queryKey: getClientQueryKey({ path: { clientId } }) });
  }

  async function setMemberships(memberships: Membership[]): Promise<void> {
    await setClientCompartments({ path: { clientId }, body: { memberships }, throwOnError: true });
    await changed();
  }

  async function revoked(): Promise<void> {
    // the list that was shown before has it still
    queries.removeQueries({ queryKey: listClientsQueryKey() });
    await navigate({ to: '/administration/clients' });
    queries.removeQueries({ queryKey: getClientQueryKey({ path: { clientId } }) });
  }
}

interface ScopesSectionProps {
  readonly client: Client;
  readonly onChanged: () => Promise<void>;
}

function ScopesSection({ client, onChanged }: ScopesSectionProps) {
  const { t } = useTranslation('administration');
  const [chosen, setChosen] = useState<ClientScope[] | null>(null);
  const scopes = chosen ?? client.scopes;
  const save = useMutation({
    ...setClientScopesMutation(),
    onSuccess: async () => {
      await onChanged();
      setChosen(null);
      announce(t('scopes.saved'));
    },
  });
  return (
    <section aria-labelledby="scopes">
      <Title order={2} id="scopes" mb="sm">
        {t('scopes.section')}
      </Title>
      <ChangesForm
        isChanged={chosen !== null}
        save={t('scopes.save')}
        saving={save}
        onSave={() => save.mutate({ path: { clientId: client.id }, body: { scopes } })}
        onUndo={() => {
          setChosen(null);
          save.reset();
        }}
      >
        <ScopeChoice scopes={scopes} onChange={(next) => setChosen([...next])} />
      </ChangesForm>
    </section>
  );
}

interface RevokeSectionProps {
  readonly client: Client;
  readonly onRevoked: () => Promise<void>;
}

function RevokeSection({ client: { id, name }, onRevoked }: RevokeSectionProps) {
  const { t } = useTranslation('administration');
  const [asking, ask] = useDisclosure(false);
  const revoke = useMutation({
    ...revokeClientMutation(),
    onSuccess: async () => {
      announce(t('revoke.done', { name }));
      await onRevoked();
    },
  });
  return (
    <section aria-labelledby="revoke">
      <Title order={2} id="revoke" mb="sm">
        {t('revoke.section')}
      </Title>
      <Text mb="md">{t('revoke.text')}</Text>
      <Button color="red" variant="light" onClick={ask.open}>
        {t('revoke.ask', { name })}
      </Button>
      <Confirmation
        opened={asking}
        title={t('revoke.title', { name })}
        confirm={t('revoke.action')}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate({ path: { clientId: id } })}
        onClose={() => {
          ask.close();
          revoke.reset();
        }}
      >
        {t('revoke.warning')}
      </Confirmation>
    </section>
  );
}
